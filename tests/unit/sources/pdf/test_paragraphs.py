"""The paragraphs of PDFs, of which only the lines are known."""

import pytest

from tests.articles import texts
from tests.unit.sources.pdfs import BOATS, EELS, Words, lines, read


@pytest.mark.parametrize(("one", "two"), [("eels-", "of-spring"), ("eels/", "may"), ("eels", "/may"), ("eels?night=", "1")])
def test_an_address_goes_on_in_the_next_line(one: str, two: str) -> None:
    article = read(lines(f"They are counted every single night, as told at https://lunde.example/{one}", f"{two} and elsewhere."))
    assert [link.url for link in article.links] == [f"https://lunde.example/{one}{two}"]


def test_lines_are_put_together_into_paragraphs() -> None:
    assert texts(read(lines(*EELS) + lines(*BOATS, top=640))) == [" ".join(EELS), " ".join(BOATS)]


def test_a_paragraph_set_in_begins_another_one() -> None:
    below = [Words(BOATS[0][:80], 90, 661), Words(BOATS[1], 72, 648)]
    assert len(texts(read(lines(*EELS) + below))) == 2


def test_a_short_line_ends_a_paragraph() -> None:
    assert len(texts(read(lines(*EELS, *BOATS)))) == 2


def test_words_divided_at_the_end_of_a_line_are_put_together() -> None:
    divided = (
        "The council has promised to dig the whole of it out before the winter, as it has prom-",
        "ised every year since the war ended.",
    )
    assert "as it has promised every year" in read(lines(*divided)).text


def test_words_with_a_hyphen_of_their_own_keep_it() -> None:
    text = (
        "The well-known eels of Lunde have been counted every night since April, and well-",
        "known people came to look at them, among them the half-",
        "Danish mayor of the town.",
    )
    article = read(lines(*text))
    assert "and well-known people" in article.text
    assert "the half-Danish mayor" in article.text


def test_a_paragraph_goes_on_over_the_page() -> None:
    assert texts(read(lines(*EELS[:2]), lines(EELS[2], *BOATS)))[0] == " ".join(EELS)


def test_a_dropped_capital_belongs_to_its_word() -> None:
    article = read(
        [Words("T", 72, 680, 40), *lines("he eels of Lunde have been counted every night since the first of", *BOATS, left=100)]
    )
    assert article.text.startswith("The eels of Lunde")
