"""Bold questions of interviews as headings."""

from __future__ import annotations

import pytest

from reader.article import Article, BlockKind
from reader.sources.markdown.read import article_from_markdown
from tests.web_pages import read

ANSWER = "I came to the light for one winter, and stayed for nine years, since nobody sent for me."


def page_of(*paragraphs: str) -> Article:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = f"<html><body><article><h1>The light</h1><p>{ANSWER}</p>{body}</article></body></html>"
    return read(page, "light.html")


def headings_of(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind is BlockKind.HEADING]


@pytest.mark.parametrize("opening", ["<b>{}</b>", "<strong>{}</strong>", "<strong>{}</strong> "])
def test_questions_in_bold_on_a_page_are_headings(opening: str) -> None:
    asked = ["Why?", "How long?", "Where to?"]
    paragraphs = [words for question in asked for words in (opening.format(question), ANSWER)]
    assert headings_of(page_of(*paragraphs))[-3:] == asked


def test_a_question_may_stand_in_the_paragraph_of_its_answer() -> None:
    asked = ["Why?", "How long?", "Where to?"]
    article = page_of(*(f"<b>{question}</b><br>{ANSWER}" for question in asked))
    assert headings_of(article)[-3:] == asked


def test_questions_in_bold_in_markdown_are_headings_below_the_others() -> None:
    asked = [f"**{question}**\n\n{ANSWER}" for question in ("Why?", "How long?", "Where to?")]
    article = article_from_markdown("\n\n".join(["# The light", "## A winter", *asked]))
    assert [section.level for section in article.sections] == [1, 2, 3, 3, 3]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["**Why?**", "**How long?**"],
        ["**Why?**", "**How long?**", "**To the light.**"],
        ["**Why**?", "**How long**?", "**Where** to?"],
        ["- **Why?**", "- **How long?**", "- **Where to?**"],
    ],
)
def test_other_words_in_bold_are_no_questions(paragraphs: list[str]) -> None:
    text = "\n\n".join(words for paragraph in paragraphs for words in (paragraph, ANSWER))
    assert headings_of(article_from_markdown(text)) == []
