"""Decides about lines that belong together: by their numbers, times and dates, or the same punctuation."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from reader.regex import regex
from reader.sources.plain.capitals import in_capitals
from reader.sources.plain.headings.corrections import Corrections, added, dropped
from reader.sources.plain.headings.forms import LONGEST, SHORT, could_be_heading, is_entry_of_contents
from reader.sources.plain.headings.numbers import DECIMAL, ROMAN, decimals_of, division_of, is_numbered, outline_of
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import SENTENCE_ENDS

_SERIES = 3
"""The fewest headings in a series."""
_LEAST_PROSE = 30
"""The fewest characters of prose under a heading."""
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october"
_DATED = regex(
    rf"(?:{_WEEKDAY}(?:, )?)?(?: ?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})|(?:{_MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?)?)"
    rf"(?:,? \d{{4}})?)?|(?:in )?\d{{4}}(?:[-–—]\d{{2,4}})?",
    re.I,
)
"""A date, a month or a year, as in a diary."""
_TIMED = regex(
    r"(?:\d{1,2}(?:[.:]\d\d)?\s*[AaPp]\.?[Mm]\.?(?:\s*[:–—-])?|\d{1,2}[.:]\d\d(?= )"
    r"|(?:\d{1,2}[.:]\d\d|\d{4}|(?:\d{1,2} )?(?:Ja|Fe|Ma|Ap|Ju|Au|Se|Oc|No|De)[a-z]+[\d .:,apm]*)\s*[:–—-])"
    r"\s*[“\"‘]?[^\W\d][\w'’]*(?:,? [^\W\d].*[^\W_])?[!?]?[”\"’]?"
)
"""An hour or a date with what happened then: `10:15 – Helicopter lands`, `1964: The bridge opens`, `16.40 It rains`."""
_TIME_OF_DAY = regex(r"\d{1,2}(?:[.:]\d\d| ?[ap]\.?m\b| noon\b)", re.I)
"""The beginning of what happens at an hour."""
_HOUR = regex(r"(?:\d{1,2}[.:]\d\d|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?)(?: [A-Z]{2,4})?", re.I)
"""An hour alone, as in a live report: `21:35`, `1.48pm GMT`."""
_CLOCK, _FULL_HOUR = regex(r"[0-2]?\d\.[0-5]\d "), regex(r"[0-2]?\d\.00 ")
"""The beginning of what happens at a time, and at a full hour, which is no number of a section: `10.15 Coffee`."""
_OPENING_MARKS, _CLOSING_MARKS = "“\"‘'", "’'"
_PUNCTUATION = regex(r"[^\w\s.'’&]")
_FIGURE = regex(r"\d[\d.,]*")


def add_numbered(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Short lines numbered from 1 are headings if most of them are above a sentence or above lines numbered within them."""
    series: list[int] = []
    for index, each in enumerate(paragraphs[:-1]):
        is_open = len(each.text) <= LONGEST and each.text[-1].isalnum() and not is_entry_of_contents(each.text)
        if is_open and decimals_of(each.text) == (len(series) + 1,):
            series.append(index)
    heads = sum(_heads_text(paragraphs[index].text, paragraphs[index + 1].text) for index in series)
    return added(series if len(series) >= _SERIES and 2 * heads > len(series) else ())


