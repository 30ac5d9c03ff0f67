"""Reading the weights of features."""

from __future__ import annotations

from reader.analysis.names.crf import in_slots
from reader.analysis.names.weights import Weights
from reader.analysis.table import Table


def test_the_weights_of_a_feature_are_told_by_the_letters_of_its_tags() -> None:
    weights = Weights(Table.of({"W=Sea": "Aff C-2", "p3=sea": "B1"}))
    assert weights.of("W=Sea") == in_slots([255, 0, -2])
    assert weights.of("p3=sea") == in_slots([0, 1, 0])


def test_one_number_may_tell_the_weights_of_several_tags() -> None:
    assert Weights(Table.of({"W=Sea": "B-a00000005"})).of("W=Sea") == in_slots([0, -5, -10])


def test_a_feature_that_was_not_learnt_weighs_nothing() -> None:
    weights = Weights(Table.of({"W=Sea": "A5"}))
    assert weights.of("s3=sea") == weights.of("W=Quay") == weights.of("first") == 0


def test_weights_of_features_add_up_for_every_tag() -> None:
    weights = Weights(Table.of({"W=Sea": "A5 B-9", "p3=sea": "A-7 B2"}))
    assert weights.of("W=Sea") + weights.of("p3=sea") == in_slots([-2, -7])


def test_the_row_of_a_word_tells_all_that_it_weighs() -> None:
    sea = Weights(Table.of({"w|sea": "A1,B2,,A3 C4,,level , |"})).of_word("sea")
    assert (sea.own, sea.of_next, sea.of_previous) == (in_slots([1]), in_slots([0, 2]), 0)
    assert (sea.of_second_next, sea.of_second_previous) == (in_slots([3, 0, 4]), 0)
    assert sea.pairs == {"level", ",", "|"}


def test_a_word_that_was_not_learnt_weighs_nothing_and_forms_no_pairs() -> None:
    unknown = Weights(Table.of({"w|sea": "A1,,,,,level"})).of_word("quay")
    assert unknown == (frozenset(), 0, 0, 0, 0, 0)


def test_a_feature_and_a_word_may_hold_the_end_of_a_line() -> None:
    weights = Weights(Table.of({r"run>\n": "B3", r"w|\n": ",B4,,,,"}))
    assert weights.of("run>\n") == in_slots([0, 3])
    assert weights.of_word("\n").of_next == in_slots([0, 4])
