"""Reading reStructuredText."""

from __future__ import annotations

from textwrap import dedent

import pytest

from reader.article import Article
from reader.sources.load import article_from
from reader.sources.raw import RawDocument
from tests.articles import outline, shape, texts


def read(text: str) -> Article:
    return article_from(RawDocument(dedent(text).encode(), "eels.rst"))


def test_titles_have_the_levels_of_their_lines_in_the_order_of_their_first_use() -> None:
    text = """
        =====
        Eels
        =====

        Night
        -----
        One.

        Counting
        ~~~~~~~~
        Two.

        Boats
        -----
        Three.
        """
    assert outline(read(text)) == [(1, "Eels"), (2, "Night"), (3, "Counting"), (2, "Boats")]


def test_author_and_date_come_from_the_fields_above_the_text() -> None:
    article = read("Eels\n====\n\n:Author: Ada Quill\n:Date: 2019-03-04\n\nThey are back.\n\n:Author: of the book\n")
    assert (article.title, article.byline, article.published) == ("Eels", "Ada Quill", "2019-03-04")
    assert texts(article) == ["Eels", "They are back.", "Author: of the book"]


@pytest.mark.parametrize("head", [".. include:: menu.rst\n\nEels\n====\n", "Eels and boats\n====\n"])
def test_the_author_may_be_named_below_a_missing_file_or_a_title_with_a_short_rule(head: str) -> None:
    assert read(f"{head}\n:Author: Ada Quill\n\nText.\n").byline == "Ada Quill"


def test_names_between_bars_stand_for_words_or_for_pictures_without_any() -> None:
    defined = ".. |logo| image:: logo.png\n.. |state| image:: state.svg\n.. |weir| replace:: *old* weir\n"
    article = read(f"|state| |logo|\n\nThe |weir| |x| is shut. |logo|\n\n{defined}")
    assert texts(article) == ["The old weir |x| is shut."]


def test_a_title_that_is_stated_above_the_text_is_not_lost() -> None:
    assert read(":title: The \x1b[1mEels\n:author: Ada Quill\n\nThey are back.\n").title == "The Eels"


def test_words_are_set_apart_and_linked_as_they_are_marked() -> None:
    article = read(
        """
        *Eels* are **back**, says ``count()`` of :func:`~lunde.eels.count` and :ref:`the night <night>`, at
        `the town <https://lunde.example/town>`_ and `its harbour`_ or Weir_; |so| an_odd_name and <b> stay.

        .. _its harbour: https://lunde.example/harbour
        .. _weir: https://lunde.example/weir
        .. |so| replace:: as they say
        """
    )
    assert texts(article) == [
        "Eels are back, says count() of count and the night, at the town and its harbour or Weir; "
        "as they say an_odd_name and <b> stay."
    ]
    assert [(link.span.of(article.text), link.url.rpartition("/")[2]) for link in article.links] == [
        ("the town", "town"),
        ("its harbour", "harbour"),
        ("Weir", "weir"),
    ]
    assert [(each.span.of(article.text), each.kind.value) for each in article.emphasis] == [
        ("Eels", "italic"),
        ("back", "bold"),
        ("count()", "code"),
        ("count", "code"),
    ]


def test_blocks_are_what_their_marks_and_their_indent_say() -> None:
    text = """
        * one

          further
        * two

          1. deep

        Term
            What it means.

        | The eel is long,
        | the river wide.

            Set in.
        """
    assert shape(read(text)) == [
        ("list item", 0, "• one"),
        ("list item", 0, "  further"),
        ("list item", 0, "• two"),
        ("list item", 1, "1. deep"),
        ("list item", 0, "• Term"),
        ("list item", 1, "◦ What it means."),
        ("paragraph", 0, "The eel is long,\nthe river wide."),
        ("block quote", 0, "Set in."),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "=====  ====\nTown   Eels\n=====  ====\nLunde  7\nTarn\n=====  ====\n",
        "+-------+------+\n| Town  | Eels |\n+=======+======+\n"
        "| Lunde | 7    |\n+-------+------+\n| Tarn  |      |\n+-------+------+\n",
    ],
)
def test_tables_have_their_rows_and_columns(table: str) -> None:
    assert shape(read(f"Seen:\n\n{table}\nAnd so on.\n")) == [
        ("paragraph", 0, "Seen:"),
        ("table row", 1, "Town  | Eels"),
        ("table row", 0, "Lunde |    7"),
        ("table row", 0, "Tarn  |"),
        ("paragraph", 0, "And so on."),
    ]


