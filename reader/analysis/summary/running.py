"""Finds the sentences that a summary may take: those of the running text, without anything embedded in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import inf

from reader.article import Article, Block, BlockKind, Span
from reader.regex import regex

LEAST_SENTENCES = 3
"""The fewest sentences of a text that has a summary."""
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_LIST_MARK = regex(r"(?:[-*+–•·◦▪‣☐☑]|\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)")
_WORD = regex(r"\w")
"""A character of a word; a break between passages, such as “* * *”, has none."""
_BETWEEN_CELLS = " | "
_CELL_LABEL = regex(r"\W*([^:\n]{1,40}):\s")
_ROWS = 3
"""The number of items with the same label from which they count as cells of a column."""
_FINISHED = regex(r"[.!?…。！？।؟][\"”’'»)\]]*(?:\s?\[[\d\s,–-]+\])*\Z")
_POINTER = regex(
    r"(?:also |see |must )?(?:read|watch|see|related|more|click|video|photos?|images?|picture[sd]?|sources?)"
    r"(?: more| also| here)?\s?:"
    r"|(?:please |video )?(?:sign up|subscribe|click here|scroll down|follow (?:us|@\w+)|like us|share this|e-?mail us)\b"
    r"|#repost\b|read more (?:about|on)\b|(?-i:More from [A-Z])",
    re.I,
)
"""The beginning of a line that leads to something else, or asks the reader to do something."""
_POST_OR_NOTICE = regex(r"https?://|pic\.twitter\.com/|\(@\w+\)|A post shared by |(?:©|[Cc]opyright ©?) ?\d{4}")
"""A post of somebody in a social network, or a notice of copyright."""
_NO_WORD = regex(
    r"\bcontributed to this (?:report|story|article)|\b(?:did not|didn[’']t) (?:immediately )?(?:respond|reply) to .{0,30}"
    r"\b(?:requests?|messages?|calls?|e-?mails?|inquir(?:y|ies))|\b(?:declined|refused) to comment\b"
    r"|\b(?:has|have) (?:reached out to|contacted) \S+(?: \S+){0,5}\Z"
)
"""Phrases that say who else wrote the article, or who declined to comment."""
_LICENCE = regex(
    r"\bas is\b[\"”']?,? without warrant|\bin no event shall the \w+|\bhereby granted, free of charge|\babove copyright notice",
    re.I,
)
"""Phrases of licences."""
_CREDITED = regex(
    r"\((?:(?=[^()]* )[^()]*[^\W\d_]/ ?(?:[A-Z][a-z]|(?:AP|AFP|EPA|PA|DPA)\b)[^()\d]*"
    r"|(?:AP|AFP|Getty)(?:/| (?:Photo|Image)s?\b)[^()]*"
    r"|(?i:(?:photo(?:graph)?|picture|image)s?(?::| ?/| (?:by|from|via|credits?|courtesy)\b)|credits?:|courtesy\b)[^()]*"
    r")\)\.?\Z"
    r"|, (?:far )?(?:left|right|centre|center), (?!left\b|right\b).*\b(?:left|right|centre|center)\.\Z"
)
"""A caption that tells who took the picture, or who is where in it."""
_WRITES = regex(
    r"(?:[A-Z][\w.’'-]+ ){2,4}(?:(?:is|was) (?:an?|the) [^.]{0,90}\b(?:writer|reporter|correspondent|columnist|editor|author"
    r"|journalist|professor|fellow|novelist|critic|historian)\b|(?:writes|reports|covers) (?:about|on|from|for)\b"
    r"|can be (?:reached|found|followed)\b|contributed to\b)"
)
"""Phrases in which the last paragraph introduces the author."""
_LONGEST_CAPTION = 250
"""The most characters in a caption, or in a note about the author."""
_FOREIGN = (
    (_POST_OR_NOTICE, inf, ("://", "pic.twitter.com/", "(@", "A post shared by ", "©", "opyright ")),
    (_LICENCE, inf, ("WARRANT", "arrant", "SHALL", "hereby", "copyright notice")),
    (_NO_WORD, 160, ("contributed to this ", " respond to ", " reply to ", " to comment", " reached out to ", " contacted ")),
)
"""Embedded posts, notices, credits and refusals to comment: a pattern, the greatest length, and strings of which each has one."""
_LONGEST_END = 40
"""The characters at the end of a sentence that are examined."""


def running_sentences(article: Article, sentences: Sequence[Span]) -> list[Span]:
    """The sentences of the running text, without headings, captions, code and rows; mostly only those that end with a stop.

    A sentence that begins an item of a list begins after its bullet.
    """
    running = _running_blocks(article)
    found, listed, place = [], set[Span](), 0
    for sentence in sentences:
        while place < len(running) and running[place].span.end <= sentence.start:
            place += 1
        if place < len(running) and running[place].span.contains(sentence):
            block = running[place]
            own_words = _after_mark(article.text, sentence, block) if block.kind is BlockKind.ITEM else sentence
            found.append(own_words)
            if block.kind is BlockKind.ITEM:
                listed.add(own_words)
    foreign = [(form, longest) for form, longest, clues in _FOREIGN if any(map(article.text.__contains__, clues))]
    own = [sentence for sentence in found if not _is_foreign(article.text, sentence, foreign)] or found
    finished = [sentence for sentence in own if _is_finished(article.text, sentence)]
    prose = set(own) - listed or set(own)
    are_mostly_finished = 2 * _length_of(prose.intersection(finished)) > _length_of(prose)
    return finished if are_mostly_finished and len(finished) >= LEAST_SENTENCES else own


def _length_of(sentences: Iterable[Span]) -> int:
    return sum(sentence.end - sentence.start for sentence in sentences)


def _running_blocks(article: Article) -> list[Block]:
    """The blocks of the running text, without tables, not even those laid out as lists of cells with the same labels."""
    running = [block for block in article.blocks if block.kind in _RUNNING]
    items = (block.span for block in running if block.kind is BlockKind.ITEM)
    labels = {item: label[1] for item in items if (label := _CELL_LABEL.match(article.text, item.start, item.end))}
    times = Counter(labels.values())
    cells = {item for item, label in labels.items() if times[label] >= _ROWS}
    if running and _tells_of_author(article.text, running[-1].span):
        running.pop()
    return [block for block in running if block.span not in cells and not _stands_apart(article.text, block.span)]


def _stands_apart(text: str, block: Span) -> bool:
    return _is_row(text, block) or _is_caption(text, block) or _WORD.search(text, block.start, block.end) is None


def _after_mark(text: str, sentence: Span, item: Block) -> Span:
    mark = _LIST_MARK.match(text, sentence.start, sentence.end) if sentence.start == item.span.start else None
    return Span(mark.end(), sentence.end) if mark else sentence


def _is_row(text: str, block: Span) -> bool:
    """Whether it is the row of a table."""
    return text.count(_BETWEEN_CELLS, block.start, block.end) > 1


def _is_caption(text: str, block: Span) -> bool:
    return block.end - block.start <= _LONGEST_CAPTION and _CREDITED.search(text, block.start, block.end) is not None


def _tells_of_author(text: str, block: Span) -> bool:
    return block.end - block.start <= _LONGEST_CAPTION and _WRITES.match(text, block.start, block.end) is not None


def _is_foreign(text: str, sentence: Span, forms: Iterable[tuple[re.Pattern[str], float]]) -> bool:
    """Whether it points elsewhere, or has one of `forms` and at most the length of such sentences."""
    start, end = sentence.start, sentence.end
    if _POINTER.match(text, start, end):
        return True
    return any(end - start <= longest and form.search(text, start, end) for form, longest in forms)


def _is_finished(text: str, sentence: Span) -> bool:
    """Whether it ends like a sentence, unlike bylines, times, tags and items."""
    return _FINISHED.search(text, max(sentence.start, sentence.end - _LONGEST_END), sentence.end) is not None
