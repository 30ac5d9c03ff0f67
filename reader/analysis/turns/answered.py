"""Finds the turns of an interview without labels, whose questions are headings above their answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.analysis.turns.said import said_in
from reader.analysis.turns.turn import Turn
from reader.article import Article, Block, BlockKind, Span
from reader.labels import ANSWER, QUESTION
from reader.regex import regex

_LEAST_ASKED, _LEAST_PERSONAL = 2 / 3, 1 / 2
"""The least share of questions among the headings, and of answers in the first person."""
_LABEL = regex(r"(?P<name>Q)\d{0,2}\s?[:.]\s+")
"""A label before a question: “Q: ”, “Q3. ”."""
_INTERVIEW = regex(
    r"\b(?:interview(?:ed|s)?|Q ?(?:&|and|\+) ?A|(?:in|a) conversation|answers? (?:\w+ ){0,2}questions|in (?:his|her) own words"
    r"|(?:spoke|speaks|talk|talks|talked|sat down|chats?|chatted|caught up|catches up) (?:to|with)|(?:we|We|I) (?:asked|met))\b"
)
"""Words that announce an interview: “in her own words”, “We sat down with”."""
_I = regex(r"\b(?:I|[Mm]y)\b")
_IN_MARKS = regex(r"“[^”]*”|\"[^\"]*\"")


def answered_turns(article: Article, asked: Sequence[int]) -> tuple[Turn, ...]:
    """The questions in the blocks `asked`, and their answers, in reading order; none unless `article` is an interview.

    Linear in the length of its text.
    """
    text, blocks = article.text, article.blocks
    if len(asked) < _LEAST_ASKED * sum(block.kind is BlockKind.HEADING for block in blocks[asked[0] :]):
        return ()
    introduction = f"{article.title}\n{text[: blocks[asked[0]].span.start]}"
    if not _INTERVIEW.search(introduction):
        return ()
    answers = [tuple(said_in(text, blocks[start + 1 : end])) for start, end in pairwise([*asked, len(blocks)])]
    personal = sum(any(_I.search(_IN_MARKS.sub("", part.of(text))) for part in answer) for answer in answers)
    if personal < _LEAST_PERSONAL * len(answers):
        return ()
    longest = max(map(len, answers[:-1]))
    answers[-1] = answers[-1][:longest]
    return tuple(_turns(text, [blocks[index] for index in asked], answers))


def _turns(text: str, questions: Sequence[Block], answers: Sequence[tuple[Span, ...]]) -> Iterator[Turn]:
    for question, answer in zip(questions, answers, strict=True):
        start, end = question.span
        label = _LABEL.match(text, start, end)
        yield Turn(label and Span(*label.span("name")), QUESTION, (Span(label.end() if label else start, end),))
        if answer:
            yield Turn(None, ANSWER, answer)
