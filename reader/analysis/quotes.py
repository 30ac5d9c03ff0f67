"""Which of the quoted passages report somebody's words, and how much of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.analysis.cues import CUE
from reader.analysis.marks import Quoted, pair_marks
from reader.analysis.model import QuoteKind
from reader.article import Article, BlockKind, Span

_SMALL = r"(?:of|the|and|a|an|in|on|for|to|with|is|or|at|by|from|vs)"
_TITLE_CASE = re.compile(rf"[A-Z0-9][\w’'.-]*(?:[ ,:!?&]+(?:[A-Z0-9][\w’'.-]*|{_SMALL}))*[.,!?]?$")
_TITLE_BEFORE = re.compile(
    r"\b(?:titled|entitled|called|named|song|film|movie|book|novel|show|series|magazine|album|hit|programme|program|"
    r"drama|documentary|sitcom|play|painting|poem|essay|article|headline|single|episode|podcast|host of)\s*,?\s*$"
)
_TERM_BEFORE = re.compile(
    r"\b(?:so-called|known as|nicknamed|the words?|the phrase|the terms?|the slogan|the name|spelled|spelt|dubbed|"
    r"the label|means|the letters?|codenamed|code-named)\s*$"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|must|"
    r"[\w]+n[’']t|[’'](?:s|re|ve|ll|m|d)|let|make|made|go|get|know|think|want|need|see|say|said|come|came|take|keep|"
    r"\w+ed)\b",
    re.I,
)
_DIRECT_WORDS = 8


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A quoted passage that reports words, before it is known whose."""

    quoted: Quoted
    kind: QuoteKind
    in_heading: bool


def find_quotes(article: Article, sentences: tuple[Span, ...]) -> tuple[QuoteSpan, ...]:
    """The quoted passages of `article` that report words, in reading order."""
    headings = {block.span for block in article.blocks if block.kind is BlockKind.HEADING}
    found = []
    for quoted in pair_marks(article):
        in_heading = any(heading.contains(quoted.span) for heading in headings)
        if _reports_words(article.text, quoted):
            found.append(QuoteSpan(quoted, _kind(article.text, quoted), in_heading))
    return tuple(found)


def _reports_words(text: str, quoted: Quoted) -> bool:
    words = quoted.inner.of(text).strip(" ’'‘")
    count = len(re.findall(r"\w+", words))
    before = text[max(0, quoted.span.start - 50) : quoted.span.start].rsplit("\n", 1)[-1]
    if not count:
        return False
    if _TERM_BEFORE.search(before) and count <= 5:
        return False
    if words[:1].isupper() and count <= 8 and _TITLE_CASE.match(words):
        return not _is_title(text, quoted, words, before, count)
    return True


def _is_title(text: str, quoted: Quoted, words: str, before: str, count: int) -> bool:
    """Whether capitalised words between marks are a title rather than speech."""
    after = text[quoted.span.end : quoted.span.end + 40].split("\n", 1)[0]
    if _TITLE_BEFORE.search(before):
        return True
    spoken = words[-1:] in ".,!?" or re.search(rf"{CUE.pattern}(?: \w+)?[,:]?\s*$", before) or CUE.search(after)
    capitals = sum(word[0].isupper() for word in re.findall(r"[A-Za-z]\w*", words))
    return capitals >= 2 and count >= 2 and not spoken


def _kind(text: str, quoted: Quoted) -> QuoteKind:
    words = quoted.inner.of(text).strip()
    count = len(words.split())
    clause = words[:1].isupper() and (words[-1:] in ".?!,…" or _VERB.search(words) is not None)
    long = count >= _DIRECT_WORDS and _VERB.search(words) is not None
    return QuoteKind.DIRECT if clause or long else QuoteKind.MIXED
