"""The features of a candidate by itself, whatever the quote."""

from __future__ import annotations

from bisect import bisect_left
from math import log

from reader.analysis.grouping.nouns import is_person
from reader.analysis.lexicon import TITLES
from reader.analysis.model import Entity
from reader.analysis.speakers import phrase_patterns as patterns
from reader.analysis.speakers.candidates import SOURCES, Candidate, Form, noun_of
from reader.analysis.speakers.placement import Placement
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    ADVERB,
    ANY_SAYING,
    BLOCK_END,
    CAPITALISED,
    CUE,
    DETERMINER,
    EVERY_LETTER,
    FINITE,
    GOVERNING,
    GROUP,
    NOUN,
    OTHER_MARK,
    OTHER_PRONOUN,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    SAYING,
    SAYS,
    VERB_ING,
    WORD,
)
from reader.analysis.speakers.verbs import verb_after
from reader.analysis.speakers.wording import Wording
from reader.analysis.trees import Part
from reader.article import Span

LETTER_NUMBERS = {letter: number for number, letter in enumerate(EVERY_LETTER.removesuffix(OTHER_MARK), 1)}
FEATURES = tuple(
    """form possessive letter_before letter_before_2 letter_after cue_after cue_after_distance cue_after_letter according by
    place_in_sentence opens_clause head mentions full_name leads_to_name possessed_cue""".split()
)
_OTHER_CUES = {letter: -2.0 if letter in ANY_SAYING else -3.0 for letter in EVERY_LETTER}
"""The score as a cue of an unseen word, by its letter."""
_TITLED = (Form.ORGANISATION, Form.PLACE, Form.GROUP, Form.OTHER_NAME, Form.UNKNOWN_NAME, Form.DESCRIPTION)
_COMPANIONS = frozenset(("colleagues", "others", "associates", "collaborators", "co-authors", "coauthors"))
_TITLE_WORDS = NOUN + GROUP
_SPEAKS_ALONE = DETERMINER + GROUP
"""The last words of descriptions without a noun: “another”, “the British”."""
_GOVERNING = FINITE + VERB_ING
"""What precedes an object in a clause that belongs to a noun: “a man walking his dog”."""
_LIGHT = DETERMINER + ADVERB + OTHER_MARK
"""What may stand between a phrase and the word that governs it."""
_LONGEST_DESCRIPTION = 12
"""The most tokens of a description that is looked for by its last one."""
_LONGEST_TITLE = 3
"""The most tokens of a title before a name."""
_OBJECT_REACH = 6
"""The tokens before a name that are examined for a preposition."""
_APPOSED_REACH = 5
"""The tokens before a name that are examined for what it is in apposition to."""
_SUBJECT_REACH = 4
"""The most tokens between a subject and its verb, and the most candidates before one within it."""
_OPENING = 5
"""How many tokens after the start of a sentence a phrase still counts as opening it."""
_MAY_ANNOUNCE = -2.75
"""The score from which a verb may be a cue."""
_LEAST_CUE = -2.0
"""The score from which any other word beside a speaker is their cue."""
_UNSEEN_HEAD = -3.0
"""The log odds of a noun that was never seen as a speaker."""
_NO_CUE = -6.0
"""The log odds of a missing cue, below all that were learnt, so that trees can split it off."""
_NO_VERB = 40
"""The distance in tokens to a missing verb."""
_LONG_SENTENCE = 40