def test_notes_are_linked_with_their_marks() -> None:
    article = read("They are back [1]_.\n\n.. [1] So it is said,\n   at night.\n")
    assert texts(article) == ["They are back [1].", "[1] So it is said, at night."]
    assert [link.offset for link in article.links][:1] == [article.text.index("[1] So")]


def test_a_cell_may_stand_over_several_columns() -> None:
    rule = "=====  =====  ======\n"
    rows = texts(read(f"{rule}   Inputs     Output\n------------  ------\n  A      B    A or B\n{rule}x      y      z\n{rule}"))
    assert rows == ["Inputs |   | Output", "A      | B | A or B", "x      | y | z"]


def test_a_row_below_a_rule_may_begin_with_an_empty_cell() -> None:
    rule = "=====  ====\n"
    assert texts(read(f"{rule}       Eels\n{rule}       all\nLunde  7\n{rule}")) == ["      | Eels", "      | all", "Lunde | 7"]


def test_what_a_term_in_a_list_means_is_one_level_deeper() -> None:
    assert texts(read("* Eels:\n    * long\n* Boats\n")) == ["• Eels:", "◦ long", "• Boats"]
    assert texts(read("* Eels\n    Long fish.\n* Boats that are\n    late.\n")) == [
        "• Eels",
        "  Long fish.",
        "• Boats that are late.",
    ]


@pytest.mark.parametrize("name", ["E. Quill", "I. Quill"])
def test_a_paragraph_that_begins_with_the_initial_of_a_name_is_no_item_of_a_list(name: str) -> None:
    assert shape(read(f"{name} counts them.\n")) == [("paragraph", 0, f"{name} counts them.")]


def test_a_name_in_brackets_is_the_target_of_a_role_only_after_its_words() -> None:
    assert read(":var:`LUNDE_<N>` and :ref:`the night <to_<night>>`.").text == "LUNDE_<N> and the night."


def test_a_document_may_begin_with_entries_about_it_as_a_mail_does() -> None:
    head = "Number: 8\nTitle: The Eels of Lunde\nAuthor: Ada Quill <ada@lunde.example>,\n        Bo Tarn\nCreated: 05-Jul-2001\n"
    article = read(f"{head}\nNight\n=====\nThey are back.\n")
    assert (article.title, article.byline, article.published) == ("The Eels of Lunde", "Ada Quill, Bo Tarn", "2001-07-05")
    assert texts(article) == ["Night", "They are back."]


def test_a_cell_may_stand_over_several_rows() -> None:
    rule = "+---+---+\n"
    table = f"{rule}| a | b |\n|   +---+\n|   | c |\n{rule}| d | e |\n{rule}"
    assert texts(read(table)) == ["a | b", "  | c", "d | e"]


def test_a_title_of_a_level_that_it_should_not_have_is_a_heading_all_the_same() -> None:
    text = "Eels\n====\n\nNight\n-----\n\nOne.\n\nBoats\n~~~~~\n\nNets\n====\n\nWeir\n~~~~\n\nTwo.\n"
    assert outline(read(text)) == [(1, "Eels"), (2, "Night"), (3, "Boats"), (1, "Nets"), (2, "Weir")]


def test_what_cannot_be_read_is_shown_as_it_stands() -> None:
    article = read(
        ".. list-table::\n\n   * - Lunde\n     - 7\n   * - Tarn\n\nH\\ :sub:`2`\\ O, \\*not so*, see :pep:`8`, **open.\n"
    )
    assert texts(article) == [".. list-table::\n\n   * - Lunde\n     - 7\n   * - Tarn", "H₂O, *not so*, see PEP 8, **open."]


def test_blocks_within_blocks_without_end_are_plain_text() -> None:
    assert read(f"{'- ' * 3_000}eels").text.endswith("eels")
