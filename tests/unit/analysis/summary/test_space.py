"""The similarity of sentences."""

from __future__ import annotations

import pytest

from reader.analysis.summary.space import Repeats, Space

SENTENCES = [["harbour", "closes"], ["harbour", "closes", "harbour"], ["engineers", "find", "cracks"], []]
WEIGHTS = {"harbour": 2.0, "closes": 1.0, "engineers": 1.0, "find": 1.0, "cracks": 1.0}
SPACE = Space(SENTENCES, WEIGHTS)


def test_a_sentence_has_the_length_1() -> None:
    assert SPACE.length(SPACE.sentence(1)) == pytest.approx(1)


def test_the_product_with_another_sentence_is_the_cosine_between_them() -> None:
    like_first = SPACE.products(SPACE.sentence(0))
    assert like_first == pytest.approx([1, (2 * 4 + 1) / (5 * 17) ** 0.5, 0, 0])


def test_words_that_no_sentence_has_count_for_nothing() -> None:
    assert SPACE.products({"breakwater": 1.0}) == [0, 0, 0, 0]


def test_the_sum_holds_what_every_sentence_adds() -> None:
    products = SPACE.products(SPACE.total())
    with_each = [sum(SPACE.products(SPACE.sentence(index))) for index in range(3)]
    assert products == pytest.approx([*with_each, 0])


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        (["harbour", "closes"], ["closes", "harbour"], True),
        (["engineers", "find", "harbour", "closes"], ["harbour", "closes"], True),
        (["harbour", "closes"], ["engineers", "find", "closes"], False),
        (["harbour", "closes"], ["engineers", "find", "cracks"], False),
        (["harbour"], [], False),
    ],
)
def test_a_sentence_may_say_what_another_says(one: list[str], other: list[str], *, holds: bool) -> None:
    assert Space([one, other], WEIGHTS).say([0], 1) is holds


@pytest.mark.parametrize(("said", "holds"), [([0, 1], True), ([0], False), ([1], False)])
def test_two_sentences_may_together_hold_what_a_third_one_says(said: list[int], *, holds: bool) -> None:
    sentences = [["harbour", "closes"], ["engineers", "find", "cracks"], ["engineers", "closes"]]
    space, repeats = Space(sentences, WEIGHTS), Repeats(Space(sentences, WEIGHTS))
    for index in said:
        repeats.add(index)
    assert space.say(said, 2) is repeats.holds(2) is holds


def test_a_sentence_repeats_that_which_is_most_like_it() -> None:
    repeats = Repeats(SPACE)
    repeats.add(2)
    assert repeats.likeness(1) == 0
    repeats.add(0)
    assert repeats.likeness(1) == pytest.approx(SPACE.products(SPACE.sentence(0))[1])
