"""Puts the files that a text in Org includes in the places where it names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.regex import regex
from reader.sources.markup.included import Includes, chosen

_INCLUDE = regex(r"\s*#\+include:[ \t]*(?:\"(?P<quoted>[^\"]+)\"|(?P<bare>\S+))(?P<rest>.*)", 2)
_BLOCK = regex(r"\s*(?P<name>src|example|export|quote|verse)\b(?P<rest>[^:]*)", 2)
_LINES = regex(r":lines\s+\"(?P<stated>[^\"]*)\"")
_RANGE = regex(r"(?P<first>[^-]*)-\s*(?P<last>\d{1,9})\s*")
_LEVEL = regex(r":minlevel\s+(?P<level>\d)")
_HEADLINE = regex(r"(\*+)[ \t]")
_CODE_MARK = regex(r"(\s*)(?=\*|,|#\+)")
_AS_CODE = frozenset({"src", "example"})


def with_included(lines: Iterable[str], files: Includes) -> Iterator[str]:
    """`lines` with what they include in its place; the keyword stays where a file cannot be read."""
    level = 0
    for line in lines:
        if (headline := _HEADLINE.match(line)) is not None:
            level = len(headline[1])
        found = _INCLUDE.fullmatch(line) if "#+" in line else None
        name = (found["quoted"] or found["bare"]) if found else ""
        part = None if found is None else files.read(name, lambda text: _part(text, found["rest"], level, files))  # noqa: B023
        yield from [line] if part is None else part


def _part(text: str, options: str, level: int, files: Includes) -> list[str]:
    """The lines of a `text` that are included by the `options` below a headline of that `level`."""
    stated = _LINES.search(options)
    lines = chosen(text.expandtabs(8).split("\n"), _exclusive(stated["stated"]) if stated else "")
    if (block := _BLOCK.match(options)) is None:
        least = _LEVEL.search(options)
        return _lowered(list(with_included(lines, files)), int(least["level"]) if least else level + 1)
    name = block["name"].lower()
    inside = [_CODE_MARK.sub(r"\1,", line, count=1) for line in lines] if name in _AS_CODE else lines
    return [f"#+begin_{name}{block['rest'].rstrip()}", *inside, f"#+end_{name}"]


def _exclusive(stated: str) -> str:
    """The numbers of lines that are `stated`, of which the last is not included."""
    ends = _RANGE.fullmatch(stated)
    return f"{ends['first']}-{int(ends['last']) - 1}" if ends else stated


def _lowered(lines: Sequence[str], least: int) -> list[str]:
    """`lines` with their headlines lowered until the highest has the level `least`."""
    highest = min((len(found[1]) for found in map(_HEADLINE.match, lines) if found), default=least)
    more = "*" * max(0, least - highest)
    return [more + line if _HEADLINE.match(line) else line for line in lines]
