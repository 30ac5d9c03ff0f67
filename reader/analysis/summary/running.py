"""Finds the sentences that a summary may take: those of the running text, without anything embedded in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from reader.article import Article, Block, BlockKind, Span
from reader.regex import regex

LEAST_SENTENCES = 3
"""The fewest sentences of a text that has a summary."""
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_LIST_MARK = regex(r"(?:[-*+–•·◦▪‣☐☑]|\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)")
_BETWEEN_CELLS = " | "
_FINISHED = regex(r"[.!?…。！？।؟][\"”’'»)\]]*(?:\s?\[[\d\s,–-]+\])*\Z")
_POINTER = regex(
    r"(?:also |see |must )?(?:read|watch|see|related|more|click|video|photos?|images?|picture[sd]?|sources?)"
    r"(?: more| also| here)?\s?:"
    r"|(?:please |video )?(?:sign up|subscribe|click here|scroll down|follow (?:us|@\w+)|like us|share this|e-?mail us)\b"
    r"|(?:from|to|b?cc|date|sent|subject|reply-to|message)\s?:(?!\s?[“\"])"
    r"|#repost\b|read more (?:about|on)\b|(?-i:More from [A-Z])",
    re.I,
)
"""The beginning of a line that leads to something else, asks the reader to do something, or is a field of a mail."""
_POST_OR_NOTICE = regex(r"https?://|pic\.twitter\.com/|\(@\w+\)|A post shared by |(?:©|[Cc]opyright ©?) ?\d{4}")
"""A post of somebody in a social network, or a notice of copyright."""
_NO_WORD = regex(
    r"\bcontributed to this (?:report|story|article)|\b(?:did not|didn[’']t) (?:immediately )?(?:respond|reply) to .{0,30}"
    r"\b(?:requests?|messages?|calls?|e-?mails?|inquir(?:y|ies))|\b(?:declined|refused) to comment\b"
    r"|\b(?:has|have) (?:reached out to|contacted) \S+(?: \S+){0,5}\Z"
)
"""Phrases that say who else wrote the article, or who declined to comment."""
_FOREIGN = (
    (_POST_OR_NOTICE, inf, ("://", "pic.twitter.com/", "(@", "A post shared by ", "©", "opyright ")),
    (_NO_WORD, 160, ("contributed to this ", " respond to ", " reply to ", " to comment", " reached out to ", " contacted ")),
)
"""Embedded posts, notices, credits and refusals to comment: a pattern, the greatest length, and strings of which each has one."""
_LONGEST_END = 40
"""The characters at the end of a sentence that are examined."""


def running_sentences(article: Article, sentences: Sequence[Span]) -> list[Span]:
    """The sentences of the running text, without headings, captions, code and rows; mostly only those that end with a stop.

    A sentence that begins an item of a list begins after its bullet.
    """
    found = [
        _after_mark(article.text, sentence, block) if block.kind is BlockKind.ITEM else sentence
        for sentence, block in _within_blocks(article, sentences)
    ]
    foreign = [(form, longest) for form, longest, clues in _FOREIGN if any(map(article.text.__contains__, clues))]
    own = [sentence for sentence in found if not _is_foreign(article.text, sentence, foreign)] or found
    finished = [sentence for sentence in own if _is_finished(article.text, sentence)]
    are_mostly_finished = 2 * _length_of(finished) > _length_of(own)
    return finished if are_mostly_finished and len(finished) >= LEAST_SENTENCES else own


def _within_blocks(article: Article, sentences: Sequence[Span]) -> Iterator[tuple[Span, Block]]:
    """The `sentences` of the running text, each with its block."""
    running = [block for block in article.blocks if block.kind in _RUNNING and not _is_row(article.text, block.span)]
    place = 0
    for sentence in sentences:
        while place < len(running) and running[place].span.end <= sentence.start:
            place += 1
        if place < len(running) and running[place].span.contains(sentence):
            yield sentence, running[place]


def _length_of(sentences: Iterable[Span]) -> int:
    return sum(sentence.end - sentence.start for sentence in sentences)


def _after_mark(text: str, sentence: Span, item: Block) -> Span:
    mark = _LIST_MARK.match(text, sentence.start, sentence.end) if sentence.start == item.span.start else None
    return Span(mark.end(), sentence.end) if mark else sentence


def _is_row(text: str, block: Span) -> bool:
    """Whether it is the row of a table."""
    return text.count(_BETWEEN_CELLS, block.start, block.end) > 1


def _is_foreign(text: str, sentence: Span, forms: Iterable[tuple[re.Pattern[str], float]]) -> bool:
    """Whether it points elsewhere, or has one of `forms` and at most the length of such sentences."""
    start, end = sentence.start, sentence.end
    if _POINTER.match(text, start, end):
        return True
    return any(end - start <= longest and form.search(text, start, end) for form, longest in forms)


def _is_finished(text: str, sentence: Span) -> bool:
    """Whether it ends like a sentence, unlike bylines, times, tags and items."""
    return _FINISHED.search(text, max(sentence.start, sentence.end - _LONGEST_END), sentence.end) is not None
