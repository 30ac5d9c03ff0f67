"""The features by which the classifier tells speech between quotation marks from scare quotes, terms and titles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from reader.analysis.cues import CUES
from reader.analysis.quotes.pairing import Quoted
from reader.analysis.quotes.passages import Passage, passages_of
from reader.analysis.quotes.surroundings import ACCORDING, Cue, Sentences, Surroundings
from reader.analysis.quotes.word_classes import (
    FUNCTION_WORDS,
    NAMING,
    SAYINGS,
    SPEECH_VERBS,
    TERMS,
    WORD,
    WORKS,
    WordClass,
    class_of,
)
from reader.article import Article, BlockKind, Span

FEATURES = tuple(
    """words stop_inside first_capital capitals titled function_words first_class last_class
    stop_before class_before second_before third_before work_before term_before stop_after class_after second_after
    words_before names_before saying_before sayings_before cue_before cue_kind comma_between cue_subject
    words_after cue_after cue_after_kind
    long_share short_share titled_share
    gap_previous words_previous gap_next words_next longest_in_sentence long_near longest_in_block""".split()
)
"""The features of a passage, in the order of a row."""
PLACES = ("second before", "before", "first", "last", "after", "cue before", "cue after")
"""The positions in and around a passage whose words have weights."""

_BESIDE = 80
"""How many characters beside a passage are examined."""
_LONG = 7
"""The number of words in a long passage."""
_FEW = 4
"""The number of words in a short passage."""
_WINDOW = 6
"""How many passages on either side are near."""
_FAR = 99
"""The distance to something that does not exist."""
_FARTHEST = 2_000
"""Passages farther away, in characters, count as this far."""
_MOST = 40
"""More words count as this many."""

_STOPS = {"": 0, ".": 1, ",": 2, "?": 3, "!": 4, "…": 5, ";": 6, ":": 7, "-": 8, "—": 8, "–": 8, "(": 9, ")": 9}
_OTHER_STOP = 10
_NO_STOP = 11


class PassageFeatures(NamedTuple):
    """The features of one passage."""

    row: list[float]
    """The values of `FEATURES`."""
    words: list[str]
    """The words at `PLACES`; empty if there is none."""
    attributed: bool
    """Whether “according to” follows in the sentence."""
    in_heading: bool


class Features:
    """The features of every quoted passage of one article; the work for one passage is bounded."""

    def __init__(self, article: Article, sentences: Sequence[Span], quoted: Sequence[Quoted]) -> None:
        self._text = article.text
        self.passages = passages_of(article, quoted)
        self._sentences = Sentences(article.text, sentences, self.passages)
        count = max(1, len(quoted))
        self._shares = (
            sum(len(passage.words) > _LONG for passage in self.passages) / count,
            sum(len(passage.words) <= _FEW for passage in self.passages) / count,
            sum(passage.titled for passage in self.passages) / count,
        )

    def of(self, index: int) -> PassageFeatures:
        """The features of the quoted passage at `index`, which must have words."""
        passage = self.passages[index]
        start, end = passage.quoted.span
        block = passage.block.span
        before = self._text[max(block.start, start - _BESIDE) : start]
        after = self._text[end : min(block.end, end + _BESIDE)]
        left, right = WORD.findall(before), WORD.findall(after)
        around = self._sentences.around(index)
        row = [
            *_inside(self._text, passage),
            *_beside_before(before, left),
            *_beside_after(after, right),
            *_sentence_before(around),
            *_sentence_after(around),
            *self._shares,
            *self._near(index, around),
        ]
        words = list(_words(passage, left, right, around))
        attributed = around.cue_after is not None and around.cue_after.word == ACCORDING
        return PassageFeatures(row, words, attributed, passage.block.kind is BlockKind.HEADING)

    def _near(self, index: int, around: Surroundings) -> Iterator[float]:
        """The distance and the length of the passages before and after, and how many long ones are near."""
        passages, passage = self.passages, self.passages[index]
        start, end = passage.quoted.span
        previous = passages[index - 1] if index else None
        following = passages[index + 1] if index + 1 < len(passages) else None
        yield min(_FARTHEST, start - previous.quoted.span.end) if previous else _FARTHEST
        yield len(previous.words) if previous else -1
        yield min(_FARTHEST, following.quoted.span.start - end) if following else _FARTHEST
        yield len(following.words) if following else -1
        yield max((len(other.words) for other in around.others), default=0)
        near = [*passages[max(0, index - _WINDOW) : index], *passages[index + 1 : index + 1 + _WINDOW]]
        yield sum(len(other.words) >= _LONG for other in near)
        yield max((len(other.words) for other in near if other.block is passage.block), default=0)


def _inside(text: str, passage: Passage) -> Iterator[float]:
    """Features of the quoted words."""
    words, count = passage.words, len(passage.words)
    yield count
    yield _stop(passage.quoted.inner.of(text).rstrip(" ’'”\"")[-1:])
    yield words[0][0].isupper()
    yield sum(word[0].isupper() for word in words) / count
    yield passage.titled
    yield sum(word.lower() in FUNCTION_WORDS for word in words) / count
    yield class_of(words[0])
    yield class_of(words[-1])


def _beside_before(before: str, left: Sequence[str]) -> Iterator[float]:
    """Features of the words and punctuation directly before the opening mark."""
    yield _stop(before.rstrip()[-1:])
    for place in (1, 2, 3):
        yield class_of(left[-place]) if len(left) >= place else WordClass.NONE
    nearest = [word.lower() for word in left[: -_LONG - 1 : -1]]
    yield _place(nearest, WORKS)
    yield _place(nearest, TERMS)


def _beside_after(after: str, right: Sequence[str]) -> Iterator[float]:
    """Features of the words and punctuation directly after the closing mark."""
    yield _stop(after.lstrip()[:1])
    for place in (0, 1):
        yield class_of(right[place]) if len(right) > place else WordClass.NONE


def _sentence_before(around: Surroundings) -> Iterator[float]:
    """Features of the author's words in the sentence before the passage."""
    words, cue = around.before, around.cue_before
    yield min(_MOST, len(words))
    yield sum(word[0].isupper() for word in words)
    yield _place(around.before_low[::-1], SAYINGS)
    yield sum(word in SAYINGS or word in CUES for word in around.before_low)
    if cue is None:
        yield from (_FAR, -1, -1, -1)
    else:
        yield cue.distance
        yield _kind(cue)
        yield around.comma_before
        yield class_of(words[-2 - cue.distance]) if len(words) > cue.distance + 1 else WordClass.NONE


