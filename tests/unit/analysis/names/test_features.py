"""The features of the name tagger."""

from __future__ import annotations

import pytest

from reader.analysis.names.evidence import Evidence
from reader.analysis.names.features import Features
from reader.analysis.names.known_words import FEATURES_OF_WORD, OfWord

WORDS = "an old ferry leaves Quillmouth for the islands in summer , and at 9 in winter".split()


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (" ".join(WORDS), ["Quillmouth", "9"]),
        ("they joined the Bank of the North", ["Bank of the North"]),
        ("then Ada told Lunde", ["Ada", "Lunde"]),
        ("the old Lunde council met Ada van Quill", ["Lunde council", "Ada van Quill"]),
        ("in 2 Kvitno streets", ["2 Kvitno"]),
    ],
)
def test_names_are_looked_for_at_capitals_and_figures_with_the_small_words_that_belong_to_names(
    sentence: str, parts: list[str]
) -> None:
    features, words = _features(), sentence.split()
    (line,) = features.lines([words])
    found = [words[start : start + len(seen)] for start, seen in features.near_names(line, Evidence())]
    assert list(map(" ".join, found)) == parts


def test_a_part_of_a_sentence_looks_as_it_does_in_the_whole() -> None:
    features = _features()
    (line,) = features.lines([WORDS])
    whole = features.of_line(line, Evidence())
    for start, seen in features.near_names(line, Evidence()):
        assert seen == whole[start : start + len(seen)]


def test_a_sentence_without_capitals_and_figures_has_no_such_part() -> None:
    features = _features()
    (line,) = features.lines(["rain fell on the quay".split()])
    assert list(features.near_names(line, Evidence())) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It rained on the quay",
        '" It rained , " they said',
        "they said : We waited",
        "she said that I waited",
        "they met on Friday",
    ],
)
def test_no_name_is_looked_for_beside_a_small_word_that_only_begins_something(sentence: str) -> None:
    features = _features()
    (line,) = features.lines([sentence.split()])
    assert list(features.near_names(line, Evidence())) == []


def test_a_common_word_beside_a_capital_may_belong_to_a_name() -> None:
    features = _features()
    (line,) = features.lines(['they read " The Ferry "'.split()])
    assert [start for start, _ in features.near_names(line, Evidence())] == [3]


def test_words_that_are_used_alike_look_alike() -> None:
    """A carmaker is told from a club by the company that its name keeps, in whatever sentence it stands."""
    features = _features()
    volvo, fiat, chelsea = (_groups(features, name) for name in ("Volvo", "Fiat", "Chelsea"))
    assert volvo == fiat
    assert volvo != chelsea


def test_two_words_tell_something_together_where_they_are_known_to() -> None:
    features = Features(_name, (), lambda word: _of_word(word, *(["harbour"] if word == "lunde" else [])))
    (line,) = features.lines(["Lunde Harbour froze".split()])
    found = features.of_line(line, Evidence())
    assert "+w=lunde|harbour" in found[0]
    assert "-w=lunde|harbour" in found[1]
    assert "+w=harbour|froze" not in found[1]


def _features() -> Features[tuple[str, ...]]:
    """Features for which no two words tell anything together."""
    return Features(_name, (), _of_word)


def _groups(features: Features[tuple[str, ...]], word: str) -> set[str]:
    (line,) = features.lines([[word, "grew"]])
    return {sign for sign in features.of_line(line, Evidence())[0] if sign.startswith("k=")}


def _of_word(word: str, *pairs: str) -> OfWord[tuple[str, ...]]:
    return OfWord(pairs, *(_name(feature + word) for feature in FEATURES_OF_WORD))


def _name(feature: str) -> tuple[str, ...]:
    return (feature,)
