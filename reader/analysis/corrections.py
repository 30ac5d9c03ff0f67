"""What becomes of the tagger's names once each is seen in its sentence and in the whole document."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.abbreviations import without_common_words
from reader.analysis.consistency import agree
from reader.analysis.handles import with_handles
from reader.analysis.tagger import Tagged
from reader.analysis.touching import join_touching


def correct(sentences: Sequence[Sequence[str]], names: Sequence[Sequence[Tagged]]) -> list[list[Tagged]]:
    """The names of each sentence of one document: whole, of one kind wherever they stand, handles among them."""
    names = agree(sentences, [join_touching(found) for found in names])
    return with_handles(sentences, without_common_words(sentences, names))
