"""Decoding the conditional random field."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise, product
from random import Random

from reader.analysis.names.crf import Field, in_slots


def test_each_word_has_the_tag_of_most_weight_where_no_tag_minds_what_follows() -> None:
    field = Field(["O", "NAME"], [[0, 0], [0, 0]])
    assert field.likeliest([in_slots([3, 1]), in_slots([-5, -4])]) == ["O", "NAME"]


def test_the_following_tag_may_outweigh_the_features_of_a_word() -> None:
    field = Field(["O", "NAME"], [[0, 0], [-9, 4]])
    assert field.likeliest([in_slots([0, 2]), in_slots([3, 0])]) == ["NAME", "NAME"]


def test_the_tags_at_the_ends_of_a_row_depend_on_the_words_around_it() -> None:
    field = Field(["O", "NAME"], [[0, -9], [-5, 4]])
    assert field.likeliest([in_slots([0, 2])]) == ["NAME"]
    assert field.likeliest([in_slots([0, 2])], before="O") == ["O"]
    assert field.likeliest([in_slots([0, 2])], after="O") == ["O"]
    assert field.likeliest([in_slots([0, 2])], before="NAME") == ["NAME"]


def test_no_row_of_tags_weighs_more_than_the_likeliest() -> None:
    random = Random(1)
    tags = range(4)
    following = [[random.randint(-50, 50) for _ in tags] for _ in tags]
    field = Field([str(tag) for tag in tags], following)
    for _ in range(50):
        words = [[random.randint(-60, 60) for _ in tags] for _ in range(5)]
        found = field.likeliest([in_slots(word) for word in words])
        rows = product(tags, repeat=len(words))
        assert _weight(words, following, map(int, found)) == max(_weight(words, following, row) for row in rows)


def _weight(words: list[list[int]], following: list[list[int]], tags: Iterable[int]) -> int:
    row = list(tags)
    own = sum(word[tag] for word, tag in zip(words, row, strict=True))
    return own + sum(following[tag][after] for tag, after in pairwise(row))


def test_no_words_have_no_tags() -> None:
    assert Field(["O"], [[0]]).likeliest([]) == []
