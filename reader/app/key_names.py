"""What keys are called: by Textual, and for a person."""

from __future__ import annotations

# Textual finds them out by itself, but by a table of all characters, most of which then stays in memory, and takes a comma
# for what divides two keys.
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
}


def spelled(key: str) -> str:
    """Textual's name of a key that is given as it is typed."""
    return _SPELLED.get(key, key)


def read_as(key: str) -> str:
    """A key that is given as it is typed, as a person reads it."""
    return _LABELS.get(key, key)
