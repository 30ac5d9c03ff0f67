"""Keys typed before what they are meant for is on screen."""

from __future__ import annotations

from textual.events import Key
from textual.screen import ModalScreen, Screen


class TypedAhead:
    """Holds the keys that follow the one which leads to another screen, until that is there.

    What is typed once the frame is visible that says what is being opened is not held.
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

    def taken(self) -> list[Key]:
        """The keys that were held, as if they were typed now; none are held from now on."""
        held = self._held or []
        self.drop()
        return [Key(each.key, each.character) for each in held]

    def drop(self, _result: object = None) -> None:
        """Hold none, and forget those that were held."""
        self._held = None
