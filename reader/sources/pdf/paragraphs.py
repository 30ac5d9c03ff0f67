"""Joins the lines of a PDF into paragraphs and headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.article import BlockKind
from reader.regex import regex
from reader.sources.bylines import byline_in
from reader.sources.drafting.draft import Piece
from reader.sources.pdf.columns import in_reading_order
from reader.sources.pdf.layout import Line, with_scripts_joined, without_running_heads
from reader.sources.pdf.links import LinkedWords, with_links
from reader.sources.pdf.look import Look, is_of_one_size, look_of
from reader.sources.pdf.page_starts import with_pages
from reader.sources.pdf.paragraph import HYPHENS, Paragraph
from reader.sources.pdf.tables import tables_in
from reader.sources.plain.paragraphs import BULLET

Outline = Mapping[int, Sequence[tuple[str, int]]]
"""The document's own table of contents: titles and levels by page, counted from 0."""

_WIDE_LEADING = 1.3
"""The distance between lines from which a paragraph ends, as a multiple of the usual one."""
_HEADING_LEADING = 1.7
"""The greatest distance between the lines of a heading, as a multiple of the size of its letters."""
_INDENT = 0.7
"""The least indent of a paragraph, as a multiple of the size of the letters."""
_SLACK = 1.0
"""The least room to spare on a line in which a word would have fitted, as a multiple of the size of the letters."""
_DROPPED = 1.8
"""How many times larger than the text a dropped capital is."""
_LONGEST_HEADING = 200
_LONGEST_BOLD_HEADING = 90
_DEEPEST = 6
_LEADERS = regex(r"\s*(?:\.\s?){4,}\s*|\s*…{2,}\s*")
_SENTENCE_END = regex(r"[.!?:;…][\"'”’»)\]]*$")
_NO_HEADING = regex(r"\s*[•◦▪‣]\s")
_LETTER = regex(r"[^\W\d_]")


def pieces_of(pages: Sequence[Sequence[Line]], outline: Outline, links: Sequence[Sequence[LinkedWords]] = ()) -> list[Piece]:
    """The blocks of a document with these `pages` and the `links` on each of them, in reading order."""
    columns = [
        (number, column)
        for number, page in enumerate(without_running_heads(pages))
        for column in in_reading_order([_line_without_leaders(line) for line in with_scripts_joined(page)])
    ]
    look = look_of([column for _, column in columns])
    paragraphs: list[Paragraph] = []
    for number, column in columns:
        _add_column(paragraphs, _Column.of(column, number), look)
    texts, pages_of = (
        zip(*(paragraph.joined(look.compounds) for paragraph in paragraphs), strict=True) if paragraphs else ((), ())
    )
    pieces = with_pages(_levelled(paragraphs, texts, look, outline), pages_of)
    linked = [[link._replace(words=_without_leaders(link.words)) for link in page] for page in links]
    return with_links(pieces, [paragraph.page for paragraph in paragraphs], linked) if any(links) else pieces


def _without_leaders(text: str) -> str:
    """`text` with an ellipsis for the dots that lead from an entry to the number of its page."""
    return _LEADERS.sub(" … ", text).strip()


def _line_without_leaders(line: Line) -> Line:
    parts = tuple(part._replace(text=_without_leaders(part.text)) for part in line.parts)
    return line._replace(text=_without_leaders(line.text), parts=parts)


@dataclass(frozen=True, slots=True)
class _Column:
    """The lines of a column, and where most of them begin and end."""

    lines: Sequence[Line]
    page: int
    left: float
    right: float

    @classmethod
    def of(cls, lines: Sequence[Line], page: int) -> _Column:
        """The column of `lines`."""
        left = Counter(round(line.left) for line in lines).most_common(1)[0][0]
        rights = sorted(line.right for line in lines)
        return cls(lines, page, left, rights[int(0.9 * (len(rights) - 1))])

    def has_room_for(self, line: Line, after: Line) -> bool:
        """Whether the first word of `line` would have fitted on the line `after` which it comes, which was broken on purpose."""
        word = line.text.split(maxsplit=1)[0]
        width = (line.right - line.left) * len(word) / len(line.text)
        return after.right + width + _SLACK * line.size < self.right


def _add_column(paragraphs: list[Paragraph], column: _Column, look: Look) -> None:
    """Add the lines of a column to the last paragraph as long as it continues, then to new ones."""
    done = 0
    for start, end, rows in tables_in(column.lines):
        _add_lines(paragraphs, column, look, range(done, start))
        lines = column.lines[start:end]
        paragraphs.extend(Paragraph([lines[min(index, len(lines) - 1)]], column.page, row) for index, row in enumerate(rows))
        done = end
    _add_lines(paragraphs, column, look, range(done, len(column.lines)))


