"""Parses front matter, in YAML or TOML: the lines between rules that many Markdown files begin with."""

from __future__ import annotations

import re
from datetime import date

from reader.regex import regex
from reader.sources.clean import clean_line

_HEAD = regex(r"---[ \t]*\n((?:(?!(?:---|\.\.\.)[ \t]*$).*\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M)
"""Up to 200 lines between a line of three hyphens and one of three hyphens or dots; its group is those lines."""
_TOML_HEAD = regex(r"\+{3}[ \t]*\n((?:(?!\+{3}[ \t]*$).*\n){1,200}?)\+{3}[ \t]*(?:\n|\Z)", re.M)
"""The same between lines of three plus signs."""
_ENTRY = regex(r"([A-Za-z][\w -]{0,40}):(?:[ \t]+(.*))?$")
_ITEM = regex(r"[ \t]*-[ \t]+(?:name:[ \t]+)?(.+)$")


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The entries of the front matter of `text`, by lower-case name, and the text after it."""
    if head := _TOML_HEAD.match(text):
        entries = _toml(head[1])
        return (entries, text[head.end() :]) if entries else ({}, text)
    if (head := _HEAD.match(text)) is None:
        return {}, text
    entries = {}
    name = ""
    for line in head[1].splitlines():
        if entry := _ENTRY.match(line):
            name = entry[1].strip().lower()
            entries[name] = _value(entry[2] or "")
        elif name and (item := _ITEM.match(line)):
            entries[name] = ", ".join(filter(None, (entries[name], _value(item[1]))))
    return (entries, text[head.end() :]) if entries else ({}, text)


def _toml(lines: str) -> dict[str, str]:
    import tomllib  # only for the few files that need it

    try:
        entries = tomllib.loads(lines)
    except ValueError:
        return {}
    lists = {name.lower(): value if isinstance(value, list) else [value] for name, value in entries.items()}
    return {name: clean_line(", ".join(filter(None, map(_toml_value, values)))) for name, values in lists.items()}


def _toml_value(value: object) -> str:
    """What a `value` says: a date as ISO 8601, a table, as authors may be described in, by its name."""
    if isinstance(value, dict):
        return str(value.get("name", ""))
    return value.isoformat() if isinstance(value, date) else str(value)


def _value(raw: str) -> str:
    value = raw.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(filter(None, map(_value, value[1:-1].split(","))))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return clean_line(value)
