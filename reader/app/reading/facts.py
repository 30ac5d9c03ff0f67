"""What is said about an article as a whole."""

from __future__ import annotations

import re
from pathlib import Path

from reader.article import Article
from reader.in_words import counted, minutes

BRAND, RULE = "reader", "  │  "
"""What stands before the title of an article where there is room."""
_BRANDED, _ROOMY, _WIDE = 48, 60, 100
"""The columns from which the name of the reader, the number of words, and the date have room."""
_SPEAKS = re.compile(r"(?:^|[\W_])[^\W\d_]{3,}\d{0,4}(?:$|[\W_])")
"""A word in the name of a file: `harbour` in `2024-harbour.txt`, but nothing in `80fc99a8.txt`."""
_LONGEST = 56
"""The most characters of the first words, so that they fit into a row of a list."""


def is_branded(columns: int) -> bool:
    """Whether a line of `columns` has room for more than the title of an article and how long it takes."""
    return columns >= _BRANDED


def title_of(article: Article) -> str:
    """What to call `article`: its title, else its file's name if that contains a word, else its first words."""
    file = Path(article.source).name
    return article.title or (file if speaks(Path(file).stem) else opening_of(article))


def awaited(article: Article) -> str:
    """What is said of an article of which there is only the beginning yet."""
    return "more is coming …" if article.source == "-" else "opening …"


def speaks(name: str) -> bool:
    """Whether a file's `name`, without its ending, says anything to a person."""
    return _SPEAKS.search(name) is not None


def opening_of(article: Article) -> str:
    """The first words of `article`, or where it came from if it has none."""
    if not article.blocks:
        return "standard input"
    start, end = article.blocks[0].span
    words = " ".join(article.text[start : min(end, start + 2 * _LONGEST)].split())
    if len(words) <= _LONGEST:
        return words
    head = words[:_LONGEST]
    return (head.rpartition(" ")[0] or head) + "…"


def facts_of(article: Article, columns: int, read: float = 0.0) -> str:
    """When `article` was published and how long it is, as far as a line of `columns` has room.

    Once a share of it is `read`, the time left replaces the time for the whole.
    """
    time = minutes(article.word_count)
    if 0 < read < 1 and is_branded(columns):
        time = f"{minutes(round(article.word_count * (1 - read)))} left"
    facts = [article.published[:10] if columns >= _WIDE else "", time, counted(article.word_count, "word")]
    return " · ".join(fact for fact in facts if fact) if columns >= _ROOMY else time
