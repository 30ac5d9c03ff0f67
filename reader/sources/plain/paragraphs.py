"""Finds the paragraphs of plain text, whether each is one line or hard-wrapped over several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.article import Span
from reader.labels import recurring_labels
from reader.regex import regex
from reader.sources.bylines import byline_in

BULLET = regex(r"\s*(?:[-*+•·◦▪‣](?!\s+[-*•·](?:\s|$))|(?<=\s)o(?=\s[\s\[])|\(?(?:\d{1,3}|[a-z])\)|\d{1,3}\.)\s+(?=\S)")
"""The bullet or number that begins a list item."""

_UNFINISHED = frozenset(",;—–-_")
_SENTENCE_ENDS = frozenset('.!?”"')
_ADDRESS = "://"
_NARROWEST_WRAP, _WIDEST_WRAP = 30, 120
"""The widths to which a text may be wrapped."""
_FARTHEST_IN = 200
"""The most white space, in which there are tabs, whose columns are counted."""
_MOST_LINES = 0.95
"""The share of lines that are no longer than that width."""
_BROKEN = 0.25
"""The least share of lines of a wrapped text that end within a sentence."""
_BROKEN_OF_FULL = 0.6
"""Their least share of the full lines, where most lines are those of menus and lists."""
_FULL_OF_BROKEN = 0.25
"""The least share of full lines among them: verses end where they will."""
_NEARLY_FULL = 0.8
"""The share of the width that a line with the first word of the next one exceeds if the paragraph continues."""
_MARKS = regex(r"[ \t]{0,3}((?:> ?){1,9})(?!>)")
"""The marks before a line that is quoted in a mail."""
_AROUND_BREAKS = ("\n ", "\n\t", "\n\xa0", "\n\u3000", " \n", "\t\n", "\n>")
"""What stands around the breaks within paragraphs that are to be closed up."""
_RULE = regex(r"\s*(?:=+|-{2,}|~{3,}|#{1,6} .*)\s*")


class Line(NamedTuple):
    """A line of the text that is not blank."""

    span: Span
    text: str
    after_blank: bool

    @property
    def indent(self) -> int:
        """The columns before the first letter."""
        space = self.text[: self.first_letter]
        return len(space[:_FARTHEST_IN].expandtabs()) if "\t" in space else len(space)

    @property
    def first_letter(self) -> int:
        """The index of the first letter."""
        return len(self.text) - len(self.text.lstrip())


class Paragraph(NamedTuple):
    """One or more lines of one paragraph."""

    span: Span
    text: str
    """In one line, stripped."""
    lines: int
    indent: int
    """The columns before its first letter."""
    after_blank: bool
    bullet: bool


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of `text` in reading order; hard-wrapped lines are joined."""
    lines = list(_lines(text))
    width = _wrap_width(lines)
    labelled = recurring_labels([line.text.strip() for line in lines]) if width else {}
    groups: list[list[Line]] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        continues = groups and width and index not in labelled and _continues(line, groups[-1], width)
        if continues and not _stands_alone(line, groups[-1][-1], following, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group) for group in groups]


def closed_up(text: str, parts: Sequence[Paragraph]) -> tuple[str, Sequence[Paragraph]]:
    """The text with nothing but a line break between the lines of each of its paragraphs `parts`, and the paragraphs in it.

    Indents go, and in a quoted mail the marks before all lines but the first of a paragraph, and before empty lines.
    """
    if not any(around in text for around in _AROUND_BREAKS):
        return text, parts
    pieces: list[str] = []
    moved: list[Paragraph] = []
    removed = end = 0
    for part in parts:
        start, before = part.span.start, removed
        is_empty = not part.text.strip("> ")
        if part.lines > 1 or is_empty:
            inner = part.span.of(text)
            closed = "" if is_empty else _closed(inner.split("\n"))
            pieces += (text[end:start], closed)
            removed, end = removed + len(inner) - len(closed), part.span.end
        if not is_empty:
            moved.append(part._replace(span=Span(start - before, part.span.end - removed)))
    return "".join([*pieces, text[end:]]), moved


def _closed(lines: list[str]) -> str:
    """The lines of a paragraph, of which only the first keeps its marks of a quotation."""
    first, *others = lines
    going_on = (line.lstrip("> \t").rstrip() if _marks_of(line) else line.strip() for line in others)
    return "\n".join([first.rstrip(), *filter(None, going_on)])


