"""Writes the blocks of Org in HTML."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reader.regex import regex
from reader.sources.kinds import is_picture
from reader.sources.markup.in_html import BOXES, anchor, aside, code, element, normal, not_included, picture, table
from reader.sources.markup.lines import end_of
from reader.sources.org.defined import Defined
from reader.sources.org.inline import in_html
from reader.sources.org.lists import Item, begins_item, items_at

_BEGIN = regex(r"\s*#\+begin_(?P<name>\S+)[ \t]*(?P<rest>.*)", 2)
_END = regex(r"\s*#\+end_(?P<name>\S+)\s*", 2)
_KEYWORD = regex(r"\s*#\+(?P<name>\w[\w-]*)(?:\[[^\]]*\])?:[ \t]*(?P<value>.*)|\s*#\+\w.*")
_COMMENT = regex(r"\s*#(?:\s|$)")
_DRAWER = regex(r"\s*:(?P<name>[\w-]+):\s*")
_END_OF_DRAWER = ":END:"
_PLANNING = regex(r"\s*(?:(?:SCHEDULED|DEADLINE|CLOSED):\s*[<\[][^>\]]*[>\]](?:--?[<\[][^>\]]*[>\]])?\s*)+|\s*CLOCK:\s.*")
_NAME = regex(r"\"([^\"]*)\".*")
_FIXED = regex(r"\s*:(?: (?P<text>.*)|$)")
_RULE = regex(r"\s*-{5,}\s*")
_NOTE = regex(r"\[fn:(?P<label>[\w-]{1,60})\](?P<text>.*)")
_ENVIRONMENT = regex(r"\s*\\begin\{(?P<name>[A-Za-z*]+)\}")
_LONE_PICTURE = regex(r"\s*\[\[(?:file:|attachment:)?(?P<address>[^\[\]]+)\]\]\s*")
_COMMA = regex(r"^(\s*),(?=\*|#\+|,)")
_SEPARATOR = regex(r"\s*\|-[-+|]*\s*")
_ASIDES = frozenset("note tip warning important caution info sidebar".split())
_OMITTED = frozenset({"comment", "export"})
_UNSHOWN = regex(r":exports +(?:none|results)\b")
_SKIPPED_DRAWERS = frozenset({"properties", "logbook"})
_DEEPEST = 30
"""How deeply blocks may be nested."""


@dataclass(slots=True)
class Writer:
    """Writes what is below one headline after another."""

    defined: Defined
    _caption: str = ""
    """That of the next block, in HTML."""
    _anchors: list[str] = field(default_factory=list)
    """The places that the names of the next block make."""

    def blocks(self, lines: Sequence[str], depth: int = 0) -> Iterator[str]:
        """The blocks in `lines`, each in HTML; in the outermost, the notes within them follow each."""
        ends = _ends_of(lines)
        at = 0
        while at < len(lines):
            if not lines[at].strip():
                at += 1
                continue
            if depth > _DEEPEST:
                yield code(lines[at:])
                return
            end, parts = self._block(lines, at, ends, depth)
            for part in filter(str.strip, parts):
                yield "".join(self._anchors) + part
                self._anchors, self._caption = [], ""
            at = max(end, at + 1)
            if not depth:
                yield from self.defined.notes.waiting()

    def _block(self, lines: Sequence[str], at: int, ends: dict[str, list[int]], depth: int) -> tuple[int, Iterable[str]]:
        """The index after the block that begins in the line at `at`, and what it is in HTML."""
        line = lines[at]
        if (begin := _BEGIN.fullmatch(line)) is not None:
            name = begin["name"].lower()
            end = _next(ends.get(name), at)
            return (at + 1, ()) if end is None else (end + 1, self._enclosed(name, begin["rest"], lines[at + 1 : end], depth))
        if (drawer := _DRAWER.fullmatch(line)) is not None:
            end = _next(ends.get(_END_OF_DRAWER), at)
            if end is None or drawer["name"].lower() in _SKIPPED_DRAWERS:
                return at + 1 if end is None else end + 1, ()
            return end + 1, self.blocks(lines[at + 1 : end], depth + 1)
        if (keyword := _KEYWORD.fullmatch(line)) is not None:
            return at + 1, self._keyword((keyword["name"] or "").lower(), keyword["value"] or "")
        if _COMMENT.match(line) or _PLANNING.fullmatch(line):
            return at + 1, ()
        return self._marked(lines, at, depth)

    def _marked(self, lines: Sequence[str], at: int, depth: int) -> tuple[int, Iterable[str]]:
        """A block whose every line has its mark; else a paragraph."""
        line = lines[at]
        if begins_item(line):
            end, items = items_at(lines, at)
            return end, [self._list(items, depth)]
        if line.lstrip().startswith("|"):
            end = end_of(lines, at, lambda each: each.lstrip().startswith("|"))
            return end, [self._table(lines[at:end])]
        if _FIXED.fullmatch(line):
            end = end_of(lines, at, lambda each: bool(_FIXED.fullmatch(each)))
            return end, [code([found["text"] or "" for found in map(_FIXED.fullmatch, lines[at:end]) if found])]
        if _RULE.fullmatch(line):
            return at + 1, ["<hr>"]
        if (note := _NOTE.fullmatch(line)) is not None:
            return self._note(lines, at, note["label"], note["text"], depth)
        if (environment := _ENVIRONMENT.match(line)) is not None:
            last = f"\\end{{{environment['name']}}}"
            end = end_of(lines, at, lambda each: bool(each.strip()) and not each.lstrip().startswith(last))
            return end + 1, [code(lines[at : end + 1])]
        end = end_of(lines, at, lambda each: not _ends_paragraph(each))
        return end, [self._paragraph(lines[at:end])]

    def _enclosed(self, name: str, options: str, lines: Sequence[str], depth: int) -> Iterator[str]:
        """What stands between the lines that begin and end it."""
        if name in _OMITTED or (name == "src" and _UNSHOWN.search(options)):
            return
        if name in ("src", "example"):
            yield self._captioned(code([_COMMA.sub(r"\1", line) for line in lines]))
        elif name == "verse":
            written = [self._inline(line.strip()) for line in lines]
            yield element("blockquote", element("p", "<br>".join(written).strip()))
        else:
            inside = "".join(self.blocks(lines, depth + 1))
            is_set_apart = name in _ASIDES
            yield (
                element("blockquote", inside) if name == "quote" else aside(name.capitalize(), inside) if is_set_apart else inside
            )

    def _keyword(self, name: str, value: str) -> Iterator[str]:
        """Keep what a keyword says about the next block, or write what it says itself."""
        if name == "include":
            yield not_included(_NAME.sub(r"\1", value))
        elif name == "caption":
            self._caption = self._inline(value)
        elif name == "name" and value:
            self._anchors.append(anchor(normal(value)))

    def _note(self, lines: Sequence[str], at: int, label: str, text: str, depth: int) -> tuple[int, list[str]]:
        """A note, which goes on up to the next one or two blank lines."""
        end = at + 1
        while end < len(lines) and not _NOTE.fullmatch(lines[end]) and (lines[end].strip() or lines[end - 1].strip()):
            end += 1
        first, *others = "".join(self.blocks([text, *lines[at + 1 : end]], depth + 1)).partition("</p>")
        return end, [self.defined.notes.note(label, first.removeprefix("<p>")), others[-1]]

    def _list(self, items: Sequence[Item], depth: int) -> str:
        parts = []
        for tag, alike in groupby(items, _list_of):
            run = list(alike)
            first = f' start="{run[0].number}"' if tag == "ol" else ""
            parts.append(f"<{tag}{first}>{''.join(self._item(item, depth) for item in run)}</{tag}>")
        return "".join(parts)

    def _item(self, item: Item, depth: int) -> str:
        mark, inside = BOXES[item.is_done], "".join(self.blocks(item.lines, depth + 1))
        if item.term:
            return f"<dt>{mark}{self._inline(item.term)}</dt><dd>{inside}</dd>"
        return f"<li>{mark}{inside.removeprefix('<p>') if mark else inside}</li>"

    def _table(self, lines: Sequence[str]) -> str:
        """A table; what is above its first line is its head."""
        lines = list(lines)
        while lines and _SEPARATOR.fullmatch(lines[0]):
            del lines[0]
        heads = next((at for at, line in enumerate(lines) if _SEPARATOR.fullmatch(line)), 0)
        rows = [line.strip().removeprefix("|").removesuffix("|").split("|") for line in lines if not _SEPARATOR.fullmatch(line)]
        is_headed = heads if len(rows) > heads else 0
        return table([[self._inline(cell.strip()) for cell in row] for row in rows], is_headed, self._caption)

    def _paragraph(self, lines: Sequence[str]) -> str:
        text = "\n".join(map(str.strip, lines))
        alone = _LONE_PICTURE.fullmatch(text)
        if alone is not None and is_picture(alone["address"]):
            return picture(alone["address"], "", self._caption)
        return element("p", self._inline(text))

    def _captioned(self, block: str) -> str:
        return block + element("figcaption", self._caption) if block else ""

    def _inline(self, text: str) -> str:
        return in_html(text, self.defined)


def _list_of(item: Item) -> str:
    """The tag of the list that `item` is in."""
    return "dl" if item.term else "ul" if item.number is None else "ol"


def _ends_paragraph(line: str) -> bool:
    """Whether `line` cannot go on with a paragraph."""
    opens = line.lstrip()[:1]
    if not opens:
        return True
    if opens not in "#:|-+*0123456789[\\":
        return False
    return bool(
        opens == "|"
        or begins_item(line)
        or _KEYWORD.fullmatch(line)
        or _COMMENT.match(line)
        or _DRAWER.fullmatch(line)
        or _FIXED.fullmatch(line)
        or _RULE.fullmatch(line)
        or _NOTE.fullmatch(line)
        or _ENVIRONMENT.match(line)
    )


def _ends_of(lines: Sequence[str]) -> dict[str, list[int]]:
    """Where blocks and drawers end, by their names."""
    found: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if (end := _END.fullmatch(line)) is not None:
            found.setdefault(end["name"].lower(), []).append(at)
        elif line.strip().upper() == _END_OF_DRAWER:
            found.setdefault(_END_OF_DRAWER, []).append(at)
    return found


def _next(places: Sequence[int] | None, at: int) -> int | None:
    """The first of `places` after `at`."""
    index = bisect_left(places or (), at)
    return places[index] if places and index < len(places) else None
