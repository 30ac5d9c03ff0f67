"""The names of keys: for Textual, and for people."""

from __future__ import annotations

from textual.keys import REPLACED_KEYS, Keys, _character_to_key, key_to_character

_LABELS = {
    "down": "↓",
    "up": "↑",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "escape": "Esc",
    "backspace": "Backspace",
    "delete": "Del",
    "enter": "Enter",
    "tab": "Tab",
    "f1": "F1",
}
_MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}


def spelled(key: str) -> str:
    """Textual's name for `key`, which is given as it is typed."""
    return key[:-1] + _character_to_key(key[-1]) if key else key


def typed(name: str) -> str:
    """The key that has this `name`, as it is typed if it is a character: “/” for “slash”."""
    character = key_to_character(REPLACED_KEYS.get(name, name)) or ""
    return character if _is_mark(character) else name


def read_as(key: str) -> str:
    """`key`, which is given as it is typed, as it is shown to people."""
    return _LABELS.get(key, key)


def is_key(name: str) -> bool:
    """Whether a key has this `name`: a character, or Textual's name of it, perhaps with modifiers."""
    *modifiers, key = name.split("+") if name.strip("+") else [name]
    is_named = key.islower() and (key in tuple(Keys) or _is_mark(typed(key)))
    return (is_named or _is_mark(key)) and _MODIFIERS.issuperset(modifiers)


def _is_mark(key: str) -> bool:
    return len(key) == 1 and key.isprintable() and not key.isspace()
