"""Reading rich text."""

from __future__ import annotations

import io

import pytest

from reader.article import Article
from reader.sources import SourceError, load
from tests.articles import outline, texts

EELS = "The eels of Lunde have been counted every night."


def rtf(body: str, head: str = "") -> Article:
    return load(io.BytesIO(rf"{{\rtf1\ansi\ansicpg1252\deff0{head}{body}}}".encode("cp1252")))


def test_paragraphs_end_at_control_words_and_not_with_the_lines_of_the_file() -> None:
    assert texts(rtf("\\pard One\n two\\par Three\\par\n")) == ["One two", "Three"]


def test_characters_come_in_code_pages_in_unicode_and_by_name() -> None:
    assert texts(rtf(r"\'93Soon,\'94 said \'c5sa\emdash that \rquote s all.\par")) == ["“Soon,” said Åsa—that ’s all."]
    assert texts(rtf(r"\u8220?Soon\u8221\'94 {\uc0\u233 t\u233} {\uc2\u233 ab}!\par")) == ["“Soon” été é!"]
    assert texts(rtf(r"caf\u101?\u769?s\par")) == ["cafés"]


def test_a_font_tells_the_script_of_its_text() -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times Cyr;}{\f2\fcharset128 Mincho;}}"
    assert texts(rtf(r"\f0 caf\'e9 \f1\'e4\'e0 \f2\'93\'fa\'96\'7b\par", fonts)) == ["café да 日本"]


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    article = rtf(rf"{{\b The first night}}\par {EELS} {EELS}\par {{\b The second night}}\par {EELS} {EELS}\par")
    assert [heading for _, heading in outline(article)] == ["The first night", "The second night"]


def test_title_author_and_date_are_those_that_the_document_states() -> None:
    about = r"{\title The eels \'e0 Lunde}{\author Ada Quill}{\creatim\yr2018\mo1\dy2}{\revtim\yr2019\mo3\dy4\hr10}"
    article = rtf(rf"{EELS}\par", rf"{{\info{about}}}")
    assert (article.title, article.byline, article.published) == ("The eels à Lunde", "Ada Quill", "2019-03-04")
    assert article.text == EELS


def test_a_note_stands_where_its_mark_is() -> None:
    assert texts(rtf(r"They are back{\footnote {\i In} spring.}, at night.\par")) == ["They are back [In spring.], at night."]


def test_groups_that_are_no_part_of_the_text_are_left_out() -> None:
    assert texts(rtf(rf"{{\*\generator Pen;}}{{\pict\pngblip 89504e47}}{{\header Page 1\par}}{EELS}\par")) == [EELS]


@pytest.mark.parametrize("body", ["One {two", "One two\\'9", "One two\\", "\\u55357?One two"])
def test_broken_documents_are_read_as_far_as_they_can_be(body: str) -> None:
    assert "One" in rtf(body).text


@pytest.mark.parametrize("word", [r"\u99999999?", r"\uc"])
def test_a_document_with_characters_that_do_not_exist_or_without_a_number_is_broken(word: str) -> None:
    with pytest.raises(SourceError, match="broken RTF"):
        rtf(f"One {word} two")
