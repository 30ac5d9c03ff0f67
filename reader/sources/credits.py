"""What a text does not say at its beginning: its title, who wrote it, when and where it was published."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import Article
from reader.sources.addresses import host_of
from reader.sources.clean import letters_of

BETWEEN_FACTS = "\N{NO-BREAK SPACE}· "
"""What stands between an author, a date and a site."""
_TOP = 4
"""How many blocks at the beginning of a text may hold its title and its author."""
_MOST = 400
"""How many characters of each of them are examined."""
_SURE = 20
"""The fewest letters of a title that match only the title, not part of other words."""


class Unsaid(NamedTuple):
    """What belongs above a text; all are empty if it begins with its title and its author."""

    title: str
    byline: str
    credit: str
    """The author, the date and the site."""


def unsaid(article: Article) -> Unsaid:
    """What the text of `article` does not begin with."""
    top = [letters_of(article.text[start : min(end, start + _MOST)]) for start, end in (b.span for b in article.blocks[:_TOP])]
    title = "" if _is_in(letters_of(article.title), top) else article.title
    byline = "" if any(letters_of(article.byline) in text for text in top) else article.byline
    return Unsaid(title, byline, credit(byline, article.published, article.origin) if title or byline else "")


def credit(byline: str, published: str, source: str) -> str:
    """The author, the date and the site, as far as they are known, on one line."""
    return BETWEEN_FACTS.join(filter(None, (byline, published[:10], host_of(source))))


def _is_in(title: str, top: list[str]) -> bool:
    """Whether `title` is one of the blocks at the `top` of a text, several of them together, or one of them and the site."""
    if not title or title in top:
        return True
    return (len(title) >= _SURE and title in "".join(top)) or any(len(text) >= _SURE and text in title for text in top)
