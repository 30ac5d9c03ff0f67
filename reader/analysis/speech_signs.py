"""What tells speech between quotation marks from scare quotes, terms and titles: the signs that the classifier weighs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from reader.analysis.cues import CUE, CUES
from reader.analysis.marks import Quoted
from reader.analysis.word_classes import (
    FUNCTION_WORDS,
    SPEECH_VERBS,
    TERMS,
    WORD,
    WORKS,
    case_of,
    ending_of,
    is_titled,
    size_class,
)
from reader.article import Article, Block, BlockKind, Span

ASIDE = "aside"
"""The sign of single marks in a text that quotes with double ones."""
ATTRIBUTED = "according later"
"""The sign of “according to” after the passage in its sentence."""
NO_WORDS = "size 0"
"""The sign of marks with no word between them."""

_SINGLE = "‘'`‚‹"
_REACH = 240
_BESIDE = 80
_LONG = 7
_WINDOW = 6

_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|must|"
    r"\w+n[’']t|\w+[’'](?:re|ve|ll|m|d)|let|make|made|go|get|got|know|think|want|need|see|say|said|come|came|take|keep)\b",
    re.I,
)
_INSIDE = (
    ("first person", re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|[Mm]ine|ours)\b(?!\.)")),
    ("second person", re.compile(r"\b[Yy]ou(?:r|rs)?\b")),
    ("short form", re.compile(r"\w[’'](?:s|re|ve|ll|m|d|t)\b")),
    ("edited", re.compile(r"\[|…|\.\.\.")),
    ("nested", re.compile(r"[“‘\"]")),
    ("figure", re.compile(r"\d")),
    ("comma", re.compile(r",.")),
    ("address", re.compile(r"://|@")),
)
_PAST = re.compile(r"\b\w{2,}ed\b")
_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|I|[Ww]e)\b")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
_JUDGEMENT = re.compile(
    r"\b(?:call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|brand(?:s|ed|ing)|label(?:s|l?ed|l?ing)|dismiss(?:es|ed|ing)|"
    r"denounc(?:es|ed|ing)|condemn(?:s|ed|ing)|prais(?:es|ed|ing)|decr(?:ies|ied|ying)|blast(?:s|ed|ing)|slam(?:s|med|ming)|"
    r"criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|characteri[sz](?:es|ed|ing)|deem(?:s|ed|ing)?|mock(?:s|ed|ing))"
    r"\s(?!(?:for|on|in|off|out|upon)\s)[^.;:!?“\"]{2,60}$"
)
"""A verb of judging with what is judged, up to the opening mark: “calling the report ‘careless’”."""
_NOUN_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his|[Mm]y|[Oo]ur)\s$")
"""What makes a verb of saying a noun: “the report”."""
_CLAUSE_END = re.compile(r"[.;:!?—]")
_THAT = re.compile(r"\s+that\b")


@dataclass(frozen=True, slots=True)
class _Passage:
    """A quoted passage with what is asked about it again and again."""

    quoted: Quoted
    block: Block
    words: list[str]
    size: str
    titled: bool


class Signs:
    """The signs of every quoted passage of one article; the work for one passage has a bound."""

    def __init__(self, article: Article, sentences: Sequence[Span], quoted: Sequence[Quoted]) -> None:
        self._text = article.text
        self._blocks = article.blocks
        self._block_starts = [block.span.start for block in article.blocks]
        self._sentences = sentences
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._passages = [self._passage(pair) for pair in quoted]
        self._plain = [" ".join(passage.words).lower() for passage in self._passages]
        self._repeats = Counter(self._plain)
        long = sum(len(passage.words) > _LONG for passage in self._passages)
        singles = sum(self._text[pair.span.start] in _SINGLE for pair in quoted)
        self._quotes_with_doubles = 2 * singles < len(quoted)
        self._share = f"{round(4 * long / max(1, len(quoted))) / 4:.2f}"

    def of(self, index: int) -> set[str]:
        """The signs of the quoted passage at `index`."""
        passage = self._passages[index]
        return {
            *self._inside(passage),
            *self._before(passage),
            *self._after(passage),
            *self._company(passage),
            *self._in_sentence(index, passage),
            *self._in_article(index, passage),
        }

    def _passage(self, quoted: Quoted) -> _Passage:
        words = WORD.findall(self._text, quoted.inner.start, min(quoted.inner.end, quoted.inner.start + 4 * _REACH))
        block = self._blocks[max(0, bisect_right(self._block_starts, quoted.span.start) - 1)]
        return _Passage(quoted, block, words, size_class(len(words)), is_titled(words))

    def _inside(self, passage: _Passage) -> Iterator[str]:
        """Signs in the quoted words themselves."""
        words, size = passage.words, passage.size
        yield f"size {size}"
        if not words:
            return
        inner = passage.quoted.inner.of(self._text)[: 4 * _REACH]
        last = inner.rstrip(" ’'”\"")[-1:]
        end = last if last in ".,?!…;:—-" else "none"
        case = case_of(words[0])
        yield from (f"first {case} {size}", f"ends {end} {size}", f"ends {end} {case}")
        yield from (f"first word {words[0].lower()}", f"last word {words[-1].lower()}")
        functions = sum(word.lower() in FUNCTION_WORDS for word in words)
        yield f"function words {min(3, functions)} {size}"
        if passage.titled:
            yield from (f"titled {size}", f"titled ends {end}")
        if inner.isupper():
            yield "upper"
        if _FINITE.search(inner):
            yield from ("finite", f"finite {size}")
        elif _PAST.search(inner):
            yield "past"
        yield from (name for name, pattern in _INSIDE if pattern.search(inner))
        if len(words) <= 3:
            yield from (f"last {ending_of(words[-1])} {size}", f"first {ending_of(words[0])} {size}")
        if "-" in inner and len(words) <= 2:
            yield "hyphen"
        yield from (
            name for name, true in (("unclosed", not passage.quoted.closed), ("continued", passage.quoted.continued)) if true
        )

    def _before(self, passage: _Passage) -> Iterator[str]:
        """Signs in the words and stops before the opening mark."""
        size, start = passage.size, passage.quoted.span.start
        before = self._text[max(passage.block.span.start, start - _BESIDE) : start]
        left = WORD.findall(before)
        stop = before.rstrip()[-1:]
        if not left or not (stop.isalnum() or stop in "’'"):
            one, two = f"<{stop or 'start'}>", left[-1].lower() if left else "<>"
        else:
            one, two = left[-1].lower(), left[-2].lower() if len(left) > 1 else "<>"
            ending = "possessive" if stop in "’'" else ending_of(left[-1])
            yield from (f"before {ending}", f"before {ending} {size}")
            if one in CUES:
                yield "cue before"
        yield from (f"before {one}", f"before {two} {one}", f"before {one} {size}")
        if passage.titled:
            yield f"titled before {one}"

    def _after(self, passage: _Passage) -> Iterator[str]:
        """Signs in the words and stops after the closing mark."""
        size, end = passage.size, passage.quoted.span.end
        after = self._text[end : min(passage.block.span.end, end + _BESIDE)]
        right = WORD.findall(after)
        sign = "end" if not after.strip() else "space" if after[0].isspace() else after[0]
        yield f"after {sign} {size}"
        if passage.titled:
            yield f"titled after {sign}"
        if not right or not after.lstrip().startswith(right[0]):
            yield f"after stop {after.lstrip()[:1]}"
            return
        low = right[0].lower()
        part = "cue" if low in CUES else "function" if low in FUNCTION_WORDS else f"content {case_of(right[0])}"
        yield from (f"after {low}", f"after {part}", f"after {part} {size}")
        if len(right) > 1:
            yield f"after {low} {right[1].lower()}"
            if right[1] in SPEECH_VERBS:
                yield "cue second after"

    def _company(self, passage: _Passage) -> Iterator[str]:
        """Signs of works and of terms in the words on both sides."""
        span, block = passage.quoted.span, passage.block.span
        left = [word.lower() for word in WORD.findall(self._text, max(block.start, span.start - _BESIDE), span.start)][-7:]
        right = [word.lower() for word in WORD.findall(self._text, span.end, min(block.end, span.end + _BESIDE))][:5]
        for name, known in (("work", WORKS), ("term", TERMS)):
            if not known.isdisjoint(left):
                yield from (f"{name} before", f"{name} before {passage.size}", f"{name} before {passage.titled}")
            if not known.isdisjoint(left[-2:]):
                yield f"{name} right before {passage.size}"
            if not known.isdisjoint(right):
                yield from (f"{name} after", f"{name} after {passage.titled}")

    def _in_sentence(self, index: int, passage: _Passage) -> Iterator[str]:
        """Signs in the author's own words of the same sentence."""
        size = passage.size
        frame = self._frame(passage.quoted.span)
        before, after = self._own_words(index, frame)
        cues = [cue for cue in CUE.finditer(before) if not _NOUN_BEFORE.search(before[max(0, cue.start() - 8) : cue.start()])]
        later = CUE.search(after)
        strong = any(_is_strong(match.group()) for match in (*cues, *([later] if later else [])))
        yield f"cues {'strong' if strong else 'weak' if cues or later else 'none'} {size}"
        if cues:
            yield f"cue earlier {size}"
            yield from _distance(cues[-1], before, size)
        if _JUDGEMENT.search(before.rstrip()[-_BESIDE:]):
            yield from ("judged", f"judged {size}")
        if later:
            yield f"cue later {size}"
            if later.group().lower().startswith("according"):
                yield ATTRIBUTED
        for side, words in (("before", before), ("after", after)):
            yield from (f"{name} {side}" for name, pattern in (("person", _PERSON), ("name", _NAME)) if pattern.search(words))
        if not WORD.search(before) and not WORD.search(after):
            yield f"alone {size}"
        others = [self._passages[other].words for other in self._beside(index, frame)]
        yield f"longest other {size_class(max(map(len, others), default=0))}"

    def _in_article(self, index: int, passage: _Passage) -> Iterator[str]:
        """Signs in where the passage stands and in the passages near it."""
        size, block, span = passage.size, passage.block, passage.quoted.span
        yield f"share {self._share} {size}"
        if block.kind is not BlockKind.PARAGRAPH:
            yield from (str(block.kind), f"{block.kind} {size}")
        if self._text[span.start] in _SINGLE:
            yield "single"
            if self._quotes_with_doubles:
                yield ASIDE
        if self._repeats[self._plain[index]] > 1:
            yield f"repeated {size}"
        if block.span.end - block.span.start - (span.end - span.start) <= 2:
            yield f"whole block {size}"
        near = [self._passages[other] for other in range(max(0, index - _WINDOW), min(len(self._passages), index + _WINDOW + 1))]
        long = [other for other in near if len(other.words) >= _LONG and other is not passage]
        yield f"long around {min(4, len(long))} {size}"
        yield f"long in block {min(2, sum(other.block is block for other in long))} {size}"
        for name, other in (("previous", index - 1), ("next", index + 1)):
            if 0 <= other < len(self._passages):
                gap = max(span.start, self._passages[other].quoted.span.start) - min(
                    span.end, self._passages[other].quoted.span.end
                )
                yield from (f"{name} {reach} {self._passages[other].size}" for reach in (8, 120) if gap < reach)

    def _frame(self, span: Span) -> Span:
        """The sentences that `span` touches, as far as the reach goes."""
        first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
        last = max(first, bisect_right(self._sentence_starts, span.end - 1) - 1)
        return Span(
            max(self._sentences[first].start, span.start - _REACH),
            max(span.end, min(self._sentences[last].end, span.end + _REACH)),
        )

    def _beside(self, index: int, frame: Span) -> Iterator[int]:
        """The other passages in `frame`, the nearest on each side."""
        before = range(index - 1, max(-1, index - 1 - _WINDOW), -1)
        after = range(index + 1, min(len(self._passages), index + 1 + _WINDOW))
        for side in (before, after):
            yield from takewhile(lambda other: self._passages[other].quoted.span.overlaps(frame), side)

    def _own_words(self, index: int, frame: Span) -> tuple[str, str]:
        """The text of `frame` before and after the passage, without what others quote."""
        span = self._passages[index].quoted.span
        others = sorted(self._passages[other].quoted.span for other in self._beside(index, frame))
        starts = [frame.start, *(other.end for other in others if other.end <= span.start)]
        ends = [*(other.start for other in others if other.end <= span.start), span.start]
        before = " ”".join(self._text[start:end] for start, end in zip(starts, ends, strict=True))
        starts = [span.end, *(other.end for other in others if other.start >= span.end)]
        ends = [*(other.start for other in others if other.start >= span.end), frame.end]
        return before, "“ ".join(self._text[start:end] for start, end in zip(starts, ends, strict=True))


def _is_strong(cue: str) -> bool:
    return cue in SPEECH_VERBS or cue.lower().startswith("according")


def _distance(cue: re.Match[str], before: str, size: str) -> Iterator[str]:
    """Signs in how far before the passage the nearest cue stands."""
    gap = before[cue.end() :]
    words = len(WORD.findall(gap))
    place = f"{'strong' if _is_strong(cue.group()) else 'weak'} {words if words < 3 else '5' if words <= 5 else 'far'}"
    yield from (f"cue {cue.group().lower()}", f"cue {place}", f"cue {place} {size}")
    if _CLAUSE_END.search(gap):
        yield "clause between"
    if _THAT.match(gap):
        yield f"cue that {size}"
