"""The author's words as a sequence of classified tokens, a shallow syntax in which each token has one letter.

Letters make patterns cheap: what is between a name and a quote is a short string for `str.count` and regular expressions.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from reader.analysis.grouping.nouns import DEPUTIES, is_person
from reader.analysis.lexicon import ADDRESSES, STOPPED
from reader.analysis.model import Entity, EntityKind
from reader.analysis.speakers.present_verbs import with_present_verbs
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BLOCK_END,
    CAPITALISED,
    CLAUSE_END,
    DASH,
    DATE,
    DETERMINER,
    GROUP,
    NOUN,
    NUMBER,
    ORGANISATION,
    OTHER_NAME,
    PERSON,
    PLACE,
    QUOTE,
    SAYING,
    SAYS,
    SEMICOLON,
    SUBORDINATOR,
    VERB,
    VERB_ING,
    WORD,
)
from reader.analysis.speakers.token_readings import READINGS, READINGS_AFTER, VERBS_BEFORE
from reader.article import Article, Span
from reader.regex import regex

_STOPPED = "|".join((*STOPPED, *"No Messrs Del Pvt Fr Msgr".split()))
_TOKEN = regex(
    rf"""
      [A-Za-z]+(?=[ ,\n;?!)”"]) | [.,;?!()“”"]  # most words and marks, before anything slower is tried
    | (?=\S)(?:
        (?:{_STOPPED})\.
      | [^\W\d_]+ (?:[.](?=[^\W\d_]\.)[^\W\d_]+)* (?:[-’'](?!(?:s|d|ll|ve|re)\b|\s)[^\W\d_]+)*  # “don’t”, “mid-May”, “U.S”
      | \d+(?:[,.]\d+)*\w*  # “1,200”, “3pm”
      | [’'](?:s|d|ll|ve|re)\b
      | [’'](?=\s)
      | [^\w\s]
      )
    """,
    re.X,
)
_PARTICIPLES = SAYING + VERB_ING
_KIND_LETTERS = {
    EntityKind.PERSON: PERSON,
    EntityKind.ORGANISATION: ORGANISATION,
    EntityKind.PLACE: PLACE,
    EntityKind.GROUP: GROUP,
    EntityKind.EVENT: OTHER_NAME,
    EntityKind.WORK: OTHER_NAME,
    EntityKind.PRODUCT: OTHER_NAME,
}
_ADDRESS = regex(rf"\b(?:{'|'.join(sorted(ADDRESSES | {'Mx', 'Mme', 'Monsieur', 'Lord'}))})\.? $")
_LONGEST_ADDRESS = 10
"""The characters before a name that are examined for a form of address."""
_QUOTES = frozenset("quoted quote quotes quoting cited cite cites citing".split())
_IN_THE_WORDS = ["in", "the", "words"]
_QUOTING_REACH = 12
"""The tokens before “saying” that are examined for a verb of quoting."""
_ENDS = CLAUSE_END + SAYS + SEMICOLON
_SINGULAR = frozenset(("a", "an", "another", "this", "each", "every", "one"))
_DESCRIBING = NOUN + NUMBER + DASH
_WORD, _START, _END = re.Match.group, re.Match.start, re.Match.end


class _Atom(NamedTuple):
    """A quotation or a name, which is a single token."""

    start: int
    end: int
    letter: str
    entity: int | None = None


class Wording:
    """The tokens of an article outside its quotations; each quotation and each name is one token."""

    def __init__(self, article: Article, entities: tuple[Entity, ...], quoted: Iterable[Span]) -> None:
        self.text = article.text
        self.starts = array("I")
        self.ends = array("I")
        self.words: list[str] = []
        """In lower case; names and quotations as the empty string."""
        self.entity_at: dict[int, int] = {}
        """The index of the entity that a token names."""
        self._read_letters: list[str] = []
        atoms = _atoms(article.text, entities, quoted)
        position = 0
        for block in article.blocks:
            position = self._read(block.span, atoms, position)
            self._add(block.span.end, block.span.end, BLOCK_END)
        self.letters = with_present_verbs("".join(self._read_letters), self.words)

    def token_at(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or later."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens from `first` to `last` in the text."""
        return Span(self.starts[first], self.ends[last])

    def text_at(self, token: int) -> str:
        """The text of `token`."""
        return self.text[self.starts[token] : self.ends[token]]

    def noun_at(self, token: int) -> str:
        """The word at `token` in lower case, also if it is a name, “republican”, and with one that makes another office of it."""
        noun = self.words[token] or self.text_at(token).lower()
        return f"{self.words[token - 1]} {noun}" if token and self.words[token - 1] in DEPUTIES else noun

    def _read(self, block: Span, atoms: list[_Atom], position: int) -> int:
        """Tokenise a block around the `atoms` in it, from `position` on; returns the position of the first atom after it."""
        offset = block.start
        while position < len(atoms) and atoms[position].start < block.end:
            atom = atoms[position]
            position += 1
            if atom.start < offset:
                continue
            self._tokens(offset, atom.start)
            if atom.entity is not None:
                self.entity_at[len(self.words)] = atom.entity
            self._add(atom.start, atom.end, atom.letter)
            offset = atom.end
        self._tokens(offset, block.end)
        return position

    def _tokens(self, start: int, end: int) -> None:
        """Add the tokens from `start` to `end`."""
        matches = list(_TOKEN.finditer(self.text, start, end))
        words, letters = self.words, self._read_letters
        before = letters[-1] if letters else ""
        for word in map(_WORD, matches):
            lower, letter, depends = READINGS[word]
            if depends:
                letter, doubtful = READINGS_AFTER[before, word]
                if doubtful:
                    letter = self._in_context(lower, letter, before)
            words.append(lower)
            letters.append(letter)
            before = letter
        self.starts.extend(map(_START, matches))
        self.ends.extend(map(_END, matches))

    def _in_context(self, word: str, letter: str, before: str) -> str:
        """The letter of `word` if its own `letter` and the one `before` it leave that in doubt."""
        if word == "of":
            return ACCORDING if self.words[-3:] == _IN_THE_WORDS else letter
        if word in VERBS_BEFORE:
            if self.words[-1] not in VERBS_BEFORE[word]:
                return letter
            self._read_letters[-1] = SAYS
            return ADVERB
        if before == QUOTE:
            return CAPITALISED if self._goes_on() else letter
        if before == SUBORDINATOR:
            self._read_quoting()
            return letter
        participle = letter in _PARTICIPLES and is_person(self.words[-1])  # “a girl shouting”
        return WORD if self._is_singular() and not participle else letter

    def _is_singular(self) -> bool:
        """Whether the last words are a singular noun phrase, “a 40-page”, so that no bare verb can follow."""
        first = len(self.words) - 2
        while first > 0 and self._read_letters[first] in _DESCRIBING:
            first -= 1
        return first >= 0 and self._read_letters[first] == DETERMINER and self.words[first] in _SINGULAR

    def _read_quoting(self) -> None:
        """Before “saying”, reclassify “quoted the man as” so that the man speaks, and not whoever quotes him."""
        if self.words[-1] != "as":
            return
        letters = self._read_letters
        for token in range(len(letters) - 2, max(0, len(letters) - _QUOTING_REACH), -1):
            if self.words[token] in _QUOTES:
                if letters[token - 1] != AUXILIARY:
                    letters[token], letters[-1], self.words[token] = VERB, ADVERB, ""
                return
            if letters[token] in _ENDS:
                return

    def _goes_on(self) -> bool:
        """Whether the last quotation ends with a comma, so that its sentence continues."""
        return self.text[self.starts[-1] : self.ends[-1]].rstrip("”’\"' »“").endswith(",")

    def _add(self, start: int, end: int, letter: str) -> None:
        """Add a token without a word."""
        self.starts.append(start)
        self.ends.append(end)
        self.words.append("")
        self._read_letters.append(letter)


def _atoms(text: str, entities: tuple[Entity, ...], quoted: Iterable[Span]) -> list[_Atom]:
    """In the order of the text: quotations before what is within them, long names before short ones."""
    atoms = [_Atom(span.start, span.end, QUOTE) for span in quoted]
    atoms += [
        _Atom(_start(text, mention, entity.kind), mention.end, _KIND_LETTERS.get(entity.kind, DATE), index)
        for index, entity in enumerate(entities)
        for mention in entity.mentions
    ]
    return sorted(atoms, key=lambda atom: (atom.start, atom.letter != QUOTE, -atom.end))


def _start(text: str, mention: Span, kind: EntityKind) -> int:
    """The start of a mention, including a form of address before it: “Mr. Quill”."""
    if kind is not EntityKind.PERSON:
        return mention.start
    address = _ADDRESS.search(text, max(0, mention.start - _LONGEST_ADDRESS), mention.start)
    return mention.start if address is None else address.start()
