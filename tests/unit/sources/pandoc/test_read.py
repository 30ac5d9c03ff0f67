"""Reading texts in languages of markup."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from reader.article import Article
from reader.sources.load import article_from, load
from reader.sources.raw import RawDocument
from tests.articles import outline, places_led_to, shape, texts


def read(suffix: str, text: str) -> Article:
    return article_from(RawDocument(dedent(text).encode(), f"eels{suffix}"))


DOCUMENTS = {
    ".rst": """
        The Eels
        ========

        :Author: Ada Quill
        :Date: 2024-03-04

        They are **back** [1]_, says `the town <https://lunde.example>`_.

        Night
        -----

        - One
        - Two

        .. [1] In spring.
        """,
    ".org": """
        #+TITLE: The Eels
        #+AUTHOR: Ada Quill
        #+DATE: <2024-03-04 Mon>

        They are *back*[fn:1], says [[https://lunde.example][the town]].

        * Night :river:
        - One
        - Two

        [fn:1] In spring.
        """,
    ".adoc": """\
        = The Eels
        Ada Quill <ada@lunde.example>
        v1.0, 2024-03-04

        They are **back**footnote:[In spring.], says https://lunde.example[the town].

        == Night

        * One
        * Two
        """,
    ".typ": """\
        #set document(title: "The Eels", author: "Ada Quill", date: datetime(year: 2024, month: 3, day: 4))
        They are *back*#footnote[In spring.], says #link("https://lunde.example")[the town].

        = Night
        - One
        - Two
        """,
    ".tex": r"""
        \documentclass{article}
        \title{The Eels}
        \author{Ada Quill}
        \date{2024-03-04}
        \begin{document}
        \maketitle
        They are \textbf{back}\footnote{In spring.}, says \href{https://lunde.example}{the town}.

        \section{Night}
        \begin{itemize}
        \item One
        \item Two
        \end{itemize}
        \end{document}
        """,
}


@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_what_a_document_says_is_the_same_in_every_language(suffix: str) -> None:
    article = read(suffix, DOCUMENTS[suffix])
    assert (article.title, article.byline, article.published) == ("The Eels", "Ada Quill", "2024-03-04")
    assert shape(article) == [
        ("heading", 1, "The Eels"),
        ("paragraph", 0, "They are back[1], says the town."),
        ("heading", 2, "Night"),
        ("list item", 0, "• One"),
        ("list item", 0, "• Two"),
        ("paragraph", 0, "[1] In spring."),
    ]
    assert [each.span.of(article.text) for each in article.emphasis] == ["back"]
    assert [link.url for link in article.links if link.offset is None] == ["https://lunde.example"]
    assert places_led_to(article) == [("[1]", "[1] In spring.")]


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".wiki", "== Night ==\nThey are '''back''', says [https://lunde.example the town].\n* One\n"),
        (".textile", 'h2. Night\n\nThey are *back*, says "the town":https://lunde.example.\n\n* One\n'),
    ],
)
def test_pages_of_wikis_are_read_by_their_marks(suffix: str, text: str) -> None:
    article = read(suffix, text)
    assert texts(article) == ["Night", "They are back, says the town.", "• One"]
    assert [link.url for link in article.links] == ["https://lunde.example"]


def test_a_manual_page_is_called_by_its_name_and_its_section() -> None:
    article = read(
        "", '.TH EELS-COUNT 1 "2019-03-04"\n.SH NAME\neels-count \\- count the eels\n.SH OPTIONS\n.TP\n.B \\-b\nBoats too.\n'
    )
    assert (article.title, article.published) == ("EELS-COUNT(1)", "2019-03-04")
    assert shape(article)[1:] == [
        ("heading", 2, "NAME"),
        ("paragraph", 0, "eels-count - count the eels"),
        ("heading", 2, "OPTIONS"),
        ("list item", 0, "• -b"),
        ("list item", 1, "◦ Boats too."),
    ]


def test_a_manual_page_of_bsd_is_read_by_what_its_words_mean() -> None:
    head = ".Dd March 4, 2019\n.Dt EELS 1\n.Os\n.Sh NAME\n.Nm eels\n.Nd count eels\n"
    article = read("", f"{head}.Sh SYNOPSIS\n.Nm eels\n.Op Fl b\n.Ar river\n.Sh FILES\nNone.\n")
    assert (article.title, article.published) == ("EELS(1)", "2019-03-04")
    assert texts(article)[1:] == ["NAME", "eels — count eels", "SYNOPSIS", "eels [-b] river", "FILES", "None."]


def test_a_manual_page_may_name_its_system_enclose_words_and_pass_over_lines() -> None:
    head = ".ig\nNot here.\n..\n.Dd March 4, 2019\n.Dt EELS 1\n.Os Lunde 2\n.Sh NAME\n.Nm eels\n.Nd count eels\n.Sh USE\n"
    article = read("", f"{head}Either\n.Xo\n.Ar boat\n.Xc\nor\n.Xo Fl b Xc\n.\n")
    assert texts(article)[3:] == ["USE", "Either boat or -b"]


def test_what_is_indented_in_a_manual_page_is_no_quote() -> None:
    article = read("", ".TH EELS 1\n.SH OPTIONS\n.PP\n-b\n.RS 4\nBoats too.\n.RE\n")
    assert shape(article)[2:] == [("paragraph", 0, "-b"), ("paragraph", 0, "Boats too.")]


def test_tables_of_manual_pages_may_be_in_other_sizes() -> None:
    article = read("", ".TH EELS 7\n.SH EELS\n.TS\nl lp-1.\nLunde\t7\nHove\t9\n.TE\n")
    assert texts(article)[2:] == ["Lunde | 7", "Hove  | 9"]


def test_formulas_are_written_on_the_line() -> None:
    assert texts(read(".tex", r"\begin{document}So $x^2 = \frac{a+b}{c}$.\end{document}")) == ["So x² = (a + b)/c."]


def test_the_works_of_a_paper_are_cited_by_their_keys() -> None:
    works = r"\begin{thebibliography}{9}\bibitem{quill} Quill, \newblock Eels.\bibitem[R]{reed} Reed.\end{thebibliography}"
    assert texts(read(".tex", rf"\begin{{document}}Back \cite{{quill,reed}}.{works}\end{{document}}")) == [
        "Back [quill, reed].",
        "References",
        "• [quill]",
        "◦ Quill, Eels.",
        "• [reed]",
        "◦ Reed.",
    ]


def test_titles_may_be_underlined() -> None:
    article = read(".adoc", "Eels\n====\n\nBack.\n\nNight\n-----\nOne.\n\n----\ncount\n\ndone, counted\n----\n")
    assert shape(article) == [
        ("heading", 1, "Eels"),
        ("paragraph", 0, "Back."),
        ("heading", 2, "Night"),
        ("paragraph", 0, "One."),
        ("code", 0, "count\n\ndone, counted"),
    ]


def test_a_title_may_stand_below_other_words() -> None:
    article = read(".adoc", "From: Ada Quill\n\nEels\n====\n\nBack.\n")
    assert (article.title, texts(article)) == ("Eels", ["From: Ada Quill", "Eels", "Back."])


def test_code_without_an_end_goes_on_to_the_end_of_the_text() -> None:
    assert shape(read(".adoc", "Eels.\n\n----\ncount\n\ndone")) == [("paragraph", 0, "Eels."), ("code", 0, "count\n\ndone")]


def test_comments_are_left_out_whatever_they_hold() -> None:
    comments = "////\n----\n////\n"
    assert texts(read(".adoc", f"Eels.\n\n{comments}\nHere.\n\n{comments}")) == ["Eels.", "Here."]


def test_a_list_that_is_only_indented_is_no_quote() -> None:
    article = read(".rst", "Eels.\n\n  * one\n\n    * two\n\n  >>> 1\n\nThey say:\n\n  Soon.\n\n  * three\n")
    assert [block.quotes for block in article.blocks] == [0, 0, 0, 0, 0, 1, 1]


def test_what_is_for_other_circumstances_is_left_out() -> None:
    conditions = "ifdef::env-github[]\nNot here.\nendif::[]\nifndef::env-github[]\nHere.\nendif::[]\n"
    assert texts(read(".adoc", f"Eels.\n\n{conditions}")) == ["Eels.", "Here."]


def test_directives_of_sphinx_are_told_in_words() -> None:
    article = read(
        ".rst",
        """
        .. py:module:: river

        .. index:: single: eels

        .. only:: html

           Read on.

        .. py:function:: count(river)

           Counts.

        .. class:: Weir

        .. method:: open(*boats, **eels_in)

        Call :func:`eels <count>` or :meth:`~river.Weir.open`.

            >>> count(
            ...   "Lunde")
            7

        .. versionadded:: 3.2
           Boats.

        .. deprecated-removed:: 3.9 3.12
           Eels *only*.

        .. seealso:: :pep:`8`

        .. note:: Beware.
        """,
    )
    assert shape(article) == [
        ("paragraph", 0, "Read on."),
        ("paragraph", 0, "count(river)"),
        ("paragraph", 0, "Counts."),
        ("paragraph", 0, "Weir"),
        ("paragraph", 0, "open(*boats, **eels_in)"),
        ("paragraph", 0, "Call eels or open."),
        ("code", 0, '>>> count(\n... "Lunde")\n7'),
        ("paragraph", 0, "Added in version 3.2: Boats."),
        ("paragraph", 0, "Deprecated since version 3.9, removed in version 3.12: Eels only."),
        ("paragraph", 0, "See also PEP 8"),
        ("block quote", 0, "Note"),
        ("block quote", 0, "Beware."),
    ]


def test_the_documents_that_belong_to_one_are_linked_with_it(tmp_path: Path) -> None:
    (tmp_path / "night.rst").write_text("Night")
    path = tmp_path / "eels.rst"
    path.write_text(
        "Eels.\n\n.. toctree::\n   :maxdepth: 2\n\n   At night <night>\n   day\n\n.. toctree::\n   :hidden:\n\n   weir\n"
        "\n.. toctree::\n\n   Lunde <https://lunde.example>"
    )
    article = load(path)
    assert texts(article) == ["Eels.", "• At night", "• day", "• Lunde"]
    assert [link.url for link in article.links] == [str(tmp_path / "night.rst"), "https://lunde.example"]


def test_definitions_that_are_beyond_pandoc_do_not_hide_the_text() -> None:
    definitions = "\\title[Eels]{The {\\em Eels}}\n\\def\\x#1 v#2 {#1}\n"
    article = read(".tex", definitions + "\\begin{document}\nThey are back.\n\\end{document}")
    assert (article.title, texts(article)[-1], article.notice) == ("The Eels", "They are back.", "")


def test_tasks_have_their_boxes_and_badges_are_left_out() -> None:
    assert texts(read(".org", "- [ ] One\n- [X] Two\n")) == ["☐ One", "☑ Two"]
    badge = ".. image:: https://img.shields.io/x.svg\n   :alt: Build passes here\n\nEels.\n"
    assert texts(read(".rst", badge)) == ["Eels."]


def test_a_document_without_title_is_called_by_its_first_heading() -> None:
    article = read(".org", "Back.\n* Night\nOne.\n* Day\nTwo.\n")
    assert (article.title, outline(article)) == ("Night", [(1, "Opening"), (1, "Night"), (1, "Day")])


@pytest.mark.parametrize("beginning", ["\\begin{document}", ""])
def test_a_text_that_breaks_the_rules_of_its_language_is_shown_as_it_stands(beginning: str) -> None:
    article = read(".tex", f"{beginning}\n\nThey are back.\n\n\\begin{{quote}} Soon.\n")
    assert "They are back." in article.text
    assert "could not be read as LaTeX" in article.notice
