"""Reading AsciiDoc."""

from __future__ import annotations

from textwrap import dedent

import pytest

from reader.article import Article
from reader.sources.load import article_from
from reader.sources.raw import RawDocument
from tests.articles import outline, places_led_to, shape, texts


def read(text: str) -> Article:
    return article_from(RawDocument(dedent(text).encode(), "eels.adoc"))


def test_title_authors_and_date_stand_above_the_text() -> None:
    article = read("= The _Eels_\nAda Quill <ada@lunde.example>; Tom Reed\nv1.2, 2024-03-04: draft\n:toc:\n\nThey are back.\n")
    assert (article.title, article.byline, article.published) == ("The Eels", "Ada Quill, Tom Reed", "2024-03-04")
    assert texts(article) == ["The Eels", "They are back."]


def test_what_attributes_say_about_the_document_counts_too() -> None:
    article = read("= Eels\n:author: Ada Quill\n:revdate: 2024-03-04\n\nThey are back.\n")
    assert (article.byline, article.published) == ("Ada Quill", "2024-03-04")


@pytest.mark.parametrize(
    "text",
    [
        "= Eels\n\n== Night\n\nOne.\n\n=== Boats\n\nTwo.\n",
        "Eels\n====\n\nNight\n-----\nOne.\n\nBoats\n~~~~~\nTwo.\n",
        "# Eels\n\n## Night\n\nOne.\n\n### Boats ###\n\nTwo.\n",
    ],
)
def test_titles_have_the_level_of_their_signs(text: str) -> None:
    assert outline(read(text)) == [(1, "Eels"), (2, "Night"), (3, "Boats")]


def test_words_are_set_apart_as_they_are_marked_and_names_and_sums_stay() -> None:
    article = read(
        '*Eels* are _back_, says `a_b`, un**sea**n, "`so`", in odd_name_here and 2 * 3 * 4, H~2~O \\*kept* it\'s -- so...\n'
    )
    assert texts(article) == ["Eels are back, says a_b, unsean, “so”, in odd_name_here and 2 * 3 * 4, H₂O *kept* it's — so…"]
    assert [(each.span.of(article.text), each.kind.value) for each in article.emphasis] == [
        ("Eels", "bold"),
        ("back", "italic"),
        ("a_b", "code"),
        ("sea", "bold"),
    ]


def test_attributes_stand_for_their_words_and_addresses() -> None:
    article = read(":town: Lunde\n:site: https://lunde.example\n\nIn {town}, at {site}/weir[its weir], {unknown}{empty}.\n")
    assert texts(article) == ["In Lunde, at its weir, {unknown}."]
    assert [link.url for link in article.links] == ["https://lunde.example/weir"]


def test_links_lead_to_addresses_and_to_sections_that_name_them() -> None:
    article = read(
        """
        = Eels

        See https://lunde.example[the town^], <<night>>, <<night,below>> and xref:_the_boats[].

        [[night]]
        == The night

        === The boats

        See.
        """
    )
    assert texts(article)[1] == "See the town, The night, below and The boats."
    assert places_led_to(article) == [("The night", "The night"), ("below", "The night"), ("The boats", "The boats")]


def test_notes_stand_below_the_paragraph() -> None:
    article = read("Back.footnote:n[In *spring*, at https://lunde.example[Lunde].] Gone.footnote:n[]\n\nMore.\n")
    assert texts(article) == ["Back.[1] Gone.[1]", "[1] In spring, at Lunde.", "More."]


def test_quotes_and_asides_are_what_their_delimiters_and_attributes_say() -> None:
    text = """
        [quote, Ada Quill, The Weir]
        ____
        We wait.
        ____

        [verse]
        The eel is long,
        the river wide.

        NOTE: Mind the gap.

        [WARNING]
        ====
        Big.
        ====
        """
    assert shape(read(text)) == [
        ("block quote", 0, "We wait."),
        ("block quote", 0, "— Ada Quill, The Weir"),
        ("block quote", 0, "The eel is long,\nthe river wide."),
        ("block quote", 0, "Note"),
        ("block quote", 0, "Mind the gap."),
        ("block quote", 0, "Warning"),
        ("block quote", 0, "Big."),
    ]


