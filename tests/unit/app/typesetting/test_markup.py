"""Which parts of a text are marked, and as what."""

from __future__ import annotations

from reader.analysis.model import Analysis, Entity, EntityKind
from reader.app.typesetting.markup import marks_of
from reader.article import Article, Span


def test_a_description_of_somebody_is_marked_as_that_person_with_the_name_within_it() -> None:
    text = "Peace, said the Danish minister."
    person, group = Span(12, 31), Span(16, 22)
    entities = (Entity("Ada Quill", EntityKind.PERSON, (person,)), Entity("Danish", EntityKind.GROUP, (group,)))
    names = marks_of(Analysis(Article(text), entities=entities), {}).names
    marked = [(text[piece.start : piece.end], list(EntityKind)[piece.value]) for piece in names.cut(0, len(text))]
    assert marked == [("the Danish minister", EntityKind.PERSON)]
