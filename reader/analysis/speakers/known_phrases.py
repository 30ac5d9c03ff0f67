"""The candidates of one article, found by their tokens, what each is, and whose title it may be."""

from __future__ import annotations

from bisect import bisect_left

from reader.analysis.grouping.nouns import is_person
from reader.analysis.lexicon import TITLES
from reader.analysis.speakers import phrase_patterns as patterns
from reader.analysis.speakers.candidates import SOURCES, Candidate, Form
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.token_letters import (
    ADVERB,
    CAPITALISED,
    DETERMINER,
    GROUP,
    OTHER_MARK,
    PREPOSITION,
    SAYS,
)
from reader.analysis.speakers.wording import Wording
from reader.article import Span

_TITLED = (Form.ORGANISATION, Form.PLACE, Form.GROUP, Form.OTHER_NAME, Form.UNKNOWN_NAME, Form.DESCRIPTION)
_SPEAKS_ALONE = DETERMINER + GROUP
"""The last words of descriptions without a noun: “another”, “the British”."""
_LIGHT = DETERMINER + ADVERB + OTHER_MARK
"""What may stand between a phrase and the word that governs it."""


class KnownPhrases:
    """The candidates of one article."""

    def __init__(self, wording: Wording, candidates: list[Candidate], ranker: Ranker) -> None:
        self._wording = wording
        self._letters = wording.letters
        self._ranker = ranker
        self.candidates = candidates
        self.firsts = [candidate.first for candidate in candidates]

    def span(self, index: int) -> Span:
        """The span of the candidate in the text."""
        found = self.candidates[index]
        return self._wording.span(found.first, found.last)

    def at(self, token: int) -> int | None:
        """The longest candidate that begins at `token`."""
        place = bisect_left(self.firsts, token + 1) - 1
        return place if place >= 0 and self.firsts[place] == token else None

    def over(self, first: int, last: int) -> int | None:
        """The candidate from the token `first` to `last`."""
        places = range(bisect_left(self.firsts, first), bisect_left(self.firsts, first + 1))
        return next((place for place in places if self.candidates[place].last == last), None)

    def bearer(self, index: int) -> int:
        """The person whose title the candidate begins, “Bergen Mayor Ada Quill”."""
        found = self.candidates[index]
        match = patterns.BEARER.match(self._letters, found.last + 1)
        if match is None or found.form not in _TITLED:
            return index
        name = match.end() - 1
        words, is_of = self._wording.words, self._letters[found.last + 1] == PREPOSITION
        if is_of and self._is_title(name - 1):  # “a spokesman for Mayor Ada Quill”
            return index
        title = found.last if is_of else name - 1
        is_title = is_person(words[title]) and (self._letters[title] != SAYS or self._wording.text_at(title).isupper())
        is_named = name == found.last + 1 or self._letters[name - 1] == CAPITALISED or is_title
        named = self.at(name)
        return named if is_named and named is not None else index

    def _is_title(self, token: int) -> bool:
        """Whether the word at `token` is a title of whoever is named behind it."""
        word = self._wording.text_at(token)
        return word.rstrip(".") in TITLES or is_person(word.lower())

    def is_person(self, index: int) -> bool:
        """Whether the candidate describes one person: “the mayor”, “an Iowa Democrat”."""
        phrase = self.candidates[index]
        return phrase.form is Form.DESCRIPTION and (
            self._letters[phrase.last] == GROUP or is_person(self._wording.words[phrase.last])
        )

    def is_silent(self, index: int) -> bool:
        """Whether the candidate is nothing that is known to speak: a song, “the importance”, “two thirds”."""
        phrase = self.candidates[index]
        if phrase.form is not Form.DESCRIPTION or self._letters[phrase.last] in _SPEAKS_ALONE:
            return phrase.form is Form.OTHER_NAME
        noun = self._wording.words[phrase.last]
        singular = noun.removesuffix("s")
        return not any(form in SOURCES or form in self._ranker.heads for form in (noun, singular)) and not is_person(singular)

    def is_full_name(self, index: int) -> bool:
        """Whether the candidate has more than one word."""
        return " " in self.span(index).of(self._wording.text)

    def _before(self, token: int) -> int:
        """The last token before `token` that is not an article, adverb or mark; -1 if there is none."""
        before = token - 1
        while before > 0 and self._letters[before] in _LIGHT:
            before -= 1
        return before
