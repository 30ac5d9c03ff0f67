"""Writes the tables of a manual page (tbl) in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.regex import regex
from reader.sources.manual.words import arguments, in_html
from reader.sources.markup.in_html import table

_SEPARATOR = regex(r"tab\s*\((.)\)")
_MACRO = regex(r"\.(?P<fonts>[BIR]{1,2}) +(?P<words>.+)")
_RULES = frozenset("_=")
_BLOCK, _END_OF_BLOCK = "T{", "T}"


def table_in_html(source: Iterable[str]) -> str:
    """The table in the lines between its macros: options and formats of the columns, then the rows."""
    lines = list(source)
    options = lines[0] if lines and lines[0].rstrip().endswith(";") else ""
    stated = _SEPARATOR.search(options)
    first = next(
        (at + 1 for at, line in enumerate(lines) if line.rstrip().endswith(".") and not line.startswith(".")), len(lines)
    )
    is_headed = "b" in "".join(lines[bool(options) : first]).partition("\n")[0].lower()
    rows = _rows(lines[first:], stated[1] if stated else "\t")
    return table([list(map(in_html, row)) for row in rows], int(is_headed))


def _rows(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    """The cells of each row; one of several lines stands between the marks of a block."""
    row: list[str] = []
    block: list[str] = []
    is_open = is_format = False
    for line in lines:
        if is_format or line.startswith(".T&"):
            is_format = not line.rstrip().endswith(".")
            continue
        if is_open and not line.startswith(_END_OF_BLOCK):
            block.append(_set(line))
            continue
        if not is_open and (line.startswith(".") or not set(line.strip()) - _RULES):
            continue
        first, *others = line.removeprefix(_END_OF_BLOCK).split(separator)
        row = row if is_open else []
        row += [" ".join(block) if is_open else first, *others]
        is_open = row[-1].strip() == _BLOCK
        if is_open:
            row.pop()
            block = []
        else:
            yield row
    if is_open:
        yield [*row, " ".join(block)]


def _set(line: str) -> str:
    """A line of a block, in the fonts that a macro sets it in; nothing of other macros."""
    macro = _MACRO.fullmatch(line)
    if macro is None:
        return "" if line.startswith((".", "'")) else line
    words, fonts = arguments(macro["words"]), macro["fonts"]
    set_apart = [f"\\f{fonts[at % len(fonts)]}{word}\\fR" for at, word in enumerate(words)]
    return (" " if len(fonts) == 1 else "").join(set_apart)
