"""Reading the source of manual pages."""

from __future__ import annotations

import pytest

from reader.article import Article
from reader.sources.load import article_from
from reader.sources.raw import RawDocument
from tests.articles import shape, texts

HEAD = '.\\" Made by hand\n.TH EELS\\-COUNT 1 "2019-03-04" "Lunde 1.2" "User Commands"\n'


def read(body: str) -> Article:
    return article_from(RawDocument(f"{HEAD}{body}".encode(), "eels-count.1"))


def test_a_page_has_its_name_and_section_as_title_and_its_date() -> None:
    article = read(".SH NAME\neels\\-count \\- count the eels\n")
    assert (article.title, article.published) == ("EELS-COUNT(1)", "2019-03-04")
    assert shape(article) == [("heading", 1, "NAME"), ("paragraph", 0, "eels-count - count the eels")]


@pytest.mark.parametrize("name", ["", "eels.1", "eels.3pm"])
def test_a_page_is_known_by_its_content_whatever_its_name(name: str) -> None:
    assert article_from(RawDocument(f"\n{HEAD}.SH NAME\neels\n".encode(), name)).title == "EELS-COUNT(1)"
    assert article_from(RawDocument(f'\\"Copied\n{HEAD}.SH NAME\neels\n'.encode(), name)).title == "EELS-COUNT(1)"
    assert article_from(RawDocument(b"See the macro\n.TH of roff.\n", name)).text.startswith("See the macro")


def test_lines_are_joined_into_paragraphs_items_and_code() -> None:
    body = (
        ".SH OPTIONS\nCount\nthem.\n.PP\nOr not.\n.TP\n\\fB\\-a\\fR, \\fB\\-\\-all\\fR\nall of\nthem\n.IP \\(bu 2\nof glass\n"
        ".IP 2. 4\nof silk\n.SS By night\n.nf\neels \\-a\n  \\-b\n.fi\nDone.\n"
    )
    assert shape(read(body)) == [
        ("heading", 1, "OPTIONS"),
        ("paragraph", 0, "Count them."),
        ("paragraph", 0, "Or not."),
        ("list item", 0, "• -a, --all"),
        ("list item", 1, "◦ all of them"),
        ("list item", 0, "• of glass"),
        ("paragraph", 0, "2. of silk"),
        ("heading", 2, "By night"),
        ("code", 0, "eels -a\n  -b"),
        ("paragraph", 0, "Done."),
    ]


def test_fonts_and_signs_are_written_as_such() -> None:
    article = read('See\n.BR eels (5),\n.I "the weir"\nand \\fBa\\fIb\\fPc\\fR \\(lqd\\(rq <e> \\*(Tm\\&.\n')
    assert article.text == "See eels(5), the weir and abc “d” <e> ™."
    assert [(each.span.of(article.text), each.kind.value) for each in article.emphasis] == [
        ("eels", "bold"),
        ("the weir", "italic"),
        ("a", "bold"),
        ("b", "italic"),
        ("c", "bold"),
    ]


def test_what_is_for_another_printer_or_only_defined_is_left_out() -> None:
    body = '.de XX\nnot\n..\n.if t \\{\nthis\n.\\}\n.ie n .B So\n.el .I that\n.ds x y\n.\\" nor this\nit is.\n'
    assert texts(read(body)) == ["So it is."]


def test_a_sign_that_is_no_character_takes_no_words_with_it() -> None:
    assert texts(read("Eels \\[uD800] at\\[u001B] night.\n")) == ["Eels \N{REPLACEMENT CHARACTER} at night."]


def test_a_table_or_a_cell_that_does_not_end_is_kept() -> None:
    assert texts(read(".TS\nl l.\nEels\t7\n")) == ["Eels | 7"]
    assert texts(read(".TS\nl l.\nEels\tT{\nmany\n.TE\nDone.\n")) == ["Eels | many", "Done."]