def _marks_of(line: str) -> str:
    """The marks before a line that is quoted in a mail: `>`, `>>`, `> >`."""
    marks = _MARKS.match(line) if line.lstrip().startswith(">") else None
    return "".join(marks[1].split()) if marks else ""


def _lines(text: str) -> Iterator[Line]:
    start, after_blank = 0, True
    for raw in text.split("\n"):
        if raw.strip():
            yield Line(Span(start, start + len(raw)), raw, after_blank)
        after_blank = not raw.strip()
        start += len(raw) + 1


def _wrap_width(lines: list[Line]) -> int:
    """The width to which the lines are wrapped, or 0 if each line is a paragraph.

    Wrapping breaks sentences: lines stop without an end and go on in lower case. It does not break web addresses.
    """
    lines = [line for line in lines if not _is_mostly_address(line.text)]
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(_MOST_LINES * (len(lengths) - 1))] if lengths else 0
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    pairs = [(one, two) for one, two in pairwise(lines) if not two.after_blank]
    full = [pair for pair in pairs if _fills(*pair, width)]
    broken, broken_of_full = _broken(pairs), _broken(full)
    if broken_of_full < _FULL_OF_BROKEN * broken:
        return 0
    return width if broken >= max(1, _BROKEN * len(pairs)) or broken_of_full >= max(1, _BROKEN_OF_FULL * len(full)) else 0


def _is_mostly_address(line: str) -> bool:
    return _ADDRESS in line and 2 * max(map(len, line.split())) > len(line)


def _broken(pairs: Sequence[tuple[Line, Line]]) -> int:
    """How many of the first lines end within a sentence."""
    return sum(_breaks_sentence(one, two) for one, two in pairs)


def _breaks_sentence(one: Line, two: Line) -> bool:
    last, following = one.text.rstrip()[-1], _unmarked(two.text)
    return (last.isalnum() or last in _UNFINISHED) and following[0].islower() and not BULLET.match(following)


def _continues(line: Line, group: list[Line], width: int) -> bool:
    """Whether `line` belongs to the paragraph that `group` begins."""
    last = group[-1]
    if (">" in line.text or ">" in last.text) and _marks_of(line.text) != _marks_of(last.text):
        return False
    if line.after_blank or _is_bulleted(line) or _RULE.fullmatch(line.text) or _RULE.fullmatch(last.text):
        return False
    inside_item = _is_bulleted(group[0])
    if line.indent > last.indent + 1 and not (inside_item and len(group) == 1):
        return False  # an indented first line begins a paragraph
    if _fills(last, line, width):
        return True
    return _breaks_sentence(last, line) and not byline_in(line.text.strip())


def _unmarked(line: str) -> str:
    """The words of a line, without the marks before them in a quoted mail."""
    return line.lstrip("> \t") or line.strip()


def _is_bulleted(line: Line) -> bool:
    """Whether a bullet or a number begins `line`, perhaps behind the marks of a quoted mail."""
    return BULLET.match(line.text, len(line.text) - len(_unmarked(line.text))) is not None


def _stands_alone(line: Line, last: Line, following: Line | None, width: int) -> bool:
    """Whether `line` is between a sentence and a new paragraph without ending a sentence itself, as headings do."""
    if following is None or following.after_blank or last.text.rstrip()[-1] not in _SENTENCE_ENDS:
        return False
    text = line.text.strip()
    is_open = text[-1].isalnum() and not text[0].islower() and not following.text.lstrip()[0].islower()
    return is_open and not _fills(line, following, width)


def _fills(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the `following` line would hardly have had room in `line`."""
    first_word = _unmarked(following.text).split(maxsplit=1)[0]
    return len(line.text) + 1 + len(first_word) > _NEARLY_FULL * width


def _paragraph(group: list[Line]) -> Paragraph:
    first, last = group[0], group[-1]
    return Paragraph(
        span=Span(first.span.start + first.first_letter, last.span.start + len(last.text.rstrip())),
        text=" ".join(" ".join([line.text for line in group]).split()),
        lines=len(group),
        indent=first.indent,
        after_blank=first.after_blank,
        bullet=_is_bulleted(first),
    )
