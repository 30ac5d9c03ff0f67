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
    """The full name of each person among `names` whose surname comes after a relative's name, where the text also uses it alone.

    Not of anybody who is known by another full name, has a title, or is one of a list: “Prince Tom and Ada Quill”.
    """
    persons = [(name.span, name.span.of(text)) for name in names if name.kind is EntityKind.PERSON]
    alone = {name for _, name in persons if " " not in name}
    known = {word for _, name in persons if " " in name for word in (name.split()[0], name.split()[-1])}
    whole: dict[Span, str] = {}
    end = 0
    for (first, given), (second, name) in pairwise(persons):
        surname = name.rpartition(" ")[2]
        is_shared = surname != name and surname in alone and text[first.end : second.start] in _JOINTS
        is_given = given in alone and given not in known and GIVEN in lists_of(given)
        if is_shared and is_given and text[end : first.start] != ", " and title_before(text, first) not in TITLES:
            whole[first] = f"{given} {surname}"
        end = first.end
    return whole