class Phrases:
    """The candidates of one article with their features."""

    def __init__(
        self,
        wording: Wording,
        entities: tuple[Entity, ...],
        candidates: list[Candidate],
        placement: Placement,
        ranker: Ranker,
    ) -> None:
        self._wording = wording
        self._letters = wording.letters
        self._entities = entities
        self._placement = placement
        self._ranker = ranker
        self.candidates = candidates
        self.firsts = [candidate.first for candidate in candidates]
        self.cue_scores = list(map(ranker.cues.get, wording.words, map(_OTHER_CUES.__getitem__, wording.letters)))
        """How strongly each token announces speech, as log odds."""
        self._features: dict[int, Part] = {}
        self._verbs = [verb_after(wording, candidate) for candidate in candidates]
        self._subjects = self._count_subjects()

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

    def ending_at(self, token: int) -> int | None:
        """The description that ends at `token`."""
        for place in range(bisect_left(self.firsts, token + 1) - 1, -1, -1):
            if token - self.firsts[place] > _LONGEST_DESCRIPTION:
                return None
            if self.candidates[place].last == token and self.candidates[place].form is Form.DESCRIPTION:
                return place
        return None

    def bearer(self, index: int) -> int:
        """The person whose title the candidate begins, “Bergen Mayor Ada Quill”, or whose companions it names."""
        found = self.candidates[index]
        match = patterns.BEARER.match(self._letters, found.last + 1)
        if match is None or found.form not in _TITLED:
            return self._leader(found, index) if found.form is Form.DESCRIPTION else index
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

    def _leader(self, companions: Candidate, index: int) -> int:
        """The person named before their companions, “Quill and her team”; else the candidate at `index`."""
        first, letters = companions.first, self._letters
        theirs = letters[first] == OTHER_PRONOUN or self._wording.words[first] in _COMPANIONS
        leader = self.at(first - 2) if theirs and self._wording.words[first - 1] == "and" else None
        return index if leader is None or letters[first - 2] != PERSON else leader

    def features(self, index: int) -> Part:
        """The features of one candidate, in the order of `FEATURES`."""
        known = self._features.get(index)
        if known is None:
            known = self._features[index] = self._of(index)
        return known

    def subjects_between(self, first: int, end: int) -> int:
        """How many candidates from `first` to before `end` are the subject of a near verb."""
        return self._subjects[end] - self._subjects[first]

    def is_within_subject(self, index: int) -> bool:
        """Whether a candidate only modifies an earlier one with the same verb: “Lunde” in “the court in Lunde ruled”.

        A place does wherever it stands between a preposition and a verb: “Brandt, 47, a baker, from Lunde said”.
        """
        candidate, verb = self.candidates[index], self._verbs[index]
        before = self._before(candidate.first)
        if patterns.FROM.search(self._letters, max(0, candidate.first - _APPOSED_REACH), candidate.first):
            return self._wording.words[candidate.first - 1] in ("of", "from")
        if verb >= 0 and candidate.form is Form.ORGANISATION and self._is_name_of_object(candidate.first):
            return any(verb == self._verbs[at] for at in self._just_before(index))
        if verb >= 0 and self._letters[before] in _GOVERNING:
            return any(verb == self._verbs[at] and self.candidates[at].last < before for at in self._just_before(index))
        if candidate.form is Form.PERSON:
            before = self._before_title(before)
        if verb < 0 or self._letters[before] not in GOVERNING:
            return False
        if self._letters[verb] == SAYING and self.is_silent(index):
            return True
        is_of_place = candidate.form is Form.PLACE and self._wording.words[before] != "by"
        return is_of_place or any(verb == self._verbs[at] for at in self._just_before(index))

    def _just_before(self, index: int) -> range:
        """The candidates of which one may be a subject that the candidate at `index` is within."""
        return range(max(0, index - _SUBJECT_REACH), index)

    def _before_title(self, token: int) -> int:
        """The last token before the title that ends at `token`: “for” in “a spokesman for Mayor Ada Quill”."""
        last = token
        if not self._is_title(token):
            return token
        while last > 0 and token - last < _LONGEST_TITLE and self._letters[last] in _TITLE_WORDS:
            last -= 1
        return self._before(last + 1)

    def _is_name_of_object(self, first: int) -> bool:
        """Whether the name at `first` stands behind its noun in a longer phrase: “the owner of the company Quill said”."""
        return patterns.NAMED_OBJECT.search(self._letters, max(0, first - _OBJECT_REACH), first) is not None

    def stands_out(self, index: int) -> bool:
        """Whether a candidate begins its sentence, or has a verb that may be a cue, so that it may speak in the next one."""
        verb, first = self._verbs[index], self.candidates[index].first
        announces = self.cue_scores[verb] > _MAY_ANNOUNCE if verb >= 0 else self._is_behind_its_cue(index)
        return announces or first - self._placement.sentence_start(first) <= _OPENING

    def _is_behind_its_cue(self, index: int) -> bool:
        """Whether a candidate speaks behind its verb, after what it said: “…, said Quill”, or follows “according to”."""
        cue = self._before(self.candidates[index].first)
        return cue > 0 and (
            self._letters[cue] == ACCORDING or (self._letters[cue] == SAYS and self._letters[cue - 1] in patterns.BEHIND_WORDS)
        )

    def verb_after(self, index: int) -> int:
        """The token of the verb that a candidate is the subject of; -1 if there is none."""
        return self._verbs[index]

    def further_subject(self, cue: int, start: int) -> int:
        """The candidate from token `start` on of which the verb at `cue` is a further verb; -1 if there is none."""
        joined = patterns.JOINED.get(self._letters[cue])
        link = self._before(cue)
        if joined is None or link < start or not (self._letters[link] in joined or self._is_beside_object(link, cue)):
            return -1
        for index in range(bisect_left(self.firsts, link) - 1, -1, -1):
            first = self.firsts[index]
            if first < start:
                break
            before = self._before(first)
            if 0 <= self._verbs[index] < link and (before < start or self._letters[before] not in patterns.GOVERNS):
                return index
        return -1

    def _is_beside_object(self, last: int, cue: int) -> bool:
        """Whether a participle stands directly behind something that cannot speak: “ran along the wall crying “…””."""
        index = bisect_left(self.firsts, last + 1) - 1
        is_object = self._letters[cue] == SAYING and index >= 0 and self.candidates[index].last == last
        return is_object and self.is_within_subject(index)

    def own_cue(self, index: int) -> int:
        """The token of the verb that a candidate is the subject of, or that is directly before it; -1 if there is none."""
        verb = self._verbs[index]
        if verb >= 0:
            return verb
        before = self._before(self.candidates[index].first)
        return before if before >= 0 and self._letters[before] in CUE else -1

    def cue(self, index: int) -> Span | None:
        """The cue beside a candidate."""
        token = self.own_cue(index)
        if token < 0 or (self._letters[token] not in CUE and self.cue_scores[token] < _LEAST_CUE):
            return None
        last = token + 1 if self._wording.words[token] == "according" else token
        return Span(self._wording.starts[token], self._wording.ends[last])

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
        noun = noun_of(self._wording.words, phrase.first, phrase.last)
        singular, known = noun.removesuffix("s"), (SOURCES, self._ranker.heads, self._ranker.nouns)
        return not any(form in nouns for form in (noun, singular) for nouns in known) and not is_person(singular)

    def is_full_name(self, index: int) -> bool:
        """Whether the candidate has more than one word."""
        return " " in self.span(index).of(self._wording.text)

    def _of(self, index: int) -> Part:
        candidate = self.candidates[index]
        letters, words = self._letters, self._wording.words
        first, last = candidate.first, candidate.last
        before = self._before(first)
        letter_before = letters[before] if before >= 0 else BLOCK_END
        verb = self._verbs[index]
        opening = self._placement.sentence_start(first)
        mentions = len(self._entities[candidate.entity].mentions) if candidate.entity is not None else 0
        return (
            candidate.form,
            letters[last + 1] == POSSESSIVE,
            LETTER_NUMBERS.get(letter_before, 0),
            LETTER_NUMBERS.get(letters[before - 1], 0) if before >= 1 else 0,
            LETTER_NUMBERS.get(letters[last + 1], 0),
            self.cue_scores[verb] if verb >= 0 else _NO_CUE,
            verb - last if verb >= 0 else _NO_VERB,
            LETTER_NUMBERS[letters[verb]] if verb >= 0 else 0,
            letter_before == ACCORDING,
            words[before] == "by",
            bisect_left(self.firsts, first) - bisect_left(self.firsts, opening),
            min(_LONG_SENTENCE, first - opening),
            self._ranker.heads.get(words[last], _UNSEEN_HEAD) if candidate.form is Form.DESCRIPTION else 0.0,
            log(1 + mentions),
            " " in self._wording.text[self._wording.starts[first] : self._wording.ends[last]],
            (candidate.form is not Form.PERSON or letters[last + 1] == WORD)
            and patterns.NAME_AFTER.match(letters, last + 1) is not None,
            self._possessed_cue(last),
        )

    def _possessed_cue(self, last: int) -> float:
        """The score as a cue of what the candidate that ends at `last` possesses: “Quill's call for”."""
        match = patterns.POSSESSED.match(self._letters, last + 1)
        return _NO_CUE if match is None else max(self.cue_scores[match.start() + 1 : match.end()])

    def _before(self, token: int) -> int:
        """The last token before `token` that is not an article, adverb or mark; -1 if there is none."""
        before = token - 1
        while before > 0 and self._letters[before] in _LIGHT:
            before -= 1
        return before

    def _count_subjects(self) -> list[int]:
        """For each candidate, how many before it are the subject of a near verb."""
        counts = [0]
        for candidate, verb in zip(self.candidates, self._verbs, strict=True):
            counts.append(counts[-1] + (0 <= verb - candidate.last <= _SUBJECT_REACH))
        return counts
