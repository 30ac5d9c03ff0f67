"""Which parts of a text have which marks."""

from __future__ import annotations

from reader import analyse
from reader.analysis.model import Analysis, Entity, EntityKind
from reader.analysis.voices import voices_of
from reader.app.reading.mentions import Mentions
from reader.app.typesetting.markup import marks_of
from reader.article import Article, Span


def test_a_description_of_somebody_is_marked_as_that_person_with_the_name_within_it() -> None:
    text = "Peace, said the Danish minister."
    person, group = Span(12, 31), Span(16, 22)
    entities = (Entity("Ada Quill", EntityKind.PERSON, (person,)), Entity("Danish", EntityKind.GROUP, (group,)))
    names = marks_of(Analysis(Article(text), entities=entities), (), Mentions(entities)).names
    marked = [(text[piece.start : piece.end], list(EntityKind)[piece.value]) for piece in names.cut(0, len(text))]
    assert marked == [("the Danish minister", EntityKind.PERSON)]


def test_in_a_talk_the_labels_have_the_colours_and_only_quotes_in_marks_are_marked_as_such() -> None:
    text = "Quill: Did you?\n\nBrandt: I told her, “Not I.” She left.\n\nQuill: Why?\n\nBrandt: You know."
    analysis = analyse(text)
    marks = marks_of(analysis, voices_of(analysis), Mentions(analysis.entities))
    marked = {
        name: [(text[piece.start : piece.end], piece.value) for piece in layer.cut(0, len(text))]
        for name, layer in (("quotes", marks.quotes), ("turns", marks.turns), ("labels", marks.labels))
    }
    assert marked == {
        "quotes": [("“Not I.”", 1)],
        "turns": [("Did you?", 2), ("I told her, “Not I.” She left.", 1), ("Why?", 2), ("You know.", 1)],
        "labels": [("Quill", 2), ("Brandt", 1), ("Quill", 2), ("Brandt", 1)],
    }
