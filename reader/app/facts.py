"""What is said about an article as a whole."""

from __future__ import annotations

from pathlib import Path

from reader.article import Article
from reader.extents import minutes

_ROOMY = 60


def name_of(article: Article) -> str:
    """What to call `article`: its title, or where it came from."""
    if article.title or article.source in ("", "-"):
        return article.title or "standard input"
    return Path(article.source).name


def facts_of(article: Article, columns: int) -> str:
    """When `article` was published and how long it is, as far as there is room in a line of `columns`."""
    facts = [article.published[:10], minutes(article.word_count), f"{article.word_count:,} words"]
    return " · ".join(fact for fact in facts if fact) if columns >= _ROOMY else minutes(article.word_count)
