"""What the tagger of names gets to see of a sentence."""

from __future__ import annotations

from reader.analysis.features import Evidence, Features

WORDS = "an old ferry leaves Quillmouth for the islands in summer , and at 9 in winter".split()


def test_names_are_looked_for_beside_capitals_and_figures() -> None:
    parts = [range(start, start + len(seen)) for start, seen in Features().near_names(WORDS, Evidence())]
    assert [WORDS[part.start : part.stop] for part in parts] == [["leaves", "Quillmouth", "for"], ["at", "9", "in"]]


def test_a_part_of_a_sentence_looks_as_it_does_in_the_whole() -> None:
    features = Features()
    whole = features.of_sentence(WORDS, Evidence())
    for start, seen in features.near_names(WORDS, Evidence()):
        assert seen == whole[start : start + len(seen)]


def test_a_sentence_without_capitals_and_figures_has_no_such_part() -> None:
    assert list(Features().near_names("rain fell on the quay".split(), Evidence())) == []
