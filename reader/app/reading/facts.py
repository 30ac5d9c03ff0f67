"""Facts about an article as a whole: its title, date and length."""

from __future__ import annotations

from pathlib import Path

from reader.article import Article
from reader.in_words import counted, minutes
from reader.regex import regex
from reader.sources.addresses import is_on_the_web
from reader.sources.clean import clean_line

BRAND, RULE = "reader", "  │  "
"""Shown before the title of an article if there is room."""
_BRANDED, _ROOMY, _WIDE = 48, 60, 100
"""The fewest columns with room for the name of the reader, for the number of words, and for the date."""
_WORD = regex(r"(?:^|[\W_])[^\W\d_]{3,}\d{0,4}(?:$|[\W_])")
"""A word in the name of a file: `harbour` in `2024-harbour.txt`; `80fc99a8.txt` has none."""
_LONGEST = 56
"""The most characters of the first words, which have to fit into a row of a list."""


def is_branded(columns: int) -> bool:
    """Whether a line of `columns` has room for more than an article's title and reading time."""
    return columns >= _BRANDED


def title_of(article: Article) -> str:
    """What to call `article`: its title, else its file's name if that contains a word, else its first words."""
    path = Path(article.source)
    name = path.name if is_on_the_web(article.source) else in_words(path)
    return article.title or (name if has_word(path.stem) else opening_of(article))


def in_words(path: Path) -> str:
    """The name of the file at `path` as a title: “The slow water” for `the-slow_water.md`."""
    name = clean_line(path.stem).replace("-", " ").replace("_", " ")
    return name[:1].upper() + name[1:]


def awaited(article: Article) -> str:
    """A placeholder for the facts while only the beginning of an article is there."""
    return "more is coming …" if article.source == "-" else "opening …"


def has_word(name: str) -> bool:
    """Whether the `name` of a file, without its suffix, contains a word."""
    return _WORD.search(name) is not None


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


def facts_of(article: Article, columns: int, read: float) -> str:
    """When `article` was published, how long it is and on which page one is, as far as `columns` allow.

    Once a share of it is `read`, the time left replaces the time for the whole.
    """
    time = minutes(article.word_count)
    if 0 < read < 1 and is_branded(columns):
        time = f"{minutes(round(article.word_count * (1 - read)))} left"
    page = article.page_at(round(article.end * read))
    length = f"page {page} of {len(article.pages)}" if page else counted(article.word_count, "word")
    facts = [article.published[:10] if columns >= _WIDE else "", time, length]
    return " · ".join(fact for fact in facts if fact) if columns >= _ROOMY else time
