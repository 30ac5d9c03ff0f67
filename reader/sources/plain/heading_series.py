"""Decides about lines that belong together: interviews, numbered lines, lists of texts and tables of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.labels import QUESTION, recurring_labels
from reader.sources.plain.heading_forms import BARE_ROMAN, DECIMAL, DIVISION, LISTING, TO_EDITOR, could_be_heading
from reader.sources.plain.paragraphs import Paragraph

_LONGEST, _SHORT = 110, 60
"""The most characters in a heading of a series, and in a short one."""
_SERIES = 3
"""The fewest headings in a series."""
_LEAST_PROSE = 30
"""The fewest characters of prose under a heading."""
_CONTENTS = re.compile(r"(?:table of )?contents\.?", re.I)
_LONGEST_QUESTION = 160
_LEAST_ANSWERED, _LEAST_ANSWERED_OF_MANY, _MANY = 1, 3, 25
"""How many times as long as the questions the answers must be if the questions are headings, in an interview and in one of many
questions; and how many are many."""
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october"
_DATED = re.compile(
    rf"(?:{_WEEKDAY}(?:, )?)?(?: ?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})|(?:{_MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?)?)"
    rf"(?:,? \d{{4}})?)?|(?:in )?\d{{4}}(?:[-–—]\d{{2,4}})?",
    re.I,
)
"""A date, a month or a year, as in a diary."""
_TIMED = re.compile(
    r"(?:\d{1,2}(?:[.:]\d\d)?\s*[AaPp]\.?[Mm]\.?(?:\s*[:–—-])?|\d{1,2}[.:]\d\d(?= )"
    r"|(?:\d{1,2}[.:]\d\d|\d{4}|(?:\d{1,2} )?(?:Ja|Fe|Ma|Ap|Ju|Au|Se|Oc|No|De)[a-z]+[\d .:,apm]*)\s*[:–—-])"
    r"\s*[“\"‘]?[^\W\d][\w'’]*,? [^\W\d].*[^\W_][”\"’]?"
)
"""An hour or a date with what happened then: `10:15 – Helicopter lands`, `1964: The bridge opens`, `16.40 It rains`."""
_TIME_OF_DAY = re.compile(r"\d{1,2}(?:[.:]\d\d| ?[ap]\.?m\b| noon\b)", re.I)
"""The beginning of what happens at an hour."""
_HOUR = re.compile(r"(?:\d{1,2}[.:]\d\d|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?)(?: [A-Z]{2,4})?", re.I)
"""An hour alone, as in a live report: `21:35`, `1.48pm GMT`."""
_OPENING_MARKS, _SENTENCE_ENDS = "“\"‘'", ".!?”\"’'"
_PUNCTUATION = re.compile(r"[^\w\s.'’&]")
_FIGURE = re.compile(r"\d[\d.,]*")
_PAGE_NUMBER = re.compile(r"[\s.…·]*\d*\s*$")
_NOT_ALNUM = re.compile(r"[\W_]+")


def settle_series(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Correct `found`, the paragraphs that are headings."""
    _add_alike(paragraphs, found)
    _settle_turns(paragraphs, found)
    _add_numbered(paragraphs, found)
    _add_bare_numbers(paragraphs, found)
    _add_by_time((_TIMED, _HOUR), paragraphs, found)
    _add_by_time((_DATED,), paragraphs, found)
    _add_days_of_programme(paragraphs, found)
    _drop_numbered_items(paragraphs, found)
    _settle_letters(paragraphs, found)
    _settle_listings(paragraphs, found)
    _drop_contents(paragraphs, found)


