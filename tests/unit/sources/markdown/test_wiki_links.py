"""The links of wikis and note-taking apps."""

from pathlib import Path, PurePath

import pytest

from reader.sources.markdown.read import article_from_markdown
from tests.articles import places_led_to


def test_links_of_wikis_are_words_that_lead_to_files_beside_the_text(tmp_path: Path) -> None:
    for name in ("Old Harbour.md", "plan.png"):
        (tmp_path / name).touch()
    text = (
        "See [[Old Harbour]], [[Old Harbour#Eels|the eels]], ![[plan.png|300]], [[No such page]] and [[#The cost]].\n\n# The cost"
    )
    article = article_from_markdown(text, source=str(tmp_path / "note.md"))
    assert article.text.startswith("See Old Harbour, the eels, plan.png, No such page and The cost.")
    assert [(link.span.of(article.text), PurePath(link.url).name) for link in article.links if link.offset is None] == [
        ("Old Harbour", "Old Harbour.md"),
        ("the eels", "Old Harbour.md"),
        ("plan.png", "plan.png"),
    ]
    assert places_led_to(article) == [("The cost", "The cost")]


@pytest.mark.parametrize("typed", ["[[12]]", "[[]]", "[[a", "`[[a]]`"])
def test_text_that_only_looks_like_a_link_of_a_wiki_is_kept(typed: str) -> None:
    assert article_from_markdown(f"See {typed} there").text == f"See {typed.strip('`')} there"
