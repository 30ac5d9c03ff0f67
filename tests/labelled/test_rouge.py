"""ROUGE of sentences that are chosen from a text; words of three letters or fewer are not stemmed."""

from __future__ import annotations

import pytest

from labelled.rouge import Rouge, Scorer


def test_the_reference_itself_scores_one() -> None:
    assert Scorer(["the cat sat", "a dog ran"], ["the cat sat", "a dog ran"]).score([0, 1]) == Rouge(1.0, 1.0, 1.0)


def test_words_pairs_of_words_and_sequences_are_scored_by_f1() -> None:
    assert Scorer(["the cat sat on it"], ["the cat on a mat"]).score([0]) == pytest.approx(Rouge(3 / 5, 1 / 4, 3 / 5))


def test_the_sequences_of_several_sentences_are_united() -> None:
    # the example of Lin (2004): one sentence shares w1 w2, the other w1 w3 w5
    scorer = Scorer(["w1 w2 w3 w4 w5"], ["w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"])
    assert scorer.score([0, 1]).lsum == pytest.approx(2 * 4 / (10 + 5))


def test_a_word_of_the_reference_counts_once_however_often_it_is_chosen() -> None:
    assert Scorer(["cat"], ["cat cat cat"]).score([0]) == pytest.approx(Rouge(1 / 2, 0, 1 / 2))


def test_the_order_of_choosing_does_not_matter() -> None:
    scorer = Scorer(["a cat sat"], ["a cat", "sat"])
    assert scorer.score([1, 0]) == scorer.score([0, 1]) == Rouge(1.0, 1.0, 1.0)


def test_nothing_chosen_or_shared_scores_nothing() -> None:
    scorer = Scorer(["the cat"], ["a dog"])
    assert scorer.score([]) == scorer.score([0]) == Rouge(0.0, 0.0, 0.0)
    assert scorer.singles == [0.0]
