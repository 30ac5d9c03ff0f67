"""Runs the steps from an Article to its Analysis, in order."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from reader.analysis.grouping import group
from reader.analysis.model import Analysis
from reader.analysis.names import find_names
from reader.analysis.quotes import find_quotes
from reader.analysis.sentences import split_sentences
from reader.analysis.speakers import attribute
from reader.analysis.turns import find_turns
from reader.article import Article


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Pause the search for reference cycles.

    The analysis makes hardly any, but so many objects that searching them would cost a tenth of the time. As a decorator, this
    lets go of what a step needed only for itself before the search goes on.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_without_garbage_collection()
def analyse(article: Article) -> Analysis:
    """The complete Analysis of `article`."""
    return with_summary(who_said_what(article))


@_without_garbage_collection()
def who_said_what(article: Article) -> Analysis:
    """The Analysis of `article` without a summary."""
    sentences = split_sentences(article)
    names, turns = find_names(article, sentences), find_turns(article)
    if turns:
        from reader.analysis.turns.naming import with_speakers  # few texts have turns

        names = with_speakers(article.text, names, turns)
    entities = group(article, names)
    entities, quotes = attribute(article, sentences, entities, find_quotes(article, sentences))
    if turns:
        from reader.analysis.turns.speaking import with_turns

        entities, quotes = with_turns(article, entities, quotes, turns)
    return Analysis(article, sentences, entities, quotes)


@_without_garbage_collection()
def with_summary(analysis: Analysis) -> Analysis:
    """`analysis` with its summary."""
    from reader.analysis.summary import judge, summarise, summarise_sections  # only after quotes are shown

    judgement = judge(analysis.article, analysis.sentences, analysis.quotes)
    sections = summarise_sections(analysis.article, judgement)
    return replace(analysis, summary=summarise(judgement), section_summaries=sections)
