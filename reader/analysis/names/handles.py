"""Finds online handles, which are mostly persons': `@name`."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged, TaggedSentence
from reader.regex import regex

_HANDLE = regex(r"@\w*[^\W\d_]\w*")


def with_handles(sentences: Sequence[TaggedSentence], written: AbstractSet[str]) -> Sequence[TaggedSentence]:
    """The sentences of a document, with handles among the names; `written` are all words of the document."""
    handles = {word for word in written if word[0] == "@" and _HANDLE.fullmatch(word)}
    if not handles:
        return sentences
    return [TaggedSentence(words, _with_missed(words, names, handles)) for words, names in sentences]


def _with_missed(words: Sequence[str], names: Sequence[Tagged], handles: AbstractSet[str]) -> list[Tagged]:
    """The names of one sentence, in order, with those `handles` that the tagger missed."""
    taken = {index for name in names for index in range(name.start, name.end)}
    missed = [index for index, word in enumerate(words) if word in handles and index not in taken and not _is_code(words, index)]
    return sorted([*names, *(Tagged(index, index + 1, EntityKind.PERSON) for index in missed)])


def _is_code(words: Sequence[str], index: int) -> bool:
    """Whether the word is a keyword between marks, or the end of an e-mail address."""
    before, after = words[index - 1] if index else "", words[index + 1 : index + 3]
    return (before == '"' and after[:1] == ['"']) or (len(after) == 2 and after[0] == "." and after[1].islower())
