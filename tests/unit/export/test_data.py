"""The JSON that scripts rely on."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from reader import analyse
from reader.analysis.model import Analysis, Days, Entity, EntityKind
from reader.export import analysis_as_dict, analysis_as_json
from tests.unit.export.conftest import TEXT, span_of


def test_an_analysis_has_these_fields(analysis: Analysis) -> None:
    data = analysis_as_dict(analysis, identity=7)
    assert {name: data[name] for name in ("schema", "id", "title", "byline", "published", "source", "language")} == {
        "schema": 1,
        "id": 7,
        "title": "Eels & boats",
        "byline": "Ida Holm",
        "published": "2024-03-01T10:00",
        "source": "https://example.org/eels",
        "language": "en",
    }
    assert data["text"] == TEXT
    assert data["sentences"][0] == {"start": 14, "end": 53}
    assert data["summary"] == [{"start": 14, "end": 53, "rank": 1, "score": 1.0}]


def test_json_is_one_line_that_no_terminal_obeys_whatever_an_id_has_in_it(analysis: Analysis) -> None:
    identity = "\x1b[2J \x7f \x9b2J \x85 \u2028 é"
    line = analysis_as_json(analysis, identity=identity)
    assert line.isprintable()
    assert json.loads(line)["id"] == identity


def test_a_section_has_a_heading_and_a_summary_of_its_own(analysis: Analysis) -> None:
    assert analysis_as_dict(analysis)["sections"] == [
        {
            "start": 0,
            "end": len(TEXT),
            "level": 1,
            "heading": "Eels & boats",
            "heading_start": 0,
            "heading_end": 12,
            "summary": [],
        }
    ]


def test_a_quote_has_its_speaker_the_phrase_for_them_and_the_cue_or_null(analysis: Analysis) -> None:
    known, unknown = analysis_as_dict(analysis)["quotes"]
    said, speaker = span_of("said"), span_of("Ada Quill")
    assert known == {
        "start": 14,
        "end": 26,
        "page": None,
        "kind": "direct",
        "speaker": "Ada Quill",
        "speaker_start": speaker.start,
        "speaker_end": speaker.end,
        "described_start": None,
        "described_end": None,
        "cue_start": said.start,
        "cue_end": said.end,
        "corrected": False,
    }
    assert unknown["kind"] == "mixed"
    assert {unknown[name] for name in unknown if name.startswith(("speaker", "cue"))} == {None}


def test_only_a_person_has_a_gender_and_a_role_and_only_a_known_date_its_days(analysis: Analysis) -> None:
    days = Days(date(2024, 3, 4), date(2024, 3, 10))
    others = (Entity("this week", EntityKind.DATE, (), days=days), Entity("Lunde", EntityKind.PLACE, ()))
    person, week, place = analysis_as_dict(replace(analysis, entities=(*analysis.entities, *others)))["entities"]
    assert (person["gender"], person["role"]) == ("unknown", "mayor")
    assert person["mentions"] == [{"start": span_of("Ada Quill").start, "end": span_of("Ada Quill").end}]
    known_days = {"first": "2024-03-04", "last": "2024-03-10"}
    assert week == {"name": "this week", "kind": "date", "mentions": [], "corrected": False, **known_days}
    assert place == {"name": "Lunde", "kind": "place", "mentions": [], "corrected": False}


def test_the_json_is_one_line_and_escapes_no_letters(analysis: Analysis) -> None:
    line = analysis_as_json(analysis)
    assert "\n" not in line and "“We *wait*,”" in line
    assert json.loads(line) == analysis_as_dict(analysis)


def test_turns_are_listed_apart_from_quotes_in_marks() -> None:
    text = "Quill: Did you?\n\nBrandt: I said, “Not I.” You know.\n\nQuill: Why?\n\nBrandt: You know."
    data = analysis_as_dict(analyse(text))
    assert [text[quote["start"] : quote["end"]] for quote in data["quotes"]] == ["“Not I.”"]
    assert [text[turn["start"] : turn["end"]] for turn in data["turns"]][:2] == ["Did you?", "I said, “Not I.” You know."]
    assert data["turns"][0] == {
        "start": 7,
        "end": 15,
        "page": None,
        "kind": "turn",
        "speaker": "Quill",
        "speaker_start": 0,
        "speaker_end": 5,
        "described_start": None,
        "described_end": None,
        "cue_start": None,
        "cue_end": None,
        "corrected": False,
    }
