"""What is typed into a field, handled in the order in which it was typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.widget import Widget as _OfFields
else:
    _OfFields = object  # of several bases that are widgets, Textual would pass on the styles of the first one only

_JOINERS = ("\u200c", "\u200d")
"""What joins letters or keeps them apart in Persian and Hindi, and in composed emoji."""
_STAYING = 0.1
"""Seconds after which a field that has not been closed stays open."""


class _Joiner(events.Key):
    """A joiner that is typed, which Textual does not take for printable."""

    is_printable = True


class InOrder(_OfFields):
    """Has a field handle its keys, and those of what it is part of, as soon as they reach it.

    Textual inserts a letter at once, but has other keys pass all widgets around the field before they do anything: letters that
    were typed right after them would come first. What is typed after a key that closes the field is for what has the focus then.
    """

    LEAVING: ClassVar[tuple[str, ...]] = ("enter", "escape", "ctrl+c")
    """The keys that end what is typed into the field, and mostly close it."""
    _held: list[events.Key] | None = None
    """The keys typed since the field was left, if it may be closed by that."""

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Whether the key is typed into the field, or bound where the field is."""
        return super().check_consume_key(key, character) or character in _JOINERS or any(self._bound(key))

    async def on_key(self, event: events.Key) -> None:
        """Do what the key is bound to: in the field at once, around it once that knows what has been typed."""
        bound, is_joiner = [*self._bound(event.key)], event.character in _JOINERS
        if self._held is None and not bound and not is_joiner:
            return
        event.stop()
        event.prevent_default()
        if self._held is not None:
            self._held.append(event)
        elif is_joiner:
            await super()._on_key(_Joiner(event.key, event.character))
        else:
            await self._do(event.key, bound)

    async def _do(self, key: str, bound: Sequence[tuple[DOMNode, str]]) -> None:
        """Do the first of what `key` is `bound` to that has an effect here, such as to copy what is selected."""
        if key in self.LEAVING:
            self._held = []
            self.set_timer(_STAYING, self._hand_over)
        for node, action in bound:
            if node is not self:
                self.call_later(node.call_later, self.app.run_action, action, node)
                return
            if await self.app.run_action(action, node):
                return

    def on_blur(self) -> None:
        """Hand over what was typed since the field was left."""
        self._hand_over()

    def on_unmount(self) -> None:
        """Hand over what was typed since the frame around the field was closed."""
        self._hand_over()

    def _hand_over(self) -> None:
        held, self._held = self._held or (), None
        for event in held:
            self.app.post_message(events.Key(event.key, event.character))

    def _bound(self, key: str) -> Iterator[tuple[DOMNode, str]]:
        """What `key` does in the field, in the line that it is in, and in the frame over the text."""
        for node in self.ancestors_with_self:
            if isinstance(node, Screen) and not isinstance(node, ModalScreen):
                break
            for binding in node._bindings.key_to_bindings.get(key, ()):
                yield node, binding.action


class Field(InOrder, Input, inherit_bindings=False):
    """A field of one line, which does not scroll."""

    LEAVING = *InOrder.LEAVING, "ctrl+j"
    BINDINGS: ClassVar[list[BindingType]] = [
        *Input.BINDINGS,
        ("ctrl+j", "submit"),  # an Enter typed before the app had the terminal
    ]

    def on_paste(self, event: events.Paste) -> None:
        """Take all lines that are pasted as one, where Textual takes the first."""
        event.stop()
        event.prevent_default()
        self.replace(" ".join(filter(None, map(str.strip, event.text.splitlines()))), *self.selection)