def _settle_turns(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Turns are no headings, but the questions of an interview are if most of them are short enough and under no heading.

    Where the answers are hardly longer, as in court, they are but turns of a talk.
    """
    labels = recurring_labels([paragraph.text for paragraph in paragraphs])
    questions = [index for index, label in labels.items() if label.key == QUESTION]
    short = {index for index in questions if len(paragraphs[index].text) <= _LONGEST_QUESTION}
    asked = sum(len(paragraphs[index].text) for index in questions)
    said = sum(len(paragraph.text) for paragraph in paragraphs[min(questions, default=0) :])
    least = _LEAST_ANSWERED if len(questions) <= _MANY else _LEAST_ANSWERED_OF_MANY
    headed = sum(found[index - 1] for index in questions if index and index - 1 not in labels)
    mostly = 2 * len(short) > len(questions) > 2 * headed
    are_headings = len(questions) > 1 and mostly and said - asked >= least * asked
    for index in labels:
        found[index] = are_headings and index in short


def _drop_contents(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """The lines of a table of contents are no headings; it ends at a heading with text under it."""
    last_place = {_folded(paragraphs[index].text): index for index, is_heading in enumerate(found) if is_heading}
    listed = range(0)
    for start, paragraph in enumerate(paragraphs):
        if start in listed or not _CONTENTS.fullmatch(paragraph.text):
            continue
        listed = range(start + 1, _first_long(paragraphs, start + 1, len(paragraphs)))
        kept = {index for index in _opening(paragraphs, listed) if last_place.get(_folded(paragraphs[index].text)) == index}
        for index in set(listed) - kept:
            found[index] = False


def _add_numbered(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Short lines numbered from 1 are headings if most of them are above a sentence or above lines numbered within them."""
    series: list[int] = []
    for index, each in enumerate(paragraphs[:-1]):
        if _number(each.text) == (len(series) + 1,) and len(each.text) <= _LONGEST and each.text[-1].isalnum():
            series.append(index)
    heads = sum(_heads_text(paragraphs[index].text, paragraphs[index + 1].text) for index in series)
    if len(series) >= _SERIES and 2 * heads > len(series):
        for index in series:
            found[index] = True


def _add_bare_numbers(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Numbers alone that count from 1 are headings, as in stories, if all are between sentences; page numbers rarely are."""
    series: list[int] = []
    for index, each in enumerate(paragraphs[:-1]):
        if each.text.rstrip(".") == str(len(series) + 1):
            series.append(index)
    follow_sentences = all(paragraphs[index - 1].text[-1] in _SENTENCE_ENDS for index in series[1:])
    if len(series) >= _SERIES and follow_sentences and all(_begins_text(paragraphs[index + 1].text) for index in series):
        for index in series:
            found[index] = True


def _begins_text(line: str) -> bool:
    return line[0] in _OPENING_MARKS or (line[0].isupper() and len(line) > _SHORT)


def _add_by_time(forms: Sequence[re.Pattern[str]], paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Short lines with `forms` of dates or times are headings, as in diaries and live reports, if most are above a paragraph."""
    short = (index for index, each in enumerate(paragraphs[:-1]) if len(each.text) < _LONGEST)
    series = [index for index in short if any(form.fullmatch(paragraphs[index].text) for form in forms)]
    heads = sum(len(paragraphs[index + 1].text) > _SHORT for index in series if index + 1 not in series)
    if len(series) >= _SERIES and 2 * heads > len(series):
        for index in series:
            found[index] = True


def _add_days_of_programme(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Days are headings if several are above what happens at an hour, as in programmes: `Saturday` above `10am Doors open`."""
    days = [
        index
        for index, (each, below) in enumerate(pairwise(paragraphs))
        if _DATED.fullmatch(each.text) and _TIME_OF_DAY.match(below.text)
    ]
    if len(days) > 1:
        for index in days:
            found[index] = True


def _add_alike(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Short lines with digits and the same punctuation, `Ada Quill, 83, Port Alden`, are headings if each is above prose.

    Those that mostly have the same words before a colon are values.
    """
    series: dict[str, list[int]] = {}
    for index, each in enumerate(paragraphs[1:-1], 1):
        if len(each.text) <= _SHORT and (build := _build(each.text)) and could_be_heading(each):
            series.setdefault(build, []).append(index)
    for lines in series.values():
        are_labels = 2 * len({paragraphs[index].text.partition(":")[0] for index in lines}) <= len(lines)
        if len(lines) >= _SERIES and not are_labels and all(_is_prose(paragraphs[index + 1].text) for index in lines):
            for index in lines:
                found[index] = True


def _is_prose(text: str) -> bool:
    return len(text) > _LEAST_PROSE and text[-1] in '.!?”’"'


def _build(text: str) -> str:
    """The punctuation between the words and digits of a line that has both; empty otherwise."""
    without = _FIGURE.sub("", text)
    return "" if without == text or not text[0].isalnum() else "".join(_PUNCTUATION.findall(without))


def _heads_text(text: str, below: str) -> bool:
    return _number(below) == (*_number(text), 1) or (below[-1] == "." and not DECIMAL.match(below))


def _drop_numbered_items(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Lines with consecutive numbers and nothing in between are the items of a list."""
    numbers = [_number(each.text) for each in paragraphs]
    for index, (number, following) in enumerate(pairwise(numbers)):
        if number and following and following == (*number[:-1], number[-1] + 1):
            found[index] = found[index + 1] = False


def _settle_letters(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Letters to an editor have a heading each if the first has one; other lines name the writer of the letter above."""
    letters = [index for index, each in enumerate(paragraphs) if index and TO_EDITOR.match(each.text)]
    if len(letters) < 2:
        return
    have_headings = letters[0] > 1 and _is_short(paragraphs[letters[0] - 1])
    found[letters[0] - 1] |= have_headings
    signed = 0
    for letter, following in pairwise([*letters, len(paragraphs)]):
        end = next((index for index in range(letter + 1, following) if _is_short(paragraphs[index])), following)
        if end < following < len(paragraphs):
            found[following - 1] = have_headings
            signed = following - have_headings - end
        found[end : end + signed] = [False] * len(found[end : end + signed])


def _is_short(paragraph: Paragraph) -> bool:
    return len(paragraph.text) < _SHORT


def _number(text: str) -> tuple[int, ...]:
    decimal = DECIMAL.match(text)
    return tuple(map(int, decimal[1].split("."))) if decimal else ()


def _settle_listings(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """A usual heading over a list of other texts is a heading, although only short lines follow, which are none."""
    heads = [index for index, each in enumerate(paragraphs[:-1]) if _heads_listing(each)]
    for start, following in pairwise([*heads, len(paragraphs)]):
        found[start] = True
        listed = range(start + 1, _first_long(paragraphs, start + 1, following))
        kept = () if listed.stop == following else _opening(paragraphs, listed)
        for index in set(listed).difference(kept):
            found[index] = False


def _heads_listing(paragraph: Paragraph) -> bool:
    return paragraph.text[0].isupper() and LISTING.fullmatch(paragraph.text.rstrip(":")) is not None


def _first_long(paragraphs: Sequence[Paragraph], start: int, end: int) -> int:
    """The index of the first paragraph from `start` on that is too long for a heading; `end` if there is none before that."""
    return next((index for index in range(start, end) if len(paragraphs[index].text) > _LONGEST), end)


def _opening(paragraphs: Sequence[Paragraph], listed: range) -> Sequence[int]:
    """The last of the lines `listed`, which may be the heading of what follows, and the number of a chapter above it."""
    over = len(listed) > 1 and (BARE_ROMAN.fullmatch(text := paragraphs[listed[-2]].text) or DIVISION.match(text))
    return listed[-2:] if over else listed[-1:]


def _folded(text: str) -> str:
    return _NOT_ALNUM.sub(" ", _PAGE_NUMBER.sub("", text)).strip().lower() or text
