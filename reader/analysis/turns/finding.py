"""Finds the turns of a text, whether they have labels or stand under questions."""

from __future__ import annotations

from reader.analysis.turns.answered import answered_turns
from reader.analysis.turns.labelled import labelled_turns
from reader.analysis.turns.turn import Turn
from reader.article import Article


def find_turns(article: Article) -> tuple[Turn, ...]:
    """The turns of `article` in reading order; none unless it is a talk."""
    return labelled_turns(article) or answered_turns(article)
