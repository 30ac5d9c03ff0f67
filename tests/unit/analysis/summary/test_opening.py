"""The first sentences of a summary of news."""

from __future__ import annotations

import pytest

from reader.analysis.sentences import split_sentences
from reader.analysis.summary.opening import OBSERVED, Openings
from reader.analysis.summary.standing import Standing
from reader.analysis.summary.words import Words
from reader.sources.plain.read import article_from_text

WEIGHTS = {**dict.fromkeys(OBSERVED, 0.0), "bias": -1.0}
"""With these every word is as likely to stand in a summary."""
HARBOUR = "The harbour of Lunde closes."
REPAIRS = "Engineers want forty million crowns for new breakwaters."
AGAIN = "Lunde closes its harbour."


def opening(sentences: list[str], scores: list[float]) -> list[str]:
    """The sentences that come first, where each of `sentences` has one of `scores`."""
    article = article_from_text(" ".join(sentences))
    standing = Standing(article.text, split_sentences(article))
    openings = Openings(scores, Words.of(sentences), standing, WEIGHTS)
    return [sentences[index] for index in openings.best(range(len(sentences)))]


def test_two_sentences_that_say_the_same_are_no_pair() -> None:
    assert opening([HARBOUR, AGAIN, REPAIRS], [2.0, 0.5, 0.5]) == [HARBOUR, REPAIRS]


def test_a_sentence_that_two_others_say_together_is_not_chosen() -> None:
    together = "Lunde wants forty million crowns for its harbour."
    other = "Many boatmen from Holl protested on Monday."
    assert opening([HARBOUR, REPAIRS, together, other], [3.0, 2.0, 1.0, 0.0]) == [HARBOUR, REPAIRS, other]


def test_a_sentence_of_small_words_alone_is_chosen_once() -> None:
    chosen = opening([HARBOUR, "What there was was not to be and was not what there was before.", REPAIRS], [0.0, 90.0, 0.0])
    assert len(set(chosen)) == len(chosen) == 3


def test_the_better_one_of_the_pair_comes_first() -> None:
    assert opening([HARBOUR, REPAIRS], [0.0, 2.0]) == [REPAIRS, HARBOUR]


def test_a_sentence_that_leans_on_another_comes_after_it() -> None:
    assert opening([HARBOUR, "It was a hard blow for the fishermen."], [0.0, 2.0])[0] == HARBOUR


@pytest.mark.parametrize("sentences", [[HARBOUR], ["But it closes.", "And they want forty million crowns."]])
def test_nothing_is_chosen_where_no_two_stand_together(sentences: list[str]) -> None:
    assert opening(sentences, [1.0] * len(sentences)) == []