def _add_lines(paragraphs: list[Paragraph], column: _Column, look: Look, places: range) -> None:
    """Add the lines of a column at `places`, between which no table is."""
    for index in places:
        line = column.lines[index]
        last = paragraphs[-1] if paragraphs else None
        if last is None or last.row is not None:
            continues = False
        elif index == 0:
            continues = _continues_in_column(last, line, column)
        else:
            continues = _continues(last, line, column, look)
        if last is not None and continues:
            if column.page != last.last_page:
                last.turns.append((len(last.lines), column.page))
            last.lines.append(line)
        elif last is not None and last.row is None and _is_dropped_capital(last, line):
            last.lines = [line._replace(text=last.lines[0].text + line.text.lstrip())]
        else:
            paragraphs.append(Paragraph([line], column.page))


def _is_dropped_capital(paragraph: Paragraph, line: Line) -> bool:
    """Whether the paragraph is only the dropped capital of the text that begins with `line`."""
    first = paragraph.lines[0]
    return len(paragraph.lines) == 1 and len(first.text) == 1 and first.text.isupper() and first.size > _DROPPED * line.size


def _continues_in_column(paragraph: Paragraph, line: Line, column: _Column) -> bool:
    """Whether the last paragraph of a column or a page continues in the next one."""
    last = paragraph.lines[-1]
    if not is_of_one_size(last, line) or last.weight != line.weight or BULLET.match(line.text):
        return False
    first_letter = line.text.lstrip("\"'“‘(")[:1]
    return first_letter.islower() or (
        len(paragraph.lines) > 1 and not _SENTENCE_END.search(last.text) and line.left < column.left + _INDENT * line.size
    )


def _continues(paragraph: Paragraph, line: Line, column: _Column, look: Look) -> bool:
    """Whether `line` belongs to the paragraph above it."""
    last = paragraph.lines[-1]
    step = last.baseline - line.baseline
    if not is_of_one_size(last, line) or look.is_bold(last) != look.is_bold(line) or step <= 0:
        return False
    if look.heading_level(line) and len(paragraph.lines) < 4:
        return step < _HEADING_LEADING * line.size
    if step > _WIDE_LEADING * max(look.leading, 1.0) * line.size or BULLET.match(line.text):
        return False
    if last.text.endswith(HYPHENS):
        return True
    if column.has_room_for(line, last):
        return False
    is_hanging = bool(BULLET.match(paragraph.lines[0].text)) or len(paragraph.lines) > 1
    set_in = line.left - last.left
    if set_in > _INDENT * line.size:
        return is_hanging and len(paragraph.lines) == 1
    return set_in > -_INDENT * line.size or len(paragraph.lines) == 1


def _levelled(paragraphs: Sequence[Paragraph], texts: Sequence[str], look: Look, outline: Outline) -> Iterator[Piece]:
    """The paragraphs as blocks of these `texts`, with the levels of the outline if there is one."""
    stated = [
        0 if paragraph.row else _stated_level(text, outline.get(paragraph.page, ()))
        for paragraph, text in zip(paragraphs, texts, strict=True)
    ]
    levels = [level or _level(paragraph, text, look) for level, paragraph, text in zip(stated, paragraphs, texts, strict=True)]
    by_title = _beside_the_title(paragraphs, levels)
    current = 0
    for index, (text, level) in enumerate(zip(texts, levels, strict=True)):
        if (row := paragraphs[index].row) is not None:
            yield row
            continue
        if not level or (index in by_title and not stated[index] and not text[0].isdigit()):
            is_item = bool(BULLET.match(text))
            yield Piece(text, BlockKind.ITEM if is_item else BlockKind.PARAGRAPH)
            continue
        current = stated[index] or current
        yield Piece(text, BlockKind.HEADING, level if stated[index] or not outline else min(current + 1, _DEEPEST))


def _beside_the_title(paragraphs: Sequence[Paragraph], levels: Sequence[int]) -> range:
    """The large lines between the title on the first page and its first heading: authors and affiliations."""
    title = next((index for index, level in enumerate(levels) if level), len(levels))
    end = title
    while end < len(levels) and levels[end] and paragraphs[end].page == paragraphs[0].page:
        end += 1
    return range(title + 1, end - 1)


def _stated_level(text: str, entries: Sequence[tuple[str, int]]) -> int:
    """The level of this text in the outline; 0 if it is not in it."""
    if len(text) > _LONGEST_HEADING or "…" in text:
        return 0
    mine = _letters(text)
    return next((min(level, _DEEPEST) for title, level in entries if mine and _letters(title) == mine), 0)


def _letters(text: str) -> str:
    """The letters only, since headings and outlines differ in numbers and spaces."""
    return "".join(filter(str.isalpha, text)).casefold()


def _level(paragraph: Paragraph, text: str, look: Look) -> int:
    """The level of a paragraph that is set like a heading; 0 for any other."""
    if paragraph.row is not None:
        return 0
    if not _LETTER.search(text) or "…" in text or len(text) > _LONGEST_HEADING or _NO_HEADING.match(text) or byline_in(text):
        return 0
    sized = look.heading_level(paragraph.lines[0])
    if sized or not all(map(look.is_bold, paragraph.lines)):
        return sized
    is_short = len(text) <= _LONGEST_BOLD_HEADING and not _SENTENCE_END.search(text)
    return look.bold_level if is_short and not BULLET.match(text) else 0
