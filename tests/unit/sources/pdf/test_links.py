"""The links of PDFs."""

import pytest

from reader.article import Article
from tests.unit.sources.pdfs import BOATS, EELS, Words, lines, read


def links_of(article: Article) -> list[tuple[str, str]]:
    return [(link.span.of(article.text), link.url) for link in article.links]


def test_words_lead_where_the_links_of_the_page_do() -> None:
    eels, boats, mail = "https://lunde.example/eels", "https://lunde.example/boats", "mailto:ada@lunde.example"
    first = [*lines(*EELS), Words("They are back", 72, 600, link=eels), Words("Write to Ada", 72, 560, link=mail)]
    second = [*lines(*BOATS), Words("They are back", 72, 560, link=boats)]
    article = read(first, second)
    assert links_of(article) == [("They are back", eels), ("Write to Ada", mail), ("They are back", boats)]
    assert article.links[2].span.start > article.text.index(BOATS[0])


def test_the_same_words_elsewhere_on_the_page_lead_nowhere() -> None:
    address = "https://lunde.example/eels"
    page = [*lines("In spring the count of the eels began.", *EELS), Words("Later we come to the ", 72, 560)]
    page.append(Words("count", 72 + 0.42 * 11 * 21, 560, link=address))
    article = read(page)
    (link,) = article.links
    assert link.span.of(article.text) == "count" and link.span.start > article.text.index("Later")


def test_a_link_over_several_lines_is_one() -> None:
    address = "https://lunde.example/eels"
    page = [*lines(*BOATS, top=600), *(words._replace(link=address) for words in lines(*EELS))]
    assert links_of(read(page)) == [(" ".join(EELS), address)]


@pytest.mark.parametrize("address", ["javascript:alert", "file:///etc/passwd", ""])
def test_a_link_to_what_may_not_be_followed_is_dropped(address: str) -> None:
    assert links_of(read([words._replace(link=address) for words in lines(*EELS)])) == []