def _sentence_after(around: Surroundings) -> Iterator[float]:
    """Features of the author's words in the sentence after the passage."""
    cue = around.cue_after
    yield min(_MOST, len(around.after))
    if cue is None:
        yield from (_FAR, -1)
    else:
        yield cue.distance
        yield _kind(cue)


def _words(passage: Passage, left: Sequence[str], right: Sequence[str], around: Surroundings) -> Iterator[str]:
    """The words at `PLACES`."""
    yield left[-2] if len(left) > 1 else ""
    yield left[-1] if left else ""
    yield passage.words[0]
    yield passage.words[-1]
    yield right[0] if right else ""
    yield around.cue_before.word if around.cue_before else ""
    yield around.cue_after.word if around.cue_after else ""


def _kind(cue: Cue) -> int:
    return 2 if cue.word in SPEECH_VERBS or cue.word == ACCORDING else int(cue.word in NAMING)


def _stop(character: str) -> int:
    """The class of the character beside a passage or at its end."""
    return _NO_STOP if character.isalnum() else _STOPS.get(character, _OTHER_STOP)


def _place(words: Sequence[str], known: Collection[str]) -> int:
    """The position in `words`, from 1, of the first of the `known` ones."""
    return next((place for place, word in enumerate(words, 1) if word in known), _FAR)
