"""Finds the title of a plain text in one of its first lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.regex import regex
from reader.sources.bylines import byline_in
from reader.sources.dates import iso_date
from reader.sources.plain.captions import is_marked_as_caption
from reader.sources.plain.furniture import RUBRIC, is_furniture
from reader.sources.plain.headings.forms import CODE, DATE, KNOWN, LETTER, QUOTE_ENDS
from reader.sources.plain.headings.marks import without_marks
from reader.sources.plain.headings.numbers import DECIMAL, DIVISION
from reader.sources.plain.menus import body_below_menus, drop_headings_of_menus, is_prose, most_telling
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import SENTENCE_ENDS, room_of, words_of

_LONGEST = 120
"""The most characters in a title."""
_LONG = 80
"""The least characters of the paragraph with which the body begins."""
_NOT_LAST = ".,;:…。，、；：।۔،؛"
"""The characters with which no title ends."""
_SHORTEST, _SEVERAL = 4, 3
"""The fewest characters in a title, and the fewest headings from which whatever is over them is one."""
_FEWEST_VERSES = 4
"""The fewest lines of a poem."""
_BEFORE_BODY = 8
"""The most lines between a title and the body, or above a title."""
_SEVERAL_WORDS, _FARTHEST = 4, 400
"""The fewest words of a title above its author, and the most lines above."""
_EBOOK = regex(
    r"(?:the )?project gutenberg(?:['’]s)?(?=.*, by |(?:['’]s)? e-?(?:book|text))(?: e-?(?:book|text))?(?: of)?,? "
    r"(.+?[^.])(?:, by .+)?",
    re.I,
)
"""The first line of an e-book of Project Gutenberg; its group is the title."""
_MANUAL = regex(r"([\w.+:-]+\(\d\w*\)) .+ \1")
"""The first line of a page of the manual, `ls(1) User Commands ls(1)`; its group is the title."""
_SUBJECT = regex(r"Subject: (?:(?:re|fwd?|aw|wg): )*(?=\S)", re.I)
_FIELDS_OF_MAIL = ("From: ", "To: ", "Date: ", "Sent: ")
"""The beginning of a mail that was copied with its subject."""
_JOURNAL = regex(r"[A-Z][^\d]+,? (?:vol\.? ?)?\d[^A-Z]{0,40} \d+[–-]\d+", re.I)
"""A journal with volume, year and pages: `Journal of Weirs 12 (2021) 44–51`."""
_NAME_AND_VERSION = regex(r"[\w.+-]+ v?\d+(?:\.\d+)+\S*")
_FAR_IN, _FIRST_FEW = 6, 4
"""The least indentation of a line in the middle, and how many paragraphs may be above it."""


def take_title(parts: Sequence[Paragraph], levels: list[int]) -> str:
    """The title in one of the first lines, if any, which becomes the only heading of level 1 in `levels`, and the first."""
    if len(parts) < 2:
        return ""
    if levels[0] == 1 and levels.count(1) == 1 and (marked := without_marks(parts, 0)):
        return marked
    if ebook := _EBOOK.fullmatch(parts[0].text):
        _put_first(levels, 0)
        return ebook[1]
    if manual := _MANUAL.fullmatch(parts[0].text):
        _put_first(levels, 0)
        return manual[1]
    if place := _place_below_menus(parts, levels):
        drop_headings_of_menus(parts, levels)
        _put_first(levels, place)
        return parts[place].text
    if subject := _subject(parts):
        _put_first(levels, subject)
        return _SUBJECT.sub("", parts[subject].text)
    place = _place_of_centred(parts) or _first_after_rubrics(parts)
    if not _is_title(parts, levels, place) and not (place := _place_above_body(parts) or _place_above_author(parts)):
        return ""
    _put_first(levels, place)
    return parts[place].text


def can_be_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph at the beginning of a text has the form of a title."""
    text = paragraph.text
    if not _SHORTEST <= room_of(text) <= _LONGEST or paragraph.lines > 2 or paragraph.bullet:
        return False
    quoted_speech = text[0] in '“"«‘„' and bool(QUOTE_ENDS.search(text))
    if text[-1] in _NOT_LAST or quoted_speech or not LETTER.search(text) or "://" in text:
        return False
    others = (DATE, DECIMAL, DIVISION, CODE)
    return not (
        KNOWN.fullmatch(text) or is_furniture(text) or is_marked_as_caption(text) or any(form.match(text) for form in others)
    )


def _is_title(parts: Sequence[Paragraph], levels: Sequence[int], place: int) -> bool:
    """Whether the first line that is not about the text, at `place`, is its title."""
    if place + 1 == len(parts) or not can_be_title(parts[place]) or _begins_small(parts, place):
        return False
    return _is_over_text(parts[place:], levels[place:])


