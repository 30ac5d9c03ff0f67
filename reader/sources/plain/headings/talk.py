"""Decides about lines of those who speak or write to one another: interviews, plays, letters to an editor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.labels import ANSWER, QUESTION, labels_of, recurring_labels
from reader.sources.plain.headings.corrections import Corrections, added, dropped
from reader.sources.plain.headings.forms import KNOWN, SHORT, TO_EDITOR
from reader.sources.plain.headings.numbers import DIVISION
from reader.sources.plain.headings.words import MARKS
from reader.sources.plain.paragraphs import Paragraph

_LONGEST_QUESTION = 160
_LEAST_ANSWERED, _LEAST_ANSWERED_OF_MANY, _MANY = 1, 3, 25
"""How many times as long as the questions the answers must be if the questions are headings, in an interview and in one of many
questions; and how many are many."""
_FEWEST_IN_COURT = 4
"""The fewest who speak in court: whoever asks, the witness, and others."""
_LONGEST_CUE, _LEAST_RECURRING = 30, 2 / 3
"""The most characters in the name of a part in a play, and the least share of those that recur."""
_SPOKEN = 0.15
"""The share of paragraphs that begin with a quotation mark from which people talk in a text."""
_FEWEST_SPEAKERS, _FEWEST_TURNS, _WORDS_OF_NAME = 2, 5, 3
"""The fewest who speak more than once where no colon shows it, the fewest of their turns, and the most words of a name."""


def settle_turns(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """Turns are no headings, but the questions of an interview are if most of them are short enough and under no heading.

    Where the answers are hardly longer, or others speak besides, as in court, they are but turns of a talk.
    """
    texts = [paragraph.text for paragraph in paragraphs]
    labels = recurring_labels(texts)
    questions = [index for index, label in labels.items() if label.key == QUESTION]
    short = {index for index in questions if len(paragraphs[index].text) <= _LONGEST_QUESTION}
    asked = sum(len(paragraphs[index].text) for index in questions)
    said = sum(len(paragraph.text) for paragraph in paragraphs[min(questions, default=0) :])
    least = _LEAST_ANSWERED if len(questions) <= _MANY else _LEAST_ANSWERED_OF_MANY
    headed = sum(found[index - 1] for index in questions if index and index - 1 not in labels)
    mostly = 2 * len(short) > len(questions) > 2 * headed
    keys = {label.key for label in labels.values()}
    in_court = ANSWER in keys and len(keys) >= _FEWEST_IN_COURT
    are_headings = len(questions) > 1 and mostly and said - asked >= least * asked and not in_court
    turns = {*labels, *(labels_of(texts) if labels else ())}
    return {index: are_headings and index in short for index in turns}


def drop_exclamations(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """Exclamations between what is said, as in novels, are no headings."""
    exclaimed = [index for index, each in enumerate(paragraphs) if found[index] and each.text[-1] == "!"]
    spoken = sum(each.text[0] in MARKS for each in paragraphs) if exclaimed else 0
    return dropped(exclaimed if spoken > _SPOKEN * len(paragraphs) else ())


def drop_speakers(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Names alone, and what is said right below them, are no headings if several recur, as in plays, chats and forums."""
    cues = [index for index, (each, below) in enumerate(pairwise(paragraphs)) if _has_form_of_name(each) and not below.bullet]
    times = Counter(paragraphs[index].text for index in cues)
    recurring = {text for text, count in times.items() if count > 1}
    turns = sum(times[text] for text in recurring)
    if len(recurring) < _FEWEST_SPEAKERS or turns < _FEWEST_TURNS or turns < _LEAST_RECURRING * len(cues):
        return {}
    small = {word for each in paragraphs for word in each.text.split() if word.islower()}
    names = {text for text in recurring if small.isdisjoint(text.lower().split())}
    said = [index + 1 for index in cues if paragraphs[index].text in recurring]
    return dropped([*cues, *said] if 2 * len(names) > len(recurring) else ())


def _has_form_of_name(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if len(text) > _LONGEST_CUE or paragraph.bullet or KNOWN.fullmatch(text) or DIVISION.match(text):
        return False
    words = text.rstrip(":").replace(".", "").split()
    return 0 < len(words) <= _WORDS_OF_NAME and all(word.isalpha() and word[0].isupper() for word in words)


def settle_letters(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Letters to an editor have a heading each if the first has one; other lines name the writer of the letter above."""
    letters = [index for index, each in enumerate(paragraphs) if index and TO_EDITOR.match(each.text)]
    if len(letters) < 2:
        return {}
    have_headings = letters[0] > 1 and _is_short(paragraphs[letters[0] - 1])
    corrections = added((letters[0] - 1,) if have_headings else ())
    signed = 0
    for letter, following in pairwise([*letters, len(paragraphs)]):
        end = next((index for index in range(letter + 1, following) if _is_short(paragraphs[index])), following)
        if end < following < len(paragraphs):
            corrections[following - 1] = have_headings
            signed = following - have_headings - end
        corrections |= dropped(range(end, min(end + signed, following)))
    return corrections


def _is_short(paragraph: Paragraph) -> bool:
    return len(paragraph.text) < SHORT
