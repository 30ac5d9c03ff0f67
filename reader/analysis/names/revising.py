"""Revises the tagger's names in their sentences and across the document."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.names.abbreviations import without_common_words
from reader.analysis.names.consistency import agree
from reader.analysis.names.edges import with_edges
from reader.analysis.names.handles import with_handles
from reader.analysis.names.legal_forms import with_legal_forms
from reader.analysis.names.nicknames import join_nicknames
from reader.analysis.names.storms import with_storms
from reader.analysis.names.tagger import Tagged
from reader.analysis.names.teams import with_teams
from reader.analysis.names.touching import join_touching
from reader.analysis.names.works import with_works


def revised(sentences: Sequence[Sequence[str]], names: Sequence[Sequence[Tagged]]) -> list[list[Tagged]]:
    """The names of each sentence of a document, complete, with handles, and with the same kind wherever they occur."""
    written: set[str] = set().union(*sentences)
    agreed = agree(sentences, list(map(_whole, sentences, names)), written)
    told_apart = with_teams(sentences, with_storms(sentences, agreed, written))
    return with_handles(sentences, without_common_words(sentences, told_apart), written)


def _whole(words: Sequence[str], names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence, each complete."""
    complete = join_touching(with_edges(words, with_legal_forms(words, names))) if names else ()
    return with_works(words, join_nicknames(words, complete))