def test_tables_have_their_cells() -> None:
    table = (
        ".TS\nallbox tab(:);\nlB lB\nl l.\nT{\nTown\nT}:Eels\n.T&\nl l.\nT{\n.BR Lunde (1),\nHoll\nT}:7\n_\nTarn:12\n.TE\nDone.\n"
    )
    assert shape(read(table)) == [
        ("table row", 1, "Town           | Eels"),
        ("table row", 0, "Lunde(1), Holl |    7"),
        ("table row", 0, "Tarn           |   12"),
        ("paragraph", 0, "Done."),
    ]


MDOC = (
    '.\\" Made by hand\n.Dd $Mdocdate: March 4 2019 $\n.Dt EELS 1\n.Os\n.\n.Sh NAME\n.Nm eels\n.Nd count the eels\n.Sh SYNOPSIS\n'
    ".Nm\n.Op Fl ab\n.Op Fl c Ar town | Fl d\n.Op Ar weir Op Ar more\n.Nm\n.Fl v\n"
)


def read_mdoc(body: str) -> Article:
    return article_from(RawDocument(f"{MDOC}.Sh DESCRIPTION\n{body}".encode(), "eels.1"))


def test_a_page_may_say_what_its_words_mean() -> None:
    article = read_mdoc("")
    assert (article.title, article.published) == ("EELS(1)", "2019-03-04")
    assert texts(article) == [
        "NAME",
        "eels – count the eels",
        "SYNOPSIS",
        "eels [-ab] [-c town | -d] [weir [more]]",
        "eels -v",
        "DESCRIPTION",
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (".Nm\ncounts (see\n.Xr weir 3 ) .", "eels counts (see weir(3))."),
        (".Em town Ns : Ns Ar weir , or\n.Dq no town .", "town:weir, or “no town”."),
        (".Oo Fl x\n.Ar file\n.Oc or\n.Pq Pa ~/.eels ;", "[-x file] or (~/.eels);"),
        (".Fn count eels night ,\n.In eels.h", "count(eels, night), <eels.h>"),
        ("As\n.Sm off\n.Oo user @ Oc\n.Ar host\n.Sm on\nsays.", "As [user@]host says."),
        (".Ql a\\*(Gtb\n.Fl Ar x Fl\n.tr x y\n.Bx 4.4", "‘a>b’ -x - 4.4BSD"),
        (".Ex -std", "The eels utility exits 0 on success, and >0 if an error occurs."),
    ],
)
def test_words_are_set_as_their_meaning_asks(typed: str, shown: str) -> None:
    assert texts(read_mdoc(typed))[6:] == [shown]


def test_lists_tables_and_code_have_their_items_rows_and_lines() -> None:
    body = (
        "Text.\n.Pp\nMore.\n.Bl -tag -width x\n.It Fl a Ar town\nThat town.\n.Bl -enum\n.It\none\n.El\n.It Fl b\n.El\n"
        '.Bl -column "x" "x"\n.It Sy Town Ta Eels\n.It Lunde Ta 7\n.El\n.Bd -literal\neels -a\n\n  -b\n.Ed\n.Dl eels -c\n'
    )
    assert shape(read_mdoc(body))[6:] == [
        ("paragraph", 0, "Text."),
        ("paragraph", 0, "More."),
        ("list item", 0, "• -a town"),
        ("list item", 1, "◦ That town."),
        ("list item", 2, "1. one"),
        ("list item", 0, "• -b"),
        ("table row", 1, "Town  | Eels"),
        ("table row", 0, "Lunde |    7"),
        ("code", 0, "eels -a\n\n  -b"),
        ("code", 0, "eels -c"),
    ]


def test_a_line_may_have_any_number_of_macros() -> None:
    assert "eels" in read_mdoc(f".Op {'Op x ' * 5000}\neels").text


def test_a_page_whose_lists_do_not_end_is_read_to_its_end() -> None:
    assert texts(read_mdoc(".Bl -bullet\n.It\none\n.El\n.El\n.It x\n.Bl -tag\n.It\nlast"))[6:] == ["• one", "◦ last"]
