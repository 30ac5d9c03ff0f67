"""Decides about lines of books: what a library puts around an e-book, running heads, and front matter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.regex import regex
from reader.sources.plain.headings.corrections import Corrections, dropped
from reader.sources.plain.headings.forms import CONTENTS, KNOWN, LONGEST, SHORT
from reader.sources.plain.headings.marks import is_marked
from reader.sources.plain.headings.numbers import BARE_ROMAN, division_of
from reader.sources.plain.paragraphs import Paragraph

_START_OF_EBOOK = regex(r"\*{3} ?START OF (?:THIS|THE) PROJECT GUTENBERG")
END_OF_EBOOK = regex(r"\*{3} ?END OF (?:THIS|THE) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg")
"""The first line of what the library adds after an e-book."""
_LEAST_DIVISIONS = 3
"""The fewest parts, chapters and the like in a book."""
_RUNNING = regex(r"(?P<before>\d{1,3}) +(?P<below>\D+)|(?P<above>\D+) +(?P<after>\d{1,3})")
"""A line of words with a number before or after them, as at the head of a page."""
_LEAST_PAGES = 3
"""The fewest pages with a running head."""


def settle_frame(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """What a library writes before and after an e-book has no headings but the line with which it begins after it."""
    start = 0
    corrections: Corrections = {}
    for index, each in enumerate(paragraphs):
        if each.text[0] not in "*E":
            continue
        if _START_OF_EBOOK.match(each.text):
            corrections |= dropped(range(start, index))
            start = len(paragraphs)
        elif END_OF_EBOOK.match(each.text) and not 0 < start <= index:
            corrections[index], start = True, index + 1
    return corrections | dropped(range(start, len(paragraphs)) if start > 0 else ())


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
    first = divisions[0] if len(divisions) >= _LEAST_DIVISIONS else contents[0] if contents else 0
    corrections: Corrections = {}
    for index, following in pairwise(headings):
        if not 0 < index < first or is_marked(paragraphs, index) or KNOWN.fullmatch(paragraphs[index].text.rstrip(".:")):
            continue
        corrections[index] = any(_is_prose(each.text) for each in paragraphs[index + 1 : following])
    return corrections


def _is_prose(text: str) -> bool:
    return len(text) > LONGEST or (len(text) > SHORT and text[-1] == ".")


def _opens_chapter(text: str) -> bool:
    return division_of(text) != "" or BARE_ROMAN.fullmatch(text) is not None
