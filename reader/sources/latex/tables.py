"""Divides the tables of LaTeX into cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.regex import regex
from reader.sources.markup.in_html import table

_COLUMNS = regex(r"\s*(?:\[[^\[\]]*\]\s*)?(?:\{(?:[^{}]|\{[^{}]*\})*\}\s*){0,3}")
_RULES = regex(
    r"\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot)|\\c(?:line|midrule)(?:\([^()]*\))?\{[^{}]*\}"
)
_ROW = regex(r"\\\\(?:\[[^\[\]]*\])?|\\tabularnewline")
_CELL = regex(r"(?<!\\)&")
_SPANNING = regex(r"\s*\\multicolumn\s*\{(\d{1,2})\}\s*\{[^{}]*\}")
_HEAD_RULE, _LINE = "\\midrule", "\\hline"


def rows_in(source: str, write: Callable[[str], str]) -> str:
    """The table in `source`, whose cells `write` writes; a rule below its first row shows that that is its head."""
    body = source[columns.end() :] if (columns := _COLUMNS.match(source)) else source
    parts = _ROW.split(body)
    rows = [[write(cell) for cell in _cells(part)] for part in parts if _RULES.sub("", part).strip()]
    is_ruled = len(parts) > 1 and (_HEAD_RULE in parts[1] or (_LINE in parts[1] and body.count(_LINE) <= len(rows)))
    return table(rows, int(is_ruled and len(rows) > 1))


def _cells(row: str) -> Iterator[str]:
    for cell in _CELL.split(_RULES.sub("", row)):
        spanning = _SPANNING.match(cell)
        yield cell[spanning.end() :] if spanning else cell
        yield from [""] * (min(int(spanning[1]), 50) - 1 if spanning else 0)
