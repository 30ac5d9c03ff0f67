"""Decides about lines of books: the titles of chapters, running heads, and front matter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.regex import regex
from reader.sources.plain.headings.corrections import Corrections, added, dropped
from reader.sources.plain.headings.forms import CONTENTS, FRONT_MATTER, KNOWN, LONGEST, SHORT
from reader.sources.plain.headings.marks import is_marked
from reader.sources.plain.headings.numbers import BARE_ROMAN, DIVISION, division_of, is_numbered
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import ends_a_sentence

_LEAST_DIVISIONS = 3
"""The fewest parts, chapters and the like in a book."""
_RUNNING = regex(r"(?P<before>\d{1,3}) +(?P<below>\D+)|(?P<above>\D+) +(?P<after>\d{1,3})")
"""A line of words with a number before or after them, as at the head of a page."""
_LEAST_PAGES = 3
"""The fewest pages with a running head."""


def drop_running_heads(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Lines with the same words and, growing in leaps, the numbers of pages are no headings."""
    pages: dict[str, list[tuple[int, int]]] = {}
    for index, each in enumerate(paragraphs):
        if len(each.text) > LONGEST or not (each.text[0].isdigit() or each.text[-1].isdigit()):
            continue
        if line := _RUNNING.fullmatch(each.text):
            words, number = line["below"] or line["above"], line["before"] or line["after"]
            pages.setdefault(words, []).append((int(number), index))
    heads = list[int]()
    for words, lines in pages.items():
        steps = [two - one for (one, _), (two, _) in pairwise(lines)]
        if len(lines) >= _LEAST_PAGES and len(words.split()) > 1 and min(steps) > 0 and max(steps) > 1:
            heads += [index for _, index in lines]
    return dropped(heads)


def drop_front_matter(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """Short lines before the first chapter, or the contents, are names, dedications and the like if no prose is below them."""
    headings = [index for index, is_heading in enumerate(found) if is_heading]
    divisions = [index for index in headings if _opens_chapter(paragraphs[index].text)]
    contents = [index for index in headings if CONTENTS.fullmatch(paragraphs[index].text)]
    usual = [index for index in headings if FRONT_MATTER.fullmatch(paragraphs[index].text.rstrip(".:"))]
    first = divisions[0] if len(divisions) >= _LEAST_DIVISIONS else next(iter([*contents, *usual]), 0)
    corrections: Corrections = {}
    for index, following in pairwise(headings):
        if not 0 < index < first or is_marked(paragraphs, index) or KNOWN.fullmatch(paragraphs[index].text.rstrip(".:")):
            continue
        corrections[index] = any(_is_prose(each.text) for each in paragraphs[index + 1 : following])
    return corrections


def add_titles(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """A short line right below the number of a part or a chapter, and apart from what follows, is its title."""
    return added(
        index + 1
        for index, (one, two, three) in enumerate(zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False))
        if found[index] and DIVISION.fullmatch(one.text) and three.after_blank and _is_title(two)
    )


def _is_title(paragraph: Paragraph) -> bool:
    is_close = not (paragraph.after_blank or paragraph.bullet) and len(paragraph.text) < SHORT
    return is_close and not (ends_a_sentence(paragraph.text) or is_numbered(paragraph.text))


def _is_prose(text: str) -> bool:
    return len(text) > LONGEST or (len(text) > SHORT and text[-1] == ".")


def _opens_chapter(text: str) -> bool:
    return division_of(text) != "" or BARE_ROMAN.fullmatch(text) is not None
