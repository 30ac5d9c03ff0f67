"""Asides in Markdown, as note-taking apps and documentation write them."""

import pytest

from reader.sources.markdown.read import article_from_markdown
from tests.articles import shape


@pytest.mark.parametrize(
    "text",
    [
        "> [!WARNING]\n> The *ice* is thin.",
        "> [!tip] Warning\n> The *ice* is thin.",
        "!!! warning\n    The *ice* is thin.",
        '!!! note "Warning"\n\n    The *ice* is thin.',
        "::: warning\nThe *ice* is thin.\n:::",
        "::: tip Warning\nThe *ice* is thin.\n:::",
    ],
)
def test_asides_are_block_quotes_under_their_titles(text: str) -> None:
    assert shape(article_from_markdown(f"{text}\n\nAll the same.")) == [
        ("block quote", 0, "Warning"),
        ("block quote", 0, "The ice is thin."),
        ("paragraph", 0, "All the same."),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "```{warning}\nMind the *eels*.\n```",
        "```{admonition} Warning\n:class: tip\n\nMind the *eels*.\n```",
        ":::{warning}\nMind the *eels*.\n:::",
        "> [!warning]-\n> Mind the *eels*.",
    ],
)
def test_asides_of_documentation_are_block_quotes_under_their_titles(typed: str) -> None:
    assert shape(article_from_markdown(f"Text.\n\n{typed}")) == [
        ("paragraph", 0, "Text."),
        ("block quote", 0, "Warning"),
        ("block quote", 0, "Mind the eels."),
    ]


def test_asides_within_one_another_end_somewhere() -> None:
    text = "eels"
    for depth in range(3, 200):
        text = f"{'`' * depth}{{note}}\n{text}\n{'`' * depth}"
    assert "eels" in article_from_markdown(text).text
