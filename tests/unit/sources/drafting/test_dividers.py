"""The lines that documents draw between passages."""

import io

import pytest

from reader.sources import load
from tests.articles import LONG
from tests.unit.sources.books import chapter, epub

ONE, TWO = "The boats went out before dawn.", "In the evening two came back."


def text(data: str | bytes, name: str) -> str:
    file = io.BytesIO(data.encode() if isinstance(data, str) else data)
    file.name = name
    return load(file).text


@pytest.mark.parametrize("line", ["---", "***", "* * *", "_____"])
def test_a_line_in_markdown_stays_a_break_between_passages(line: str) -> None:
    assert text(f"{ONE}\n\n{line}\n\n{TWO}\n", "a.md") == f"{ONE}\n\n* * *\n\n{TWO}"


def test_a_line_in_restructured_text_stays_a_break() -> None:
    assert text(f"{ONE}\n\n----\n\n{TWO}\n", "a.rst") == f"{ONE}\n\n* * *\n\n{TWO}"


@pytest.mark.parametrize("line", ["<hr/>", '<hr class="tb"/>', "<div><hr/></div>"])
def test_a_line_in_a_book_stays_a_break(line: str) -> None:
    assert text(epub({"a.xhtml": chapter(f"<p>{ONE}</p>{line}<p>{TWO}</p>")}), "a.epub") == f"{ONE}\n\n* * *\n\n{TWO}"


def test_a_line_between_paragraphs_of_a_page_stays_a_break() -> None:
    first, second, third = (f"{words} {LONG}".strip() for words in ("", ONE, TWO))
    page = f"<article><h1>Boats</h1><p>{first}</p><hr><p>{second}</p><hr class=scene><p>{third}</p></article>"
    assert text(page, "a.html") == f"{first}\n\n* * *\n\n{second}\n\n* * *\n\n{third}"


@pytest.mark.parametrize(
    "written",
    [
        f"{ONE}\n\n---\n\n## Evening\n\n{TWO}",
        f"{ONE}\n\n## Evening\n\n---\n\n{TWO}",
        f"---\n\n{ONE}\n\n## Evening\n\n{TWO}\n\n---",
    ],
)
def test_a_line_where_no_two_passages_meet_is_only_an_ornament(written: str) -> None:
    assert text(written, "a.md") == f"{ONE}\n\nEvening\n\n{TWO}"


def test_lines_close_together_are_one_break() -> None:
    assert text(f"{ONE}\n\n---\n\n---\n\n{TWO}", "a.md") == f"{ONE}\n\n* * *\n\n{TWO}"


def test_a_line_below_a_list_is_a_break() -> None:
    assert text(f"- {ONE}\n\n---\n\n{TWO}", "a.md") == f"• {ONE}\n\n* * *\n\n{TWO}"
