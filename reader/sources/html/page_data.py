"""Finds the article in the data from which the scripts of a page would make it: HTML, text, or a list of blocks."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from reader.article import BlockKind
from reader.regex import regex
from reader.sources.clean import clean_line
from reader.sources.drafting.draft import Piece
from reader.sources.html.blocks import pieces_in
from reader.sources.html.page import parsed_page

_MOST_NODES = 20_000
_LONGEST_DATA = 5_000_000
"""The most characters of data that are parsed."""
_FEWEST_BLOCKS = 2
_FEWEST_CHARACTERS = 400
_MOST_OF_ALL = 0.6
"""The least share of the text of all candidates that is the article's; with less, the page is a list of articles."""
_MARKUP = regex(r"<(?:p|br|h[2-4]|div)\b", re.I)
_HEADING = regex(r"(?:sub[-_]?)?(?:h|head(?:ing|er|line)?)(?![a-z])[-_]?([1-6])?")
_BODIES = frozenset("articlebody body bodytext content description fulltext html markdown story text".split())
"""The names of what may be an article as plain text."""
_LEVEL, _LEVELS = 2, frozenset("123456")
"""The level of a heading of which none is stated, and the names of all."""
_BULLET = "• "
_DEEPEST = 10
"""How deep a block may be nested whose text belongs to the outermost one."""


class _Candidate(NamedTuple):
    pieces: list[Piece]
    length: int


def pieces_in_data(scripts: Iterable[str]) -> list[Piece]:
    """The blocks of the one article in the data of `scripts`; none if there is none, or several."""
    found = [each for script in scripts if len(script) <= _LONGEST_DATA for each in _candidates(script)]
    best = max(found, key=lambda each: each.length, default=None)
    if best is None or best.length < max(_FEWEST_CHARACTERS, _MOST_OF_ALL * sum(each.length for each in found)):
        return []
    return best.pieces


def pieces_stated(body: str) -> list[Piece]:
    """The blocks of an article that data have as one string: HTML, or a paragraph on each line."""
    if _MARKUP.search(body):
        return pieces_in(parsed_page(body))
    return [Piece(line) for line in map(clean_line, body.splitlines()) if line]


def _candidates(script: str) -> Iterator[_Candidate]:
    """What may be an article in the data of one script, each once."""
    try:
        waiting = deque([("", json.loads(script))])
    except (ValueError, RecursionError):
        return
    seen: set[str] = set()
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        name, value = waiting.popleft()
        pieces = _pieces(name, value)
        text = "\n".join(piece.text for piece in pieces)
        if pieces:
            if text not in seen:
                seen.add(text)
                yield _Candidate(pieces, len(text))
        elif isinstance(value, dict):
            waiting.extend((str(key), each) for key, each in value.items())
        elif isinstance(value, list):
            waiting.extend((name, each) for each in value)


def _pieces(name: str, value: object) -> list[Piece]:
    """The blocks of `value`, if it is the text of an article; `name` is how its data call it."""
    if isinstance(value, str) and len(value) >= _FEWEST_CHARACTERS:
        is_body = len(_MARKUP.findall(value)) >= _FEWEST_BLOCKS or name.lower() in _BODIES
        return pieces_stated(value) if is_body else []
    if isinstance(value, list):
        blocks = [piece for each in value if isinstance(each, dict) and (piece := _block(each)) is not None]
        return blocks if len(blocks) >= max(_FEWEST_BLOCKS, len(value) / 2) else []
    return []


def _block(node: dict[str, Any]) -> Piece | None:
    """The block that an object describes, by its kind and its text; none if it has no text."""
    text = clean_line(_text(node))
    kind = str(node.get("style") or node.get("type") or node.get("_type") or node.get("__typename") or "").lower()
    if not text or not kind:
        return None
    if heading := _HEADING.match(kind):
        stated = str(node.get("level") or heading[1])
        return Piece(text, BlockKind.HEADING, int(stated) if stated in _LEVELS else _LEVEL)
    if node.get("listItem") or "list" in kind:
        return Piece(f"{_BULLET}{text}", BlockKind.ITEM)
    return Piece(text, BlockKind.QUOTE, quotes=1) if "quote" in kind else Piece(text)


def _text(node: dict[str, Any], deepest: int = _DEEPEST) -> str:
    """The text of a block: its own, or that of its parts; without markup."""
    for name in ("text", "html", "content", "value"):
        if isinstance(stated := node.get(name), str):
            return " ".join(piece.text for piece in pieces_in(parsed_page(stated))) if "<" in stated or "&" in stated else stated
    parts = node.get("children") or node.get("content")
    if not deepest or not isinstance(parts, list):
        return ""
    return "".join(_text(part, deepest - 1) for part in parts if isinstance(part, dict))
