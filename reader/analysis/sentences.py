"""Splits text into sentences: Punkt's decisions with parameters of our own, and rules for quoted speech.

Punkt (Kiss and Strunk, 2006) decides at every full stop whether the word before it is an abbreviation and whether the word after
it is one that opens sentences. One pass of a regular expression finds the places to decide.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader.analysis.learnt import learnt
from reader.article import Article, BlockKind, Span
from reader.regex import regex

_WHOLE = frozenset({BlockKind.HEADING, BlockKind.CODE, BlockKind.CAPTION, BlockKind.ROW})
_STOP = regex(
    r"""
    (?P<stop>
        [.!?…]  # one class comes first, as that is searched for four times as fast as alternatives
        (?: (?<=\.)(?:(?:\s\.){2,}|\.+…?) | (?<=…)\.? | (?<!…)[.!?]*…? )  # `. . .`, `...`, `….`, `?!`, `.…`
    )
    (?P<closers> ["”’')\]»]*(?:[ ]”(?=\s))? )
    (?: \s?\[\d{1,3}(?:\s?[-–,]\s?\d{1,3})*\] )*  # references to notes belong to what they prove
    (?:
        (?=\s|\Z)
        | (?<=[a-z\d]{2}[.!?])(?=[A-Z][\w’']*[ ,])(?!(?:Com|Co|Js|Net|Org)\b)  # the space is missing, but this is no address
        | (?<=[.!?]["”])(?=[“"]?[A-Z])
    )
    """,
    re.VERBOSE,
)
"""A stop where a sentence may end, with the closing marks that belong to it."""
_NEXT = regex(r"\s*(?P<dash>[—–-]+\s*)?[“\"‘'(\[«]*(?P<word>[^\W_]?[\w’'.-]*)")
"""What comes after a stop: a dash, opening marks, and a word."""
_NAMED_SPEECH = regex(
    r"\s*(?:[A-Z][\w’'.-]+\s+){1,4}(?:\([^)\n]{1,20}\)\s+)?"
    r"(?:said|says|told|adds|added|asks|asked|cried|exclaimed|replied|wrote|writes|insisted|declared|warned|explained"
    r"|recalled|announced|claimed|concluded|joked|quipped|shouted|tweeted|continued)\b"
)
"""A name and a verb of saying, by which the sentence of a quote goes on."""
_YEAR = regex(r"\s\(\d{4}\)")
"""The year of a work after its title, which ends with a stop."""
_SMALL_NAME = regex(r"[a-z]{1,4}[A-Z]|https?|www\.")
"""The beginning of a name such as `iPhone` or of an address, which opens a sentence in lower case."""
_LETTER_OR_DIGIT = regex(r"[^\W_]")
_ITEM_NUMBER = regex(r"\(?(?:\d{1,2}|[a-zA-Z])")
_PARTED = regex(r"[’'.-]")
_DOTTED = regex(r"(?:[a-z]{1,2}\.&?)+[a-z]{1,2}")
"""An abbreviation with stops within it, without its last one: `u.s`."""
_ABOUT = ("c", "ca")
"""“Circa”, before a number."""
_SELDOM_SHORT = frozenset("no sun la miss mass ill art max min".split())
"""Abbreviations that are plain words so much more often that a stop after them ends a sentence."""
_CARELESS = frozenset("i i'm i’m it it's it’s the he she we they you this there my if what".split())
"""Words that open sentences in lower case even if nothing else shows that a text is careless about capitals."""
_CARELESS_I = regex(
    r" i(?:['’](?:m|ve|ll|d)| (?:am|was|have|had|do|did|don['’]?t|can|could|will|would|know|think|just|want|got))\b"
)
"""What only a text that is careless about capitals has; “i” alone is a word of other languages, or a variable."""
_OPENERS = "“”\"‘’'([«-–"
_LONGEST_WORD = 40
"""The characters that are examined before a stop."""
_LONGEST_STATE = 5
"""The most letters in the abbreviation of a state."""


class Parameters(NamedTuple):
    """What Punkt has learnt of a language; all words are in lower case and without their last stop."""

    abbreviations: frozenset[str]
    titles: frozenset[str]
    """Abbreviations that a name follows, so that they never end a sentence."""
    before_numbers: frozenset[str]
    """Abbreviations, such as `no.`, that do not end a sentence before a number."""
    also_words: frozenset[str]
    """Abbreviations that are plain words too, such as `sun`."""
    starters: frozenset[str]
    """Words that open a sentence even after an abbreviation."""


def split_sentences(article: Article) -> tuple[Span, ...]:
    """The sentences of every block, in reading order, with only white space between them."""
    spans: list[Span] = []
    for block in article.blocks:
        spans += [block.span] if block.kind in _WHOLE else sentences_in(article.text, block.span)
    return tuple(spans)


def sentences_touched(starts: Sequence[int], span: Span) -> tuple[int, int]:
    """The indices of the first and the last sentence that `span` touches, by the `starts` of all."""
    first = max(0, bisect_right(starts, span.start) - 1)
    return first, max(first, bisect_right(starts, span.end - 1) - 1)


def sentences_in(text: str, part: Span) -> list[Span]:
    """The sentences in `part` of `text`, which must not begin or end with white space."""
    spans: list[Span] = []
    start = part.start
    careless = text[part.start].islower() or _CARELESS_I.search(text, part.start, part.end) is not None
    for match in _STOP.finditer(text, part.start, part.end):
        numbers_item = match.start() - start <= 3 and _ITEM_NUMBER.fullmatch(text, start, match.start())
        says_nothing = not _LETTER_OR_DIGIT.search(text, start, match.start())
        is_within = start < match.end() < part.end and not numbers_item and not says_nothing
        if is_within and _ends_here(text, match, careless=careless):
            end = match.end("stop") if _opens_the_next(text, part.start, match) else match.end()
            spans.append(Span(start, end))
            start = end
            while text[start].isspace():
                start += 1
    spans.append(Span(start, part.end))
    return spans


def _ends_here(text: str, match: re.Match[str], *, careless: bool) -> bool:
    """Whether a sentence ends at the stop in `match`, in a text that may be `careless` about capitals."""
    following = _NEXT.match(text, match.end())
    word = following["word"] if following else ""
    if word[:1].islower():
        return _SMALL_NAME.match(word) is not None or ((careless or word in _CARELESS) and _opens_carelessly(text, match))
    stop, closers = match["stop"], match["closers"]
    if stop[0] in "!?" and _YEAR.match(text, match.end()):
        return False
    if closers and stop != "." and _speaker_follows(text, match.end(), word):
        return False
    if stop != ".":
        return bool(word) or stop[0] in "!?"
    if closers and closers != "’":
        return closers[0] != "]" or not _is_initial(_word_before(text, match.start()))
    before = _word_before(text, match.start())
    after_place = following is not None and following["dash"] is not None and _shortens(text, before, match.start())
    return not after_place and _full_stop_ends(before, word)


def _opens_the_next(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the straight mark after the stop opens the next sentence, since none is open after `start`."""
    joined = match["closers"] == '"' and not text[match.end()].isspace()
    return joined and text.count('"', start, match.start()) % 2 == 0


def _opens_carelessly(text: str, match: re.Match[str]) -> bool:
    """Whether a word in lower case may open a sentence after the stop in `match`."""
    if match["closers"] or match["stop"][0] == "…" or match["stop"].startswith(".."):
        return False
    before = _word_before(text, match.start()).lower()
    return match["stop"] != "." or (len(before) >= 3 and _full_stop_ends(before, "") and before.isalpha())


def _speaker_follows(text: str, offset: int, word: str) -> bool:
    """Whether the sentence goes on with the speaker of the quote: `“… No!” Mr. Smith said`."""
    return word.lower() not in punkt_parameters().starters and _NAMED_SPEECH.match(text, offset) is not None


def _word_before(text: str, end: int) -> str:
    before = text[max(0, end - _LONGEST_WORD) : end]
    if before[-1:].isspace():
        return ""
    return before.split()[-1].rpartition("—")[2].rpartition(")")[2].lstrip(_OPENERS) if before else ""


def _full_stop_ends(before: str, after: str) -> bool:
    """Whether a full stop between the words `before` and `after` ends a sentence."""
    known = punkt_parameters()
    word, starts = before.lower(), _PARTED.split(after.lower(), 1)[0] in known.starters
    if word in known.titles:
        return False
    if after[:1].isdigit() and (word in known.before_numbers or before in _ABOUT):
        return False
    if _is_initial(before):
        return starts and after.lower() not in ("a", "i")
    if word in known.also_words:
        return starts or word in _SELDOM_SHORT
    return starts or not _is_abbreviation(word)


def _is_abbreviation(word: str) -> bool:
    return word in punkt_parameters().abbreviations or _DOTTED.fullmatch(word) is not None


def _shortens(text: str, word: str, end: int) -> bool:
    """Whether the `word` before `end` is an abbreviation, such as that of a state after a town: `LA CROSSE, Wisc`."""
    is_state = len(word) <= _LONGEST_STATE and word.istitle() and text.endswith(", ", 0, end - len(word))
    return is_state or _is_abbreviation(word.lower())


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


@cache
def punkt_parameters() -> Parameters:
    """The parameters that ship with the reader."""
    data = learnt("punkt")
    return Parameters(**{name: frozenset(words) for name, words in data.items()})
