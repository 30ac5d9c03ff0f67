"""The export as plain text."""

from __future__ import annotations

from dataclasses import replace

import reader
from reader.export.plain import names_text, quotes_text, report_text, wrapped


def test_quotes_are_grouped_by_speaker_those_who_say_most_first_and_the_unknown_last() -> None:
    analysis = reader.analyse(
        "“Nobody asked the eels”\n\n"
        "“The nets are too fine,” researchers said on Monday in a letter to the council of the town.\n\n"
        "“The water is clean,” said Ada Quill."
    )
    assert quotes_text(analysis).splitlines() == [
        "researchers (1)",
        "  “The nets are too fine,”",
        "",
        "Ada Quill (1)",
        "  “The water is clean,”",
        "",
        "Unknown (1)",
        "  “Nobody asked the eels”",
    ]


TWICE = "Ada Quill, mayor of Lunde, called the plan “hasty” and “far too dear”. “It can wait,” she said. “We all can.”"


def test_a_speaker_is_printed_with_their_role() -> None:
    assert quotes_text(reader.analyse(TWICE)).splitlines()[0] == "Ada Quill (4) — mayor of Lunde"


def test_a_date_is_printed_with_its_days() -> None:
    names = names_text(reader.analyse("Ada Quill opened the bridge on 3 May 2021. The fair was held in May 2020."))
    assert "  3 May 2021 (1) — 2021-05-03" in names.splitlines()
    assert "  May 2020 (1) — 2020-05-01 to 2020-05-31" in names.splitlines()


def test_in_context_each_sentence_is_printed_once() -> None:
    assert quotes_text(reader.analyse(TWICE), context=True).splitlines()[1:] == [
        "  Ada Quill, mayor of Lunde, called the plan “hasty” and “far too dear”.",
        "  “It can wait,” she said.",
        "  “We all can.”",
    ]


def test_the_continuation_of_a_wrapped_line_is_indented_further_than_its_beginning() -> None:
    text = "Ada Quill (1)\n  “The nets of the town are too fine for eels.”\n\nEel-nets"
    assert wrapped(text, 24).splitlines() == [
        "Ada Quill (1)",
        "  “The nets of the town",
        "    are too fine for",
        "    eels.”",
        "",
        "Eel-nets",
    ]
    assert wrapped(text, 80) == text


def test_everything_found_in_a_pipe_stands_under_no_dash() -> None:
    article = reader.analyse("“The water is clean,” said Ada Quill.").article
    assert "-" not in report_text(reader.analyse(replace(article, source="-"))).splitlines()
