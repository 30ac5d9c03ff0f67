"""The documents and lines that were written for the project."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest

from labelled.own_articles import OwnArticle, articles_of_other_genres, articles_with_asides, news_articles
from labelled.own_lines import quoted_lines


@pytest.mark.parametrize("articles", [news_articles, articles_of_other_genres, articles_with_asides])
def test_a_document_has_the_same_words_and_headings_in_every_layout(articles: Callable[[], Iterator[OwnArticle]]) -> None:
    words, headings = defaultdict(list), defaultdict(list)
    for article in articles():
        lines = article.text.split("\n")
        words[article.id].append(article.text.split())
        headings[article.id].append([lines[number - 1][:30] for number in sorted(article.headings)])
        assert not any(line.startswith("= ") for line in lines)
    assert words and all(each.count(each[0]) == len(each) == 4 for each in [*words.values(), *headings.values()])


def test_the_line_that_matters_stands_in_quotation_marks() -> None:
    lines = [(each.text.split("\n")[each.line - 1], each.is_heading) for each in quoted_lines()]
    assert all(re.search("[“\"‘'«„]", line) for line, _ in lines)
    assert {is_heading for _, is_heading in lines} == {True, False}
