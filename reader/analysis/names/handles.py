"""Finds online handles of people and organisations: `@name`."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from operator import itemgetter

from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged, TaggedSentence
from reader.regex import regex

_HANDLE = regex(r"@\w*[^\W\d_]\w*")
_NO_LETTERS = regex(r"[\W_]+")


def with_handles(sentences: list[TaggedSentence], written: AbstractSet[str]) -> list[TaggedSentence]:
    """The sentences of a document, with handles among the names: of the kind of the name that they spell, or else persons'.

    `written` are all words of the document.
    """
    if "@" not in map(itemgetter(0), written):
        return sentences
    kinds = _spelt(sentences)
    return [TaggedSentence(words, _with_handles(words, names, kinds)) for words, names in sentences]


def _spelt(sentences: Sequence[TaggedSentence]) -> dict[str, EntityKind]:
    """The kinds of names by their letters alone."""
    return {
        letters: name.kind
        for sentence in sentences
        for name in sentence.names
        if sentence.words[name.start][0] != "@" and (letters := _letters("".join(sentence.words_of(name))))
    }


def _with_handles(words: Sequence[str], names: Sequence[Tagged], kinds: dict[str, EntityKind]) -> list[Tagged]:
    taken = {index: name for name in names for index in range(name.start, name.end)}
    found = set(names)
    for index, word in enumerate(words):
        if word[0] != "@" or not _HANDLE.fullmatch(word) or _is_code(words, index):
            continue
        name = taken.get(index, Tagged(index, index + 1, EntityKind.PERSON))
        if name.length == 1:
            found.discard(name)
            found.add(name._replace(kind=kinds.get(_letters(word)) or _introduced(words, index, taken) or name.kind))
    return sorted(found)


def _introduced(words: Sequence[str], index: int, taken: dict[int, Tagged]) -> EntityKind | None:
    """The kind of the name directly before a handle in brackets: `Ann Lee (@annlee)`."""
    before = taken.get(index - 2) if index > 1 and words[index - 1] == "(" else None
    return before.kind if before else None


def _is_code(words: Sequence[str], index: int) -> bool:
    """Whether the word is a keyword between marks, or the end of an e-mail address."""
    before, after = words[index - 1] if index else "", words[index + 1 : index + 3]
    return (before == '"' and after[:1] == ['"']) or (len(after) == 2 and after[0] == "." and after[1].islower())


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()
