"""How alike sentences are."""

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
    ("one", "other"),
    [
        (["harbour", "closes"], ["harbour", "closes", "harbour"]),  # alike
        (["harbour", "closes"], ["harbour", "closes", *"abcdefgh"]),  # one holds the other
        (["harbour", "closes", *"abcdefgh"], ["harbour", "closes"]),
    ],
)
def test_sentences_are_repeats_where_they_are_alike_or_one_holds_the_other(one: list[str], other: list[str]) -> None:
    space = Space([one, other], {"harbour": 2.0, "closes": 1.0, **dict.fromkeys("abcdefgh", 2.0)})
    repeats = Repeats(space)
    repeats.add(0)
    assert space.are_repeats(0, 1) and repeats.repeats(1)


@pytest.mark.parametrize("index", [0, 1, 3])
def test_a_sentence_of_other_words_is_no_repeat(index: int) -> None:
    repeats = Repeats(SPACE)
    repeats.add(2)
    assert not repeats.repeats(index) and not SPACE.are_repeats(index, 2)
