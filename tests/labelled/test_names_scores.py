"""Scoring names by extent and kind."""

from __future__ import annotations

from labelled.names_scores import Scores
from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name
from reader.article import Span

ADA, LUNDE = Name(Span(0, 9), EntityKind.PERSON), Name(Span(20, 25), EntityKind.PLACE)


def test_a_name_is_right_if_its_bounds_and_its_kind_are() -> None:
    scores = Scores()
    scores.add([ADA, LUNDE], [Name(Span(0, 3), EntityKind.PERSON), LUNDE, Name(Span(0, 9), EntityKind.PLACE)])
    assert (scores.precision(["person"]), scores.recall(["person"])) == (0, 0)
    assert (scores.precision(["place"]), scores.recall(["place"])) == (50, 100)
    assert scores.f1(["person", "place"]) == 200 / 5


def test_the_table_has_a_line_for_each_kind_that_occurs_and_one_for_all() -> None:
    scores = Scores()
    scores.add([ADA], [ADA])
    scores.add([LUNDE], [])
    lines = [line.split() for line in scores.table().splitlines()]
    assert lines == [
        ["person", "100.0", "100.0", "100.0", "1"],
        ["place", "0.0", "0.0", "0.0", "1"],
        ["all", "100.0", "50.0", "66.7", "2"],
    ]
