"""Reading rich text."""

from __future__ import annotations

import io

import pytest

from reader.article import Article
from reader.sources import SourceError, load
from tests.articles import shape, texts

EELS = "The eels of Lunde have been counted every night."
STYLES = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\s2 My part;}{\s3 Title;}{\s4 Quote;}{\*\cs10 Default;}}"


def rtf(body: str, head: str = "") -> Article:
    return load(io.BytesIO(rf"{{\rtf1\ansi\ansicpg1252\deff0{head}{body}}}".encode("cp1252")))


def test_paragraphs_end_at_control_words_and_not_with_the_lines_of_the_file() -> None:
    assert texts(rtf("\\pard One\n two\\par Three\\line four\\par\n")) == ["One two", "Three\nfour"]
    assert texts(rtf("\\f0\\fs24 One\\\n\\\nTwo\\\n")) == ["One", "Two"], "as the Mac's own editor writes them"


def test_characters_come_in_code_pages_in_unicode_and_by_name() -> None:
    assert texts(rtf(r"\'93Soon,\'94 said \'c5sa\emdash that \rquote s all.\par")) == ["“Soon,” said Åsa—that ’s all."]
    assert texts(rtf(r"\u8220?Soon\u8221\'94 {\uc0\u233 t\u233} {\uc2\u233 ab}!\par")) == ["“Soon” été é!"]
    assert texts(rtf(r"\u-10179?\u-8704? and \{braces\}\par")) == ["\U0001f600 and {braces}"]


def test_a_font_tells_the_script_of_its_text() -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times Cyr;}{\f2\fcharset128 Mincho;}}"
    assert texts(rtf(r"\f0 caf\'e9 \f1\'e4\'e0 \f2\'93\'fa\'96\'7b\par", fonts)) == ["café да 日本"]


def test_words_in_italics_and_in_bold_are_set_apart() -> None:
    article = rtf(r"{\i The} eels {\b stay\i  here\b0  still\i0 , they} \i say\plain .\par")
    assert article.text == "The eels stay here still, they say."
    emphasis = [(each.kind.value, each.span.of(article.text).strip()) for each in article.emphasis]
    assert [words for kind, words in emphasis if kind == "italic"] == ["The", "here still", "say"]
    assert [words for kind, words in emphasis if kind == "bold"] == ["stay here"]


def test_what_is_raised_or_lowered_is_so_in_the_text() -> None:
    assert rtf(r"m{\super 2} H\sub 2\nosupersub O \super x\plain .\par").text == "m² H₂O x."


def test_headings_are_recognised_by_their_styles_below_the_title() -> None:
    body = rf"\pard\s3 Eels\par\pard\s1 The count\par\pard {EELS}\par\pard\s2 {EELS}\par"
    article = rtf(rf"{body}\pard\outlinelevel1 Nights\par\pard\s4 No.\par", STYLES)
    assert (article.title, shape(article)) == (
        "Eels",
        [
            ("heading", 1, "Eels"),
            ("heading", 2, "The count"),
            ("paragraph", 0, EELS),
            ("paragraph", 0, EELS),
            ("heading", 3, "Nights"),
            ("block quote", 0, "No."),
        ],
    )


def test_without_styles_a_short_line_in_large_or_bold_letters_is_a_heading() -> None:
    article = rtf(rf"\fs36 Eels\par\fs24 {EELS}\par\b The count\b0\par \b Nobody\b0  asked.\par{{\b He left.}}\par")
    assert article.title == "Eels"
    assert [(kind, level) for kind, level, _ in shape(article)] == [
        ("heading", 1),
        ("paragraph", 0),
        ("heading", 3),
        ("paragraph", 0),
        ("paragraph", 0),
    ]


def test_items_of_lists_keep_their_numbers_and_their_depth() -> None:
    article = rtf(
        r"\pard\ls1{\listtext\tab 1.\tab}Boats\par\ls1\ilvl1{\listtext\'95\tab}Old ones\par\ls1\ilvl0{\listtext 2.\tab}Eels\par"
    )
    assert shape(article) == [("list item", 0, "1. Boats"), ("list item", 1, "◦ Old ones"), ("list item", 0, "2. Eels")]


def test_tables_are_laid_out_in_columns() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell {}\cell\row"
    assert texts(rtf(row.format("Lunde", "12 boats") + row.format("Holl", r"1\par boat") + rf"\pard {EELS}\par")) == [
        "Lunde | 12 boats",
        "Holl  | 1 boat",
        EELS,
    ]


def test_links_lead_to_their_addresses_and_marks_to_their_notes() -> None:
    article = rtf(
        r'Ask {\field{\*\fldinst{HYPERLINK "https://lunde.example/a"}}{\fldrslt{\ul the council}}}.'
        r"{\super\chftn}{\footnote\pard {\super\chftn} It meets \b on\b0  Monday.\par} Or not.\par"
    )
    assert texts(article) == ["Ask the council.[1] Or not.", "[1] It meets on Monday."]
    assert [(link.span.of(article.text), link.url) for link in article.links] == [
        ("the council", "https://lunde.example/a"),
        ("[1]", f"#{article.text.index('[1] It')}"),
    ]


def test_title_author_and_date_are_those_that_the_document_states() -> None:
    info = r"{\info{\title The eels}{\author Ada Quill}{\operator Tom Brandt}{\creatim\yr2026\mo11\dy9\hr10}}"
    article = rtf(rf"{EELS}\par", info)
    assert (article.title, article.byline, article.published, article.text) == ("The eels", "Ada Quill", "2026-11-09", EELS)


def test_groups_that_are_no_part_of_the_text_are_left_out() -> None:
    assert texts(
        rtf(
            r"{\header Page 1}{\*\generator A program;}{\pict\pngblip 89504e47}{\pict\bin4 }}{{\wmetafile8}"
            r"{\*\unknown{\b words}}{\v hidden}{\annotation A remark}{\nonshppict{\pict 00}}{\deleted gone} "
            rf"{EELS}\par"
        )
    ) == [EELS]


@pytest.mark.parametrize("body", [r"One {two", r"One two}}}", r"One two\u", r"One two\'9", "One two\\", r"\u55357?One two"])
def test_broken_documents_are_read_as_far_as_they_can_be(body: str) -> None:
    assert "One" in rtf(body).text


def test_a_document_without_words_says_so() -> None:
    with pytest.raises(SourceError, match="holds no words"):
        rtf(r"\pard\par")
