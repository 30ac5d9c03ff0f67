"""Notes in Markdown, at the end of a text or within it."""

import pytest

from reader.sources.markdown.read import article_from_markdown
from tests.articles import places_led_to, shape


def test_notes_are_one_step_away() -> None:
    text = "The eels[^1] are back[^eels]: all of them.\n\n[^1]: From the sea.\n[^eels]: Since [^1] April."
    assert places_led_to(article_from_markdown(text)) == [
        ("[1]", "[1] From the sea."),
        ("[2]", "[2] Since [1] April."),
        ("[1]", "[1] From the sea."),
    ]


def test_marks_of_notes_are_numbers_and_no_two_are_the_same() -> None:
    article = article_from_markdown("One[^a], two[^1], three[^b], two[^1].\n\n[^1]: n\n\n[^b]: n\n\n[^a]: n")
    assert article.text == "One[1], two[2], three[3], two[2].\n\n[2] n\n\n[3] n\n\n[1] n"


def test_a_beginning_has_the_marks_of_the_whole() -> None:
    assert article_from_markdown("The eels[^7] are back.").text == "The eels[7] are back."


def test_a_number_with_no_end_is_no_mark_of_a_note() -> None:
    text = f"The eels[^{'9' * 5_000}] are back."
    assert article_from_markdown(text).text == text


def test_text_that_only_looks_like_a_note_stays_as_typed() -> None:
    article = article_from_markdown("All but [^a-z] is `[^1]`.")
    assert article.text == "All but [^a-z] is [^1]."
    assert article.links == ()


def test_a_note_of_several_paragraphs_is_marked_once() -> None:
    text = "Eels.[^1]\n\n[^1]: From the sea.\n\n    - Up the river.\n\nAll of them."
    assert article_from_markdown(text).text == "Eels.[1]\n\n[1] From the sea.\n\n• Up the river.\n\nAll of them."


def test_a_note_in_a_link_is_part_of_the_link() -> None:
    article = article_from_markdown("[See [^1]](https://lunde.example)\n\n[^1]: A note on it.")
    assert [link.url for link in article.links] == ["https://lunde.example"]


def test_an_inline_note_is_moved_below_its_text() -> None:
    article = article_from_markdown(
        "Eels^[They *were* [counted](https://lunde.example/a).] came^[At last.] back.[^1]\n\n- a^[One.]\n- b\n\n[^1]: In May."
    )
    assert shape(article) == [
        ("paragraph", 0, "Eels[1] came[2] back.[3]"),
        ("paragraph", 0, "[1] They were counted."),
        ("paragraph", 0, "[2] At last."),
        ("list item", 0, "• a[4]"),
        ("paragraph", 0, "[4] One."),
        ("list item", 0, "• b"),
        ("paragraph", 0, "[3] In May."),
    ]
    text = article.text
    leads = {link.span.of(text): text[link.offset :][:6] for link in article.links if link.offset is not None}
    assert leads == {"[1]": "[1] Th", "[2]": "[2] At", "[3]": "[3] In", "[4]": "[4] On"}


@pytest.mark.parametrize("typed", ["2^[", "a ^[not closed", "x^2 and y^[]"])
def test_text_that_only_looks_like_an_inline_note_is_kept(typed: str) -> None:
    assert article_from_markdown(typed).text == typed
