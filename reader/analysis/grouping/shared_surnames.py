"""Completes the given names of persons who share the surname that follows: “Tom and Ada Quill”."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.analysis.gazetteer import GIVEN, lists_of
from reader.analysis.grouping.namesakes import title_before
from reader.analysis.lexicon import TITLES
from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name
from reader.article import Span

_JOINTS = (" and ", " & ")


def shared_surnames(text: str, names: Sequence[Name]) -> Mapping[Span, str]:
    """The full name of each person among `names` who is named before another of the same surname.

    Nobody whose name is known otherwise, who has a title, or who is the last of several: “Prince Tom and Ada Quill”.
    """
    persons = [name.span for name in names if name.kind is EntityKind.PERSON]
    full = [words for span in persons if len(words := span.of(text).split()) > 1]
    known = {word for words in full for word in (words[0], words[-1])}
    whole: dict[Span, str] = {}
    for before, (first, second) in zip([Span(0, 0), *persons], pairwise(persons), strict=False):
        given, surname = first.of(text), second.of(text).rpartition(" ")[2]
        is_joined = text[first.end : second.start] in _JOINTS and second.end - second.start > len(surname)
        is_listed = text[before.end : first.start] == ", "
        if is_joined and not is_listed and given not in known and GIVEN in lists_of(given) and surname[0].isupper():
            if title_before(text, first) not in TITLES:
                whole[first] = f"{given} {surname}"
    return whole
