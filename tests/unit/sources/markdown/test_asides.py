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


@pytest.mark.parametrize(
    "text",
    [
        "::: {.callout-warning icon=false}\nMind the *eels*.\n:::",
        "::: callout-warning\nMind the *eels*.\n:::",
        '::: {.callout-note title="Warning"}\nMind the *eels*.\n:::',
        ":::danger[Warning]\nMind the *eels*.\n:::",
        ":::{admonition} Warning\n:class: tip dropdown\n\nMind the *eels*.\n:::",
    ],
)
def test_asides_of_quarto_docusaurus_and_myst_have_their_titles(text: str) -> None:
    assert shape(article_from_markdown(text)) == [("block quote", 0, "Warning"), ("block quote", 0, "Mind the eels.")]


def test_a_heading_in_an_aside_is_no_section() -> None:
    article = article_from_markdown("# Eels\n\n::: {.callout-tip}\n## By night\n\nCount.\n:::\n\n## Day\n")
    assert [section.level for section in article.sections] == [1, 2]


def test_what_only_arranges_its_content_is_not_set_apart() -> None:
    text = '::::: {.columns}\n::: {.column width="40%"}\nLeft\n:::\n:::::\n\n::: panel-tabset\n## Night\nLate\n:::\n'
    assert shape(article_from_markdown(text)) == [
        ("paragraph", 0, "Left"),
        ("heading", 2, "Night"),
        ("paragraph", 0, "Late"),
    ]


def test_tabs_have_their_titles_and_what_is_on_them() -> None:
    text = 'Count:\n\n=== "Night"\n\n    * late\n\n    ``` sh\n    count\n    ```\n\n=== "Day"\n\n    Not at all.\n\nDone.\n'
    assert shape(article_from_markdown(text)) == [
        ("paragraph", 0, "Count:"),
        ("paragraph", 0, "Night"),
        ("list item", 0, "• late"),
        ("code", 0, "count"),
        ("paragraph", 0, "Day"),
        ("paragraph", 0, "Not at all."),
        ("paragraph", 0, "Done."),
    ]


def test_fences_of_myst_may_list_documents_tell_versions_and_describe_pictures() -> None:
    text = (
        "```{toctree}\n:caption: Towns\n\nlunde\nThe weir <tarn>\n```\n\n```{versionadded} 0.17\n```\n\n"
        "```{toctree}\n---\ncaption: Rivers\nmaxdepth: 2\n---\nthe/loe\n```\n\n```{seealso} Two rivers\n```\n\n"
        "```{figure} eel.png\n:width: 9px\n\nAn *eel*.\n```\n\n```{python}\ncount(eels)\n```\n"
    )
    assert shape(article_from_markdown(text)) == [
        ("paragraph", 0, "Towns"),
        ("list item", 0, "• lunde"),
        ("list item", 0, "• The weir"),
        ("block quote", 0, "Added in version 0.17"),
        ("paragraph", 0, "Rivers"),
        ("list item", 0, "• the/loe"),
        ("block quote", 0, "See also: Two rivers"),
        ("paragraph", 0, "An eel."),
        ("code", 0, "count(eels)"),
    ]
