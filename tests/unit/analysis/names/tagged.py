"""What the names that the tagger has found become when they are revised."""

from __future__ import annotations

from reader.analysis.model import EntityKind
from reader.analysis.names.revising import revised
from reader.analysis.names.tagged import Tagged, TaggedSentence

PERSON, PLACE, ORGANISATION = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION
GROUP, EVENT, PRODUCT, WORK = EntityKind.GROUP, EntityKind.EVENT, EntityKind.PRODUCT, EntityKind.WORK


def names_in(*sentences: tuple[str, dict[str, EntityKind]]) -> list[list[tuple[str, EntityKind]]]:
    """What the names of a document become, given for each sentence its words and the kinds of what the tagger found."""
    revision = revised(_tagged(text.split(), names) for text, names in sentences)
    return [[(" ".join(sentence.words_of(name)), name.kind) for name in sentence.names] for sentence in revision]


def _tagged(words: list[str], names: dict[str, EntityKind]) -> TaggedSentence:
    return TaggedSentence(words, [_found(words, name, kind) for name, kind in names.items()])


def _found(words: list[str], name: str, kind: EntityKind) -> Tagged:
    parts = name.split()
    start = next(index for index in range(len(words)) if words[index : index + len(parts)] == parts)
    return Tagged(start, start + len(parts), kind)
