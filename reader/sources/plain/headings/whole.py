"""What is true of a whole text, and by which a question, a name or a quotation in it is no heading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from reader.regex import regex
from reader.sources.plain.headings.words import MARKS, NAME
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import room_of

SHORT = 70
"""The characters below which a paragraph is short."""
PUNCTUATION = "“”\"‘’'()[].,;:?!"
NO_PUNCTUATION = str.maketrans("", "", PUNCTUATION)
_SINGLE = "‘'"
_OPENING = 40
"""How many paragraphs tell whether something is a name, and who speaks."""
_LONGEST = 3_000
"""The most characters of a paragraph of the opening that are examined."""
_OF_ONESELF = regex(r"\b(?:I|my|me)\b")
_IN_MARKS = regex(r"[“\"][^”\"]*[”\"]")


class WholeText:
    """The paragraphs of a text, and what they have in common."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs

    def asks_nobody(self, text: str) -> float:
        """For a question that addresses nobody, the share of paragraphs in which the author tells of themselves."""
        return self._share_in_first_person if text[-1] == "?" and "you" not in text.lower() else 0.0

    @cached_property
    def share_of_short_sentences(self) -> float:
        """The share of paragraphs that are one short sentence, as an essay has them and answers to questions hardly."""
        short = sum(room_of(each.text) < SHORT and each.text[-1] == "." for each in self._paragraphs)
        return short / max(1, len(self._paragraphs))

    @cached_property
    def _share_in_first_person(self) -> float:
        opening = [each.text[:_LONGEST] for each in self._paragraphs[:_OPENING] if len(each.text) >= SHORT]
        own = [text for text in opening if text[0] not in MARKS and _OF_ONESELF.search(_IN_MARKS.sub("", text))]
        return len(own) / max(1, len(opening))

    def is_proper_name(self, text: str) -> bool:
        """Whether it has the form of names of persons, and none of its words stands in small letters in the opening."""
        names = text.split(" and ")
        return all(map(NAME.fullmatch, names)) and self._words_in_lower_case.isdisjoint(" ".join(names).lower().split())

    @cached_property
    def _words_in_lower_case(self) -> frozenset[str]:
        opening = (each.text[:_LONGEST] for each in self._paragraphs[:_OPENING])
        return frozenset(filter(str.islower, " ".join(opening).translate(NO_PUNCTUATION).split()))

    def has_other_marks_than_speech(self, text: str) -> bool:
        """Whether it opens with a single mark in a text whose speech has double ones, or vice versa."""
        return text[0] in MARKS and (text[0] in _SINGLE) != self._speech_is_single

    @cached_property
    def _speech_is_single(self) -> bool:
        """Whether the text puts speech in single marks."""
        longer = " ".join(["", *(each.text for each in self._paragraphs if len(each.text) > SHORT)])
        return longer.count(" ‘") + longer.count(" '") > sum(map(longer.count, '“"«„'))
