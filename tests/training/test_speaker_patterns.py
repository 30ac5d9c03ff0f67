"""What patterns tell of who speaks, with and without a document."""

from __future__ import annotations

from training.speaker_patterns import ScoresWithout, scores_of, total_of, word_odds

HERE, ELSEWHERE = {"said": [5, 6], "quay": [1, 1]}, {"said": [40, 44], "quay": [1, 2], "eels": [0, 9]}


def test_what_is_often_right_scores_higher() -> None:
    scores = scores_of({"said": [40, 44], "saw": [2, 44]}, word_odds)
    assert scores["said"] > scores["saw"]


def test_what_was_seldom_seen_or_never_right_tells_nothing() -> None:
    assert scores_of({"quay": [2, 2], "eels": [0, 9]}, word_odds) == {}


def test_without_a_document_patterns_score_as_if_it_had_not_been_seen() -> None:
    without = ScoresWithout(total_of([HERE, ELSEWHERE]), HERE, word_odds)
    assert dict(without) == scores_of(ELSEWHERE, word_odds)
    assert "quay" in scores_of(total_of([HERE, ELSEWHERE]), word_odds)
