"""The names of keys: for Textual, and for people."""

from __future__ import annotations

# Textual can look these names up, but by a table of all characters, most of which then stays in memory, and it takes a comma
# for a separator of keys.
_SPELLED = {
    '"': "quotation_mark",
    "%": "percent_sign",
    "'": "apostrophe",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "+": "plus",
    ",": "comma",
    "-": "minus",
    "/": "slash",
    ":": "colon",
    "<": "less_than_sign",
    "=": "equals_sign",
    ">": "greater_than_sign",
    "?": "question_mark",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "{": "left_curly_bracket",
    "|": "vertical_line",
    "}": "right_curly_bracket",
}
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
    return _SPELLED.get(key, key)


def read_as(key: str) -> str:
    """`key`, which is given as it is typed, as it is shown to people."""
    return _LABELS.get(key, key)


def is_key(name: str) -> bool:
    """Whether a key has this `name`: a character, or Textual's name of it, perhaps with modifiers."""
    from textual.keys import Keys, key_to_character  # only if keys are changed

    *modifiers, key = name.split("+") if name.strip("+") else [name]
    is_named = key in (each.value for each in Keys) or key in _SPELLED.values() or (key_to_character(key) or "\n").isprintable()
    is_typed = len(key) == 1 and key.isprintable() and not key.isspace()
    return (is_typed or (is_named and key.islower())) and _MODIFIERS.issuperset(modifiers)
