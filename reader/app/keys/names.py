"""The names of keys: for Textual, and for people."""

from __future__ import annotations

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, _character_to_key, key_to_character

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
}
_MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}


def spelled(key: str) -> str:
    """Textual's name for `key`, which is given as it is typed."""
    return _character_to_key(key) if len(key) == 1 else key


def read_as(key: str) -> str:
    """`key`, which is given as it is typed, as it is shown to people."""
    return _LABELS.get(key, key)


def is_key(name: str) -> bool:
    """Whether a key has this `name`: a character, or Textual's name of it, perhaps with modifiers."""
    *modifiers, key = name.split("+") if name.strip("+") else [name]
    is_named = key in (*Keys, *KEY_NAME_REPLACEMENTS.values()) or (key_to_character(key) or "\n").isprintable()
    is_typed = len(key) == 1 and key.isprintable() and not key.isspace()
    return (is_typed or (is_named and key.islower())) and _MODIFIERS.issuperset(modifiers)
