"""What is said in other articles."""

from __future__ import annotations

from reader.app.reading.elsewhere import Elsewhere, most_telling_first
from reader.library import Visit


def test_articles_in_which_something_is_said_come_first_the_latest_before_all() -> None:
    silent = Elsewhere(visit("silent.txt", "2026-05-01"), "Quill was there.")
    undated, early, late = (
        Elsewhere(visit(name, published), "Quill said", ("“We wait,”",))
        for name, published in (("undated.txt", ""), ("early.txt", "2026-01-01"), ("late.txt", "2026-02-01"))
    )
    assert most_telling_first([silent, undated, early, late]) == [late, early, undated, silent]


def visit(source: str, published: str) -> Visit:
    """An article that was read."""
    return Visit(source, source, "", published, "", share=1.0, word_count=9)