def add_outline(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Lines that count `I.`, `II.`, `III.`, and `A.`, `B.` under them, are headings if most lead to a sentence."""
    short = [index for index, each in enumerate(paragraphs[:-1]) if len(each.text) <= LONGEST and each.text[-1] not in ".,;:"]
    kinds = outline_of([paragraphs[index].text for index in short])
    romans = [index for index, kind in zip(short, kinds, strict=True) if kind == 1]
    letters = [index for index, kind in zip(short, kinds, strict=True) if kind > 1]
    outline = {*romans, *letters}
    lowest = [index for index in outline if index + 1 not in outline]
    heads = sum(paragraphs[index + 1].text[-1] in SENTENCE_ENDS for index in lowest)
    return added(outline if len(romans) >= _SERIES and 2 * heads > len(lowest) > len(outline) / 2 else ())


def add_bare_numbers(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Numbers alone that count from 1 are headings, as in stories, if all are between sentences; page numbers rarely are."""
    series: list[int] = []
    for index, each in enumerate(paragraphs[:-1]):
        if each.text.rstrip(".") == str(len(series) + 1):
            series.append(index)
    follow_sentences = all(paragraphs[index - 1].text[-1] in SENTENCE_ENDS.union(_CLOSING_MARKS) for index in series[1:])
    are_headings = len(series) >= _SERIES and follow_sentences
    return added(series if are_headings and all(_begins_text(paragraphs[index + 1].text) for index in series) else ())


def _begins_text(line: str) -> bool:
    return line[0] in _OPENING_MARKS or (line[0].isupper() and len(line) > SHORT)


def settle_hours(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Hours are headings, as in live reports, if most are above a paragraph; others, as in programmes, are none."""
    times = [index for index, each in enumerate(paragraphs) if len(each.text) < LONGEST and _CLOCK.match(each.text)]
    are_times = len(times) >= _SERIES and any(_FULL_HOUR.match(paragraphs[index].text) for index in times)
    return dropped(times if are_times else ()) | _above_paragraphs((_TIMED, _HOUR), paragraphs)


def add_dates(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Dates are headings, as in diaries, if most are above a paragraph or a sentence."""
    return _above_paragraphs((_DATED,), paragraphs, SENTENCE_ENDS)


def _above_paragraphs(
    forms: Sequence[re.Pattern[str]], paragraphs: Sequence[Paragraph], ends: Container[str] = ()
) -> Corrections:
    """Short lines with `forms` of dates or times are headings if most are above a paragraph, or a line with one of the `ends`."""
    short = (index for index, each in enumerate(paragraphs[:-1]) if len(each.text) < LONGEST)
    series = {index for index in short if any(form.fullmatch(paragraphs[index].text) for form in forms)}
    below = [paragraphs[index + 1].text for index in series if index + 1 not in series]
    heads = sum(len(text) > SHORT or text[-1] in ends for text in below)
    return added(series if len(series) >= _SERIES and 2 * heads > len(series) else ())


def add_days_of_programme(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Days are headings if several are above what happens at an hour, as in programmes: `Saturday` above `10am Doors open`."""
    days = [
        index
        for index, (each, below) in enumerate(pairwise(paragraphs))
        if _TIME_OF_DAY.match(below.text) and _DATED.fullmatch(each.text)
    ]
    return added(days if len(days) > 1 else ())


def add_alike(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Short lines with digits and the same punctuation, `Ada Quill, 83, Port Alden`, are headings if each is above prose.

    Those that mostly have the same words before a colon are values.
    """
    series: dict[str, list[int]] = {}
    for index, each in enumerate(paragraphs[1:-1], 1):
        if len(each.text) <= SHORT and (build := _build(each.text)) and could_be_heading(each):
            series.setdefault(build, []).append(index)
    headings = list[int]()
    for lines in series.values():
        are_labels = 2 * len({paragraphs[index].text.partition(":")[0] for index in lines}) <= len(lines)
        if len(lines) >= _SERIES and not are_labels and all(_is_prose(paragraphs[index + 1].text) for index in lines):
            headings += lines
    return added(headings)


def _is_prose(text: str) -> bool:
    return len(text) > _LEAST_PROSE and text[-1] in '.!?”’"'


def _build(text: str) -> str:
    """The punctuation between the words and digits of a line that has both; empty otherwise."""
    without = _FIGURE.sub("", text)
    return "" if without == text or not text[0].isalnum() else "".join(_PUNCTUATION.findall(without))


def _heads_text(text: str, below: str) -> bool:
    return decimals_of(below) == (*decimals_of(text), 1) or (below[-1] == "." and not DECIMAL.match(below))


def drop_values(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Short lines with the same words before a colon, `Walking time: 4 hours`, are values, and no headings unless they ask."""
    values: dict[str, list[int]] = {}
    for index, each in enumerate(paragraphs):
        label, colon, value = each.text.partition(": ") if len(each.text) <= LONGEST else ("", "", "")
        if colon and value and each.text[-1] != "?":
            values.setdefault(label, []).append(index)
    return dropped(index for places in values.values() if len(places) >= _SERIES for index in places)


def drop_numbered_items(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Lines with consecutive numbers and nothing in between are the items of a list, but for `1.0` over `1.1`."""
    numbers = [decimals_of(each.text) for each in paragraphs]
    items = (
        index
        for index, (number, following) in enumerate(pairwise(numbers))
        if number and number[-1] and following == (*number[:-1], number[-1] + 1)
    )
    return dropped(place for index in items for place in (index, index + 1))


def drop_above_next_number(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """A line right above the next of several numbered headings heads nothing, unless it has a number itself or is in capitals."""
    places = (index for index, is_heading in enumerate(found) if is_heading)
    numbered = [(index, number[0]) for index in places if (number := decimals_of(paragraphs[index].text))]
    captions = list[int]()
    for (above, last), (index, following) in pairwise(numbered):
        text = paragraphs[index - 1].text
        if following == last + 1 and above < index - 1 and not (is_numbered(text) or in_capitals(text)):
            captions.append(index - 1)
    return dropped(captions)


def drop_asked_in_passing(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """Questions and exclamations without a number are none where chapters have one, unless they are the title below it."""
    headings = [index for index, is_heading in enumerate(found) if is_heading]
    chapters = [index for index in headings if _is_chapter(paragraphs[index].text)]
    if len(chapters) < _SERIES:
        return {}
    others = set(headings).difference(chapters)
    return dropped(
        index for index in others if index > chapters[0] and paragraphs[index].text[-1] in "?!" and index - 1 not in chapters
    )


def _is_chapter(text: str) -> bool:
    return division_of(text) != "" or ROMAN.match(text) is not None