def test_code_tables_and_pictures_are_what_their_delimiters_and_attributes_say() -> None:
    text = """
        .app.py
        [source,python]
        ----
        x = 1
          y
        ----

        .Towns
        [cols="1,1"]
        |===
        |Town |Eels

        |Lunde
        |7
        |===

        ////
        Secret.
        ////

        // secret

         set in

        image::eel.png[A long eel]
        """
    assert shape(read(text)) == [
        ("caption", 0, "app.py"),
        ("code", 0, "x = 1\n  y"),
        ("caption", 0, "Towns"),
        ("table row", 1, "Town  | Eels"),
        ("table row", 0, "Lunde |    7"),
        ("code", 0, "set in"),
        ("caption", 0, "A long eel"),
    ]


def test_lists_are_nested_by_their_marks_and_go_on_after_a_plus() -> None:
    text = """
        * one
        goes on
        ** deep
        * two
        +
        ----
        x
        ----
        * [x] done

        eel:: a fish
        weir::
          a dam
          . first
        """
    assert shape(read(text)) == [
        ("list item", 0, "• one goes on"),
        ("list item", 1, "◦ deep"),
        ("list item", 0, "• two"),
        ("code", 0, "x"),
        ("list item", 0, "☑ done"),
        ("list item", 1, "◦ eel"),
        ("list item", 2, "▪ a fish"),
        ("list item", 1, "◦ weir"),
        ("list item", 2, "▪ a dam"),
        ("list item", 3, "1. first"),
    ]


def test_a_cell_may_reach_into_others() -> None:
    article = read('[cols="3*"]\n|===\n.2+|Lunde |a |b\n2+|c\n|===\n')
    assert texts(article) == ["Lunde | a | b", "      | c |"]


def test_what_is_for_other_circumstances_is_left_out() -> None:
    article = read("= Eels\n\nifdef::secret[]\nNo.\nendif::[]\nifndef::secret[Yes.]\n")
    assert texts(article) == ["Eels", "Yes."]


def test_what_is_begun_and_never_ended_is_read_as_text() -> None:
    article = read("----\nThey are *back.\n\n____\n\nhttps://lunde.example[the town\n\n|===\n\nMany.\n")
    assert texts(article) == ["They are *back.", "https://lunde.example[the town", "Many."]


def test_cells_below_others_that_reach_too_far_are_kept() -> None:
    assert texts(read("|===\n.3+|a\n|b\n|c\n|===\n")) == ["a", "b", "c"]


def test_words_on_two_lines_of_a_cell_stay_apart() -> None:
    assert "two words" in read(',===\n"two\nwords",b\nc,d\n,===\n').text


def test_a_very_long_cell_is_read() -> None:
    assert "eels" in read(f',===\n"{"eels " * 40_000}",b\n,===\n').text


def test_a_title_that_refers_to_itself_makes_no_endless_text() -> None:
    article = read("[[a]]\n== Eels " + "<<a>> " * 10 + "\n\nThey are back.\n")
    assert "They are back." in article.text


def test_conditions_within_others_end_with_them() -> None:
    text = "ifdef::a[]\nifndef::b[]\nNot this.\nendif::[]\nNor this.\nendif::[]\nendif::[]\nThey are back.\n"
    assert texts(read(text)) == ["They are back."]


@pytest.mark.parametrize(
    "table",
    [
        "[%header,format=tsv]\n|===\nTown\tEels\nHolm: a\t7\n|===",
        "[%header,format=dsv]\n|===\nTown:Eels\nHolm\\: a:7\n|===",
        '[%header,format=csv,separator=;]\n|===\nTown;Eels\n"Holm: a";7\n|===',
        "[%header,cols=2,separator=¦]\n|===\n¦Town ¦Eels\n¦Holm: a ¦7\n|===",
    ],
    ids=["tabs", "colons", "semicolons", "bars"],
)
def test_other_signs_may_stand_between_cells(table: str) -> None:
    assert texts(read(f"= Eels\n\n{table}\n"))[1:] == ["Town    | Eels", "Holm: a |    7"]


def test_an_apostrophe_may_be_written_as_a_curved_one() -> None:
    assert read("= Eels\n:toc:\n\nIt`'s the trust`'s `'eel'`.\n").text.endswith("It’s the trust’s 'eel'.")
