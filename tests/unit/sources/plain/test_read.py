"""Reading plain text."""

import pytest

from reader.sources.plain.read import article_as_given, article_from_text
from tests.articles import texts
from tests.headed import BODY, WRAPPED


@pytest.mark.parametrize("text", [BODY, f"  {BODY}\n\n\n\t{BODY}  \n", WRAPPED, "", "\n \n", "one word"])
def test_the_text_is_never_altered(text: str) -> None:
    assert article_from_text(text).text == text


def test_a_text_as_given_keeps_its_indents() -> None:
    indented = WRAPPED.replace("\n", "\n   ")
    assert article_as_given(indented).text == indented


def test_control_characters_are_removed() -> None:
    assert article_from_text("a \x1b[31mred\x1b[0m\r\nline").text == "a red\nline"


def test_every_word_lies_in_one_block() -> None:
    text = f"A title\nBy Jane Doe\n\n- one\n- two\n\n{WRAPPED}\nTHE END\n"
    article = article_from_text(text)
    assert "".join("".join(texts(article)).split()) == "".join(text.split())
    assert all(one.span.end <= two.span.start for one, two in zip(article.blocks, article.blocks[1:], strict=False))


def test_author_and_date_are_read_near_the_top() -> None:
    article = article_from_text(f"The bridge opens again\nBy Jane Doe and Ali van Dam\n4 May 2021, 10:30\n\n{BODY}\n")
    assert article.title == "The bridge opens again"
    assert article.byline == "Jane Doe and Ali van Dam"
    assert article.published == "2021-05-04"


def test_author_and_date_may_be_further_down_if_all_above_is_short() -> None:
    points = "\n\n".join(f"* Point {number}" for number in range(4))
    article = article_from_text(f"The bridge opens again\n\n{points}\n\nBy Jane Doe\n4 May 2021\n\n{BODY}\n\n{BODY}\n")
    assert (article.byline, article.published) == ("Jane Doe", "2021-05-04")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published on Tuesday, May 4th, 2021", "2021-05-04"),
        ("2021-05-04T10:30:00Z", "2021-05-04"),
        ("on Tuesday 4 May 2021 at 7.30 pm", "2021-05-04"),
        ("Posted: Tue May 4, 2021 8:41 am", "2021-05-04"),
        ("Date: Tue, 4 May 2021 09:14:22 +0100", "2021-05-04"),
        ("31 February 2021", ""),
        ("On 4 May 2021 it rained", ""),
    ],
)
def test_a_line_with_nothing_but_a_date_dates_the_article(line: str, date: str) -> None:
    assert article_from_text(f"{line}\n\n{BODY}").published == date


def test_the_line_before_the_body_may_date_the_article() -> None:
    assert article_from_text(f"PORT ALDEN, May 4, 2021 -- {BODY}\n\n{BODY}").published == "2021-05-04"
    assert not article_from_text(f"Ada Quill (Port Alden, May 4, 1921) {BODY}\n\n{BODY}").published


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Mila Storm", "Mila Storm"),
        ("Mila Storm and Jane Doe", "Mila Storm and Jane Doe"),
        ("Staff Reporter", ""),
        ("The Engineers", ""),
    ],
)
def test_names_alone_below_the_title_are_those_of_the_authors(line: str, author: str) -> None:
    assert article_from_text(f"A bridge too old to mend\n\n{line}\n\n{BODY}\n\n{BODY}").byline == author


def test_an_opening_before_the_first_heading_is_a_section() -> None:
    article = article_from_text(f"{BODY}\n{BODY}\nA bridge too old to mend\n{BODY}\n{BODY}")
    assert [article.heading_of(section) for section in article.sections] == ["Opening", "A bridge too old to mend"]


@pytest.mark.parametrize("indent", ["\t", "    ", "  "])
def test_items_are_nested_by_the_indents_of_those_above_them(indent: str) -> None:
    items = ["- one", f"{indent}- two", f"{indent * 2}- three", f"{indent}- four", "- five"]
    for text in ("\n".join(items), "\n".join(f"{indent}{item}" for item in items)):
        assert [block.level for block in article_from_text(text).blocks] == [0, 1, 2, 1, 0]


def test_a_line_with_a_number_below_the_title_is_no_author() -> None:
    assert not article_from_text(f"A bridge too old to mend\n\nCase No. C40PA112\n\n{BODY}\n\n{BODY}").byline


@pytest.mark.parametrize("kind", ["USER MANUAL", "Annual Report"])
def test_what_kind_of_document_it_is_is_not_the_author(kind: str) -> None:
    assert article_from_text(f"The ferry of Port Alden\n\n{kind}\n\n{BODY}\n\n{BODY}").byline == ""
