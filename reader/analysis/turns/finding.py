"""Finds the turns of a text, whether they have labels or stand under questions."""

from __future__ import annotations

from reader.analysis.turns.turn import Turn
from reader.article import Article, BlockKind
from reader.labels import labels_of

_FEWEST = 3
"""The fewest questions in an interview."""


def find_turns(article: Article) -> tuple[Turn, ...]:
    """The turns of `article` in reading order; none unless it is a talk."""
    text, blocks = article.text, article.blocks
    if labels := labels_of([block.span.of(text) for block in blocks]):
        from reader.analysis.turns.labelled import labelled_turns  # few texts have labels, or questions as headings

        if turns := labelled_turns(article, labels):
            return turns
    headings = (index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING)
    asked = [index for index in headings if text[blocks[index].span.end - 1] == "?"]
    if len(asked) < _FEWEST:
        return ()
    from reader.analysis.turns.answered import answered_turns

    return answered_turns(article, asked)