def _begins_small(parts: Sequence[Paragraph], place: int) -> bool:
    """Whether it begins with a small letter, and not with the name of what the text is about."""
    text = parts[place].text
    name = text.split()[0]
    is_name = _NAME_AND_VERSION.fullmatch(text) or parts[place + 1].text.startswith(f"{name} ")
    return text[0].islower() and not is_name


def _put_first(levels: list[int], place: int) -> None:
    """Put all headings under the one at `place`, those that were under it before no deeper than others."""
    title, levels[: place + 1] = levels[place], [0] * place + [1]
    is_under_title = title > 0
    for index in range(place + 1, len(levels)):
        if levels[index]:
            is_under_title = is_under_title and levels[index] > title
            levels[index] += not is_under_title


def _first_after_rubrics(parts: Sequence[Paragraph]) -> int:
    """The index of the first paragraph that is neither a rubric nor about the text; 0 if that is too far down."""
    above = parts[: min(_BEFORE_BODY + 1, len(parts) - 1)]
    return next(
        (index for index, each in enumerate(above) if not (RUBRIC.fullmatch(each.text.lower()) or _is_about(each.text))), 0
    )


def _place_below_menus(parts: Sequence[Paragraph], levels: Sequence[int]) -> int:
    """The index of the line that tells most of the body's words, in a page copied with its menus; 0 if it is no such page."""
    body = body_below_menus(parts, levels)
    places = [place for place in range(body) if can_be_title(parts[place]) and not _is_about(parts[place].text)]
    return most_telling(parts, places, body) if places else 0


def _place_above_body(parts: Sequence[Paragraph]) -> int:
    """The index of the line above the body with most of its words, as below the contacts of a release; 0 if it has few."""
    body = next((index for index, part in enumerate(parts[:_BEFORE_BODY]) if room_of(part.text) >= _LONG), 0)
    places = [place for place in range(1, body) if can_be_title(parts[place]) and not _is_about(parts[place].text)]
    return most_telling(parts, places, body) if places else 0


def _place_above_author(parts: Sequence[Paragraph]) -> int:
    """The index of the first line of several words right above its author or date, and above all prose; 0 if there is none."""
    for index, (part, below) in enumerate(pairwise(parts[:_FARTHEST])):
        if is_prose(part):
            return 0
        is_named = index and len(words_of(part.text)) >= _SEVERAL_WORDS and (byline_in(below.text) or iso_date(below.text))
        if is_named and can_be_title(part) and not _is_about(part.text):
            return index
    return 0


def _subject(parts: Sequence[Paragraph]) -> int:
    """The index of the subject of a mail below its sender; 0 if there is none."""
    if not parts[0].text.startswith(_FIELDS_OF_MAIL):
        return 0
    return next((index for index, each in enumerate(parts[:_BEFORE_BODY]) if _SUBJECT.match(each.text)), 0)


def _place_of_centred(parts: Sequence[Paragraph]) -> int:
    """The index of a line in the middle below several lines of particulars, as in a standard; 0 if there is none."""
    if parts[0].lines <= 2 or parts[0].text[-1] in SENTENCE_ENDS:
        return 0
    return next((index for index, each in enumerate(parts[:_FIRST_FEW]) if each.indent >= _FAR_IN and each.lines <= 2), 0)


def _is_over_text(parts: Sequence[Paragraph], levels: Sequence[int]) -> bool:
    """Whether the first line is over a text or several headings; a single word has to be said again, too, or be over headings."""
    if sum(map(bool, levels[1:])) >= _SEVERAL:
        return True
    if len(words_of(parts[0].text)) == 1 and parts[0].text.lower() not in parts[1].text[:_LONGEST].lower():
        return False
    return levels[0] > 0 or _opens_a_text(parts, levels) or _stands_over_verse(parts)


def _opens_a_text(parts: Sequence[Paragraph], levels: Sequence[int]) -> bool:
    """Whether a much longer paragraph follows the first line, any headings, and a few short lines."""
    below = [part for part, level in zip(parts[1:], levels[1:], strict=True) if not level and not _is_about(part.text)]
    least = max(_LONG, room_of(parts[0].text))
    return any(room_of(part.text) >= least for part in below[:_BEFORE_BODY])


def _stands_over_verse(parts: Sequence[Paragraph]) -> bool:
    """Whether a blank line sets the first line apart from short lines most of which are not set apart from each other."""
    apart = sum(part.after_blank for part in parts[1:])
    return parts[1].after_blank and len(parts) > _FEWEST_VERSES and 2 * apart < len(parts)


def _is_about(line: str) -> bool:
    """Whether a line is not part of the text but says who wrote it, when, and the like."""
    return bool(byline_in(line) or iso_date(line) or is_furniture(line)) or (
        len(line) <= _LONGEST and _JOURNAL.fullmatch(line) is not None
    )
