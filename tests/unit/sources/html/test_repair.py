"""Pages as they are given to the extractor."""

import pytest

from reader.sources.html.page import parsed_page
from reader.sources.html.repair import repair

MOST = 160


@pytest.mark.parametrize("nest", ["<details><summary>More</summary>", "<table><tr><td>", "<div>Eel ", "<ul><li>"])
def test_no_element_is_nested_so_deep_that_looking_at_all_around_it_takes_long(nest: str) -> None:
    page = parsed_page(f"<html><body>{nest * 500}<p>The eels are back.</p></body></html>")
    repair(page)
    words = " ".join(page.text_content().split())
    assert words.endswith("The eels are back.")
    assert words.count("Eel ") == (500 if "Eel" in nest else 0)
    assert max(sum(1 for _ in element.iterancestors()) for element in page.iter()) < MOST


def test_who_wrote_the_article_is_no_part_of_it() -> None:
    page = parsed_page(
        "<article><address><a rel='author' href='/ada'>Ada Quill</a> (now)</address>"
        "<div data-testid='byline-new'>Tom Reed</div><p>The eels are back.</p></article>"
    )
    repair(page)
    assert page.text_content() == "The eels are back."


def test_a_page_that_calls_itself_a_byline_is_not_emptied() -> None:
    page = parsed_page("<html data-component='byline'><body data-testid='byline'><p>The eels are back.</p></body></html>")
    repair(page)
    assert page.text_content() == "The eels are back."
