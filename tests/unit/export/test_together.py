"""Quotes of several articles by speaker."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from reader.analysis.model import Analysis, Entity, EntityKind, Gender, Quote, QuoteKind
from reader.article import Article, Span
from reader.export import said_by
from reader.export.table import COLUMNS
from reader.export.together import (
    together_as_csv,
    together_as_json,
    together_as_markdown,
    together_text,
    voices_together,
)


def said(
    title: str,
    published: str,
    *quotes: tuple[str, str],
    kind: EntityKind = EntityKind.PERSON,
    role: str = "",
    gender: Gender = Gender.UNKNOWN,
) -> Analysis:
    """An article in which each speaker says the words given, on one line each."""
    text = "\n".join(f"“{words}” — {name}" for name, words in quotes)
    names = list(dict.fromkeys(name for name, _ in quotes))
    entities = tuple(Entity(name, kind, (), role=role, gender=gender) for name in names)
    found = []
    for name, words in quotes:
        start = text.index(f"“{words}”")
        found.append(Quote(Span(start, start + len(words) + 2), QuoteKind.DIRECT, names.index(name)))
    return Analysis(
        Article(text, title=title, published=published, source=f"{title}.txt"), entities=entities, quotes=tuple(found)
    )


def described(title: str, words: str) -> Analysis:
    """An article in which somebody speaks whom it only describes."""
    text = f"“It hurts,” said {words}, {title}."
    quote = Quote(Span(0, 11), QuoteKind.DIRECT, speaker_span=Span(17, 17 + len(words)))
    return Analysis(Article(text, title=title, source=f"{title}.txt"), quotes=(quote,))


LATER = said("Later", "2026-03-02", ("Tom Brandt", "No."), ("Quill", "We shall appeal."))
FIRST = said("First", "2026-03-01", ("Ada Quill", "We wait."), ("Ada Quill", "And wait."), role="mayor")
UNDATED = said("Undated", "", ("Ada Quill", "Soon."))


def spoken(*analyses: Analysis) -> list[tuple[str, list[str]]]:
    return [(voice.speaker.name, [part.analysis.article.title for part in voice.parts]) for voice in voices_together(analyses)]


def test_a_speaker_stands_once_with_the_oldest_article_first() -> None:
    assert spoken(UNDATED, LATER, FIRST) == [("Ada Quill", ["First", "Later", "Undated"]), ("Tom Brandt", ["Later"])]


def test_who_speaks_in_most_articles_comes_first_and_of_others_who_says_most() -> None:
    council = said(
        "Council", "", *(("Tom Brandt", words) for words in ("No.", "Never.", "Not ever.", "Not now.")), ("Ole Dahl", "Well.")
    )
    assert [name for name, _ in spoken(council, FIRST, UNDATED)] == ["Ada Quill", "Tom Brandt", "Ole Dahl"]


def test_an_article_with_other_line_breaks_counts_once() -> None:
    copy = replace(FIRST, article=replace(FIRST.article, text=FIRST.article.text.replace("\n", "\n\n"), title="Copy"))
    assert spoken(FIRST, copy) == [("Ada Quill", ["First"])]


def test_a_surname_that_two_bear_is_that_of_neither() -> None:
    other = said("Other", "", ("Ole Quill", "Who?"))
    assert ("Quill", ["Later"]) in spoken(LATER, FIRST, other)


def test_a_title_and_a_middle_name_make_no_other_speaker() -> None:
    polite = said("Polite", "2026-03-03", ("Mr. Brandt", "Never."))
    full = said("Full", "2026-03-04", ("Tom Erik Brandt", "Ever."))
    assert spoken(polite, LATER, full)[0] == ("Tom Erik Brandt", ["Later", "Polite", "Full"])


def test_a_surname_is_not_that_of_a_person_of_the_other_gender() -> None:
    man = said("Man", "", ("Tom Brandt", "No."), gender=Gender.MALE)
    wife = said("Wife", "", ("Mrs Brandt", "Yes."), gender=Gender.FEMALE)
    assert spoken(man, wife) == [("Tom Brandt", ["Man"]), ("Mrs Brandt", ["Wife"])]


def test_a_couple_known_by_their_surname_alone_are_two_speakers() -> None:
    man = said("Man", "", ("Mr. Brandt", "No."), gender=Gender.MALE)
    wife = said("Wife", "", ("Mrs. Brandt", "Yes."), gender=Gender.FEMALE)
    again = said("Again", "", ("Ms Brandt", "Still."), gender=Gender.FEMALE)
    assert spoken(man, wife, again) == [("Mrs. Brandt", ["Wife", "Again"]), ("Mr. Brandt", ["Man"])]


def test_a_surname_without_a_gender_is_that_of_the_only_one_who_bears_it() -> None:
    polite = said("Polite", "2026-03-02", ("Mr. Brandt", "No."), gender=Gender.MALE)
    curt = said("Curt", "2026-03-01", ("Brandt", "Never."))
    assert spoken(polite, curt) == [("Mr. Brandt", ["Curt", "Polite"])]


def test_a_middle_initial_tells_a_son_from_his_father() -> None:
    father = said("Father", "", ("Tom H. W. Brandt", "No."))
    son = said("Son", "", ("Tom W. Brandt", "Yes."))
    either = said("Either", "", ("Tom Brandt", "Perhaps."))
    assert spoken(father, son, either) == [
        ("Tom H. W. Brandt", ["Father"]),
        ("Tom W. Brandt", ["Son"]),
        ("Tom Brandt", ["Either"]),
    ]
    assert spoken(father, either) == [("Tom H. W. Brandt", ["Father", "Either"])]


def test_who_is_described_alike_in_two_articles_is_not_one_speaker() -> None:
    assert spoken(*(described(title, "the doctor") for title in ("One", "Two"))) == [
        ("the doctor", ["One"]),
        ("the doctor", ["Two"]),
    ]


def test_only_persons_have_surnames() -> None:
    board = said("Board", "", ("Quill", "We pay."), kind=EntityKind.ORGANISATION)
    assert spoken(FIRST, board) == [("Ada Quill", ["First"]), ("Quill", ["Board"])]


def test_unknown_speakers_come_last() -> None:
    nobody = Analysis(Article("“Eels!”"), quotes=(Quote(Span(0, 7), QuoteKind.DIRECT),))
    assert spoken(nobody, nobody, FIRST)[-1][0] == ""


def test_a_speaker_is_found_by_a_part_of_the_name_without_its_accents() -> None:
    both = said("Both", "", ("Zoë Brandt", "Yes."), ("Ada Quill", "No."))
    assert spoken(said_by(["ZOE"], both)) == spoken(said_by(["zoë"], both)) == [("Zoë Brandt", ["Both"])]


def test_a_person_reads_each_speaker_with_the_articles_below() -> None:
    assert together_text([LATER, FIRST]) == (
        "Ada Quill (3 in 2 articles) — mayor\n"
        "  First, 2026-03-01, First.txt\n    “We wait.”\n    “And wait.”\n"
        "  Later, 2026-03-02, Later.txt\n    “We shall appeal.”\n\n"
        "Tom Brandt (1)\n  Later, 2026-03-02, Later.txt\n    “No.”"
    )


def test_in_markdown_articles_stand_below_their_speaker() -> None:
    assert together_as_markdown([LATER]).startswith(
        "# Quill\n\n## Later\n\n2026-03-02 · Later.txt\n\n> “We shall appeal.”\n\n# Tom Brandt"
    )


def test_the_table_has_one_head_and_goes_speaker_by_speaker() -> None:
    rows = list(csv.reader(io.StringIO(together_as_csv([LATER, FIRST]))))
    assert tuple(rows[0]) == COLUMNS
    assert [row[0] for row in rows[1:]] == ["“We wait.”", "“And wait.”", "“We shall appeal.”", "“No.”"]


def test_in_the_table_a_speaker_goes_by_one_name_and_role() -> None:
    rows = list(csv.DictReader(io.StringIO(together_as_csv([LATER, FIRST]))))
    assert [(row["speaker"], row["role"]) for row in rows] == [("Ada Quill", "mayor")] * 3 + [("Tom Brandt", "")]


def test_an_article_from_two_sources_counts_once() -> None:
    again = replace(FIRST, article=replace(FIRST.article, source="https://lunde.example/first"))
    assert spoken(FIRST, LATER, again) == spoken(FIRST, LATER)
    assert "First.txt" in together_text([FIRST, again])


def test_the_json_tells_of_each_quote_where_it_stands() -> None:
    voices = json.loads(together_as_json([FIRST]))["voices"]
    assert [(voice["name"], voice["role"]) for voice in voices] == [("Ada Quill", "mayor")]
    quote = voices[0]["quotes"][0]
    assert FIRST.article.text[quote["start"] : quote["end"]] == quote["quote"] == "“We wait.”"
    assert (quote["title"], quote["published"], quote["source"]) == ("First", "2026-03-01", "First.txt")


@pytest.mark.parametrize("form", [together_text, together_as_markdown])
def test_without_quotes_nothing_is_printed(form: object) -> None:
    assert callable(form) and form([]) == ""


def test_a_table_without_quotes_has_columns_all_the_same() -> None:
    assert together_as_csv([]).startswith("quote,speaker,")


def test_a_speaker_is_found_by_words_of_the_name_or_their_beginnings_but_not_by_the_middle_of_one() -> None:
    both = said("Both", "", ("Ada M. Quill", "Yes."), ("Hannah Brandt", "No."))
    assert spoken(said_by(["ada quill"], both)) == spoken(said_by(["qui"], both)) == [("Ada M. Quill", ["Both"])]
    assert spoken(said_by(["anna"], both)) == []
