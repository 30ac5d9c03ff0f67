"""Writing the weights of features so that the tagger reads them as they were learnt."""

from __future__ import annotations

from reader.analysis.names.crf import in_slots
from reader.analysis.names.known_words import FEATURES_OF_WORD
from reader.analysis.names.weights import Weights
from training.names_table import table_of


def test_a_feature_is_read_with_the_weights_that_it_was_written_with() -> None:
    learnt = {"W=Sea": {0: 5, 1: -7, 9: 123_456}, "p3=sea": {2: -1}}
    weights = Weights(table_of(learnt))
    assert weights.of("W=Sea") == in_slots([5, -7, 0, 0, 0, 0, 0, 0, 0, 123_456])
    assert weights.of("p3=sea") == in_slots([0, 0, -1])


def test_all_that_a_word_weighs_is_read_at_once() -> None:
    learnt = {f"{feature}sea": {place: place + 1} for place, feature in enumerate(FEATURES_OF_WORD)}
    word = Weights(table_of(learnt)).of_word("sea")
    assert word[1:] == tuple(in_slots([0] * place + [place + 1]) for place in range(len(FEATURES_OF_WORD)))


def test_a_word_knows_the_words_with_which_it_weighs_something() -> None:
    learnt = {"-w=sea|level": {0: 1}, "-w=sea||": {0: 1}, "-w=quay|side": {0: 1}}
    weights = Weights(table_of(learnt))
    assert weights.of_word("sea").pairs == {"level", "|"} and weights.of_word("quay").pairs == {"side"}
