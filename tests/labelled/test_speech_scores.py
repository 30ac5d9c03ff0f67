"""Scoring how well speech is told from other passages between marks."""

from __future__ import annotations

from typing import Any

from labelled.speech_scores import DetectionScore, score_document
from reader.article import Span

TEXT = "“Go away,” she said of the “so-called” plan, and that it would never be built, “perhaps”."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def labelled(words: str, kind: str = "direct", *, ambiguous: bool = False) -> dict[str, Any]:
    start, end = span(words)
    return {"start": start, "end": end, "kind": kind, "ambiguous": ambiguous}


def score(*found: str, quotes: list[dict[str, Any]], other: str = "") -> DetectionScore:
    not_speech = [{"start": span(other).start, "end": span(other).end, "why": "notspeech"}] if other else []
    document = {"text": TEXT, "quotes": quotes, "not_speech": not_speech}
    return score_document(document, [span(words) for words in found])


def test_marks_and_stops_at_the_edges_make_no_difference() -> None:
    assert score("“Go away,”", quotes=[labelled("Go away")]) == DetectionScore(1, 1, 1, direct=1, direct_right=1)


def test_a_quotation_is_found_if_four_fifths_of_it_are() -> None:
    assert score("she said of the “so-called” plan", quotes=[labelled("said of the “so-called” plan")]).right == 1
    assert score("she said of the “so-called” plan", quotes=[labelled("the “so-called” plan")]).right == 0


def test_what_is_no_speech_is_left_out_or_wrongly_found() -> None:
    assert score(quotes=[], other="so-called") == DetectionScore(other=1, other_left=1)
    assert score("“so-called”", quotes=[], other="so-called") == DetectionScore(found=1, other=1)


def test_what_the_annotators_could_not_tell_is_not_scored() -> None:
    assert score("“perhaps”", quotes=[labelled("perhaps", ambiguous=True)]) == DetectionScore()


def test_indirect_speech_without_marks_is_not_scored() -> None:
    indirect = [labelled("that it would never be built, “perhaps”", "indirect")]
    assert score("that it would", quotes=indirect) == DetectionScore()
    assert score("“perhaps”", quotes=indirect) == DetectionScore(found=1)


def test_a_quotation_over_several_lines_is_scored_line_by_line() -> None:
    text = "“We wait.\n“We wait on.”"
    document = {"text": text, "quotes": [{"start": 0, "end": len(text), "kind": "direct"}]}
    assert score_document(document, [Span(0, 9)]) == DetectionScore(2, 1, 1, direct=2, direct_right=1)


def test_scores_add_up_and_are_printed_as_percentages() -> None:
    total = DetectionScore(4, 4, 3, direct=2, direct_right=1, other=2, other_left=2) + DetectionScore(1, 0, 0)
    assert str(total).split() == ["75.0", "60.0", "66.7", "50.0", "100.0", "5"]
