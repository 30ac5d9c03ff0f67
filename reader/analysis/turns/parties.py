"""Finds who asks and who answers in an interview whose labels do not name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.gazetteer import FEMALE, GIVEN, MALE, lists_of
from reader.analysis.grouping.persons import given_gender
from reader.analysis.model import Entity, EntityKind
from reader.analysis.turns.turn import Turn
from reader.article import Article
from reader.labels import ANSWER, QUESTION
from reader.regex import regex

_BYLINE = regex(r"(?:[Bb][Yy]\s+)?(?P<name>(?P<given>[^\W\d_a-z][\w.'’-]*)(?:\s[^\W\d_][\w.'’-]*){1,3})")
"""The byline of one author: “By Ada van Quill”."""
_OFTEN = 1 / 2
"""The least share of questions among the turns of an interviewer."""
_PLAINLY = 2
"""The introduction names the interviewee at least this many times as often as anyone else."""


class Parties:
    """The author, who asks, and the person introduced, who answers, if an interview tells."""

    def __init__(
        self, article: Article, entities: tuple[Entity, ...], turns: Sequence[Turn], labelled: Sequence[int | None]
    ) -> None:
        """`labelled` has for each of `turns` the index of the entity that its label names."""
        self.entities = entities
        """The entities, and the author if only the byline names them."""
        persons = {index for index in labelled if index is not None and entities[index].kind is EntityKind.PERSON}
        keys = {turn.key for turn, index in zip(turns, labelled, strict=True) if index not in persons}
        author = _author(article, entities)
        self._by_key: dict[str, int] = {}
        if author is not None and (ANSWER in keys or len(persons - {_index_of(author, entities)}) == 1):
            self._add_asking({key for key in keys - {ANSWER} if key == QUESTION or _asks(article.text, turns, key)}, author)
        if ANSWER in keys and (introduced := _introduced(article, entities, turns[0].parts[0].start, author)) is not None:
            self._by_key[ANSWER] = introduced

    def speaker(self, key: str, named: int | None) -> int | None:
        """The index of the speaker of turns with `key`, by default the one `named` by the label; none if unknown."""
        return self._by_key.get(key, named)

    def _add_asking(self, keys: set[str], author: str) -> None:
        index = _index_of(author, self.entities)
        if keys and index is None:
            index = len(self.entities)
            self.entities = (*self.entities, Entity(author, EntityKind.PERSON, (), given_gender(author)))
        if index is not None:
            self._by_key.update(dict.fromkeys(keys, index))


def _author(article: Article, entities: Sequence[Entity]) -> str | None:
    """The name of the only author of `article`; none unless the byline is plainly one name."""
    match = _BYLINE.fullmatch(article.byline.strip())
    if match is None or " and " in match["name"]:
        return None
    is_person = not {GIVEN, MALE, FEMALE}.isdisjoint(lists_of(match["given"].capitalize()))
    return match["name"] if is_person or _index_of(match["name"], entities) is not None else None


def _index_of(name: str, entities: Sequence[Entity]) -> int | None:
    wanted = name.casefold()
    persons = (index for index, entity in enumerate(entities) if entity.kind is EntityKind.PERSON)
    return next((index for index in persons if entities[index].name.casefold() == wanted), None)


def _asks(text: str, turns: Sequence[Turn], key: str) -> bool:
    asked = ["?" in turn.parts[-1].of(text) for turn in turns if turn.key == key]
    return sum(asked) >= _OFTEN * len(asked)


def _introduced(article: Article, entities: Sequence[Entity], start: int, author: str | None) -> int | None:
    """The person whom the title or the introduction up to `start` is about; none unless that is plain."""
    but = None if author is None else _index_of(author, entities)
    times = {
        index: sum(mention.end <= start for mention in entity.mentions)
        for index, entity in enumerate(entities)
        if entity.kind is EntityKind.PERSON and index != but
    }
    in_title = [index for index in times if _is_in(entities[index].name, article.title)]
    if len(in_title) == 1:
        return in_title[0]
    most = max(times, key=times.__getitem__, default=None)
    if most is None or not times[most]:
        return None
    is_plain = all(times[most] >= _PLAINLY * count for index, count in times.items() if index != most)
    return most if is_plain else None


def _is_in(name: str, title: str) -> bool:
    return re.search(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b", title) is not None
