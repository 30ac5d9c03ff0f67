"""What is typed into a field, handled in the order in which it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import events
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.widget import Widget as _OfFields
else:
    _OfFields = object  # of several bases that are widgets, Textual would pass on the styles of the first one only


class InOrder(_OfFields):
    """Has a field handle its keys, and those of what it is part of, as soon as they reach it.

    Textual inserts a letter at once, but has other keys pass all widgets around the field before they do anything: letters that
    were typed right after them would come first.
    """

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Whether the key is typed into the field, or bound where the field is."""
        return super().check_consume_key(key, character) or any(self._bound(key))

    async def on_key(self, event: events.Key) -> None:
        """Do what the key is bound to: in the field at once, around it once that knows what has been typed."""
        for node, action in self._bound(event.key):
            if node is not self:
                self.call_later(node.call_later, self.app.run_action, action, node)
            elif not await self.app.run_action(action, self):
                continue
            event.stop()
            event.prevent_default()
            return

    def _bound(self, key: str) -> Iterator[tuple[DOMNode, str]]:
        """What `key` does in the field, in the line that it is in, and in the frame over the text."""
        for node in self.ancestors_with_self:
            if isinstance(node, Screen) and not isinstance(node, ModalScreen):
                return
            for binding in node._bindings.key_to_bindings.get(key, ()):
                yield node, binding.action


class Field(InOrder, Input):
    """A field of one line."""
