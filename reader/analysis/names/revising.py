"""Revises the tagger's names in their sentences and across the document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.names.abbreviations import without_common_words
from reader.analysis.names.consistency import agree
from reader.analysis.names.edges import with_edges
from reader.analysis.names.handles import with_handles
from reader.analysis.names.legal_forms import with_legal_forms
from reader.analysis.names.nicknames import join_nicknames
from reader.analysis.names.storms import with_storms
from reader.analysis.names.tagged import Tagged, TaggedSentence
from reader.analysis.names.touching import join_touching
from reader.analysis.names.works import with_works


def revised(tagged: Iterable[TaggedSentence]) -> list[TaggedSentence]:
    """The sentences of a document, their names complete, with handles, and of the same kind wherever they occur."""
    sentences = [TaggedSentence(words, _whole(words, names)) for words, names in tagged]
    written: set[str] = set().union(*(sentence.words for sentence in sentences))
    told_apart = with_storms(agree(sentences, written), written)
    return with_handles(without_common_words(told_apart), written)


def _whole(words: Sequence[str], names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence, each complete."""
    if names:
        names = join_nicknames(words, join_touching(with_edges(words, with_legal_forms(words, names))))
    return with_works(words, names)
