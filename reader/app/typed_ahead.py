"""Keys typed before what they are meant for is on screen."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Awaitable, Callable

from textual.events import Key
from textual.screen import ModalScreen, Screen

_STEPS = 30
"""How often all widgets get their turn until a key has passed those from the innermost one to the app."""


class TypedAhead:
    """Holds the keys that follow the one which leads to another screen, until that is there.

    None is held once the reader can see the frame that says what is being opened.
    """

    def __init__(self) -> None:
        self._held: list[Key] | None = None

    def begin(self) -> None:
        """Hold keys from now on."""
        self._held = self._held or []

    def takes(self, key: Key, in_front: Screen[object]) -> bool:
        """Hold `key`, unless no other screen is awaited, or the one `in_front` has a use for it."""
        if self._held is None:
            return False
        from reader.app.screens.modals.opening import OpeningScreen  # only when it is needed

        if isinstance(in_front, OpeningScreen):
            is_held = not in_front.is_seen and key.key not in in_front.active_bindings
        else:
            is_held = not isinstance(in_front, ModalScreen)
        if is_held:
            self._held.append(key)
        return is_held

    async def gather(self) -> None:
        """Have what was typed into the screen in front reach the app, so that no key which is held comes before it."""
        for _ in range(_STEPS):
            await sleep(0)

    async def hand_over(self, handle: Callable[[Key], Awaitable[None]]) -> None:
        """`handle` the keys that were held as if they were typed now; none are held from now on."""
        held = self._held or []
        self.drop()
        for key in held:
            await handle(Key(key.key, key.character))

    def drop(self, _result: object = None) -> None:
        """Hold none, and forget those that were held."""
        self._held = None
