"""What stands about a Markdown text before it."""

import pytest

from reader.sources.markdown.read import article_from_markdown


def test_front_matter_tells_title_author_and_date() -> None:
    head = "---\ntitle: 'The bridge: a story'\nauthors:\n  - Jane Doe\n  - Ali Dam\ndate: 2021-05-04 10:30:00\n---\n"
    article = article_from_markdown(head + "# Another title\n\nText.")
    assert article.text == "Another title\n\nText."
    assert (article.title, article.byline, article.published) == (
        "The bridge: a story",
        "Jane Doe, Ali Dam",
        "2021-05-04",
    )


def test_front_matter_may_be_in_toml() -> None:
    head = "title = 'The bridge: a story'\nauthors = ['Jane Doe', 'Ali Dam']\ndate = 2021-05-04T10:30:00Z\n[extra]\nx = 1\n"
    article = article_from_markdown(f"+++\n{head}+++\nText.")
    assert (article.text, article.title, article.byline) == ("Text.", "The bridge: a story", "Jane Doe, Ali Dam")
    assert article.published == "2021-05-04"
    described = (
        "+++\ntitle = 'Rain'\n[[authors]]\nname = 'Jane Doe'\n[[authors]]\nname = 'Ali Dam'\n[author]\nmail = ''\n+++\nText."
    )
    assert article_from_markdown(described).byline == "Jane Doe, Ali Dam"
    assert article_from_markdown("+++\nno entries\n+++\n\nText.").text.startswith("+++")


def test_rules_are_not_taken_for_front_matter() -> None:
    assert article_from_markdown("---\n\nSome text.\n\n---\n\nMore.").text == "Some text.\n\n* * *\n\nMore."


def test_an_author_may_be_described() -> None:
    head = "---\nauthor:\n  - name: Ada Quill\n    affiliation: Lunde\n  - Bo Tarn\n---\n"
    assert article_from_markdown(f"{head}Text").byline == "Ada Quill, Bo Tarn"


@pytest.mark.parametrize("name", ["url", "source"])
def test_front_matter_tells_where_a_clipping_is_from(name: str) -> None:
    assert article_from_markdown(f"---\n{name}: https://lunde.example/eels\n---\nBack.\n").address == "https://lunde.example/eels"
