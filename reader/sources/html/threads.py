"""Reads pages on which many people write: the posts of a forum, questions with their answers, discussions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.article import BlockKind
from reader.regex import regex
from reader.sources.clean import clean_line, letters_of
from reader.sources.drafting.draft import Piece
from reader.sources.html.blocks import pieces_in
from reader.sources.html.content import ends_sentence

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AUTHOR = regex(r"(?:\A|[\s_-])(?:author|user|username|creator|poster|hnuser|attributed|speaker)(?=[\s_-]|\Z)", re.I)
"""The class of what names the author of a post, or who speaks in a debate."""
_MAY_SAY_WHO = "/descendant::*[@rel='author' or @itemprop='author' or {}]".format(
    " or ".join(f"contains(@class, {word!r})" for word in ("uthor", "ser", "reator", "oster", "ttributed", "peaker"))
)
_SUBMITTED = "/descendant::div[@class='toptext']"
_LONGEST_NAME = 40
_LEVEL = 2
"""The level of the headings that say who wrote a post."""
_FEWEST = 2
_MOST = 2_000
"""The most posts of a page that are read."""
_WRAPPERS = 8
"""How many elements around the words of a post are examined."""
_MOST_EXAMINED = 60
"""How many elements of a post are examined for its author."""
_MOST_SOUGHT = 300
"""The most blocks, and the most posts, that are looked for in one another."""
_MOSTLY = 0.6
"""The least share of the posts whose authors are found."""
_HALF, _ALMOST = 0.5, 0.7
_HOLDERS = ("div", "article", "section", "blockquote", "td")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Post(NamedTuple):
    """What one person wrote."""

    author: str
    words: HtmlElement


def posts_on(page: HtmlElement) -> list[Post]:
    """The posts on `page`: elements of the same class, each beside its author and without a heading of its own.

    Of several groups of elements that hold almost the same, these are the innermost ones.
    """
    authors = {element: name for element in page.xpath(_MAY_SAY_WHO) if (name := _name_in(element))}
    if len(authors) < _FEWEST:
        return []
    groups: defaultdict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
    for element in page.iter(*_HOLDERS):
        if classes := (element.get("class") or "").split():
            groups[element.tag, classes[0]].append(element)
    found = [posts for group in groups.values() if _FEWEST <= len(group) <= _MOST and (posts := _posts(group, authors))]
    lengths = list(map(_length, found))
    least = _ALMOST * max(lengths, default=0)
    posts = min(
        ((length, posts) for length, posts in zip(lengths, found, strict=True) if length >= least),
        key=itemgetter(0),
        default=(0, []),
    )[1]
    return [*_opening(page, authors), *posts] if posts else []


def is_thread(posts: Sequence[Post], pieces: Sequence[Piece]) -> bool:
    """Whether `pieces`, what was found on a page, are mostly of its `posts`, or no sentences, so that these are no comments."""
    if not posts:
        return False
    found = [letters_of(piece.text) for piece in pieces]
    written = [letters_of(post.words.text_content()) for post in posts]
    all_found, all_written = "\n".join(found), "\n".join(written)
    if len(all_written) > len(all_found) and not any(ends_sentence(piece.text) for piece in pieces):
        return True
    of_posts = _share_in(all_written, found) * len(all_found)
    in_found = _share_in(all_found, written) * len(all_written)
    return max(of_posts, in_found) >= _HALF * len(all_found)


def _share_in(text: str, parts: Sequence[str]) -> float:
    """The share of the letters of `parts` that occur in `text`; of very many parts, only some are looked for."""
    some = parts[:: 1 + len(parts) // _MOST_SOUGHT]
    return sum(len(part) for part in some if part in text) / max(1, sum(map(len, some)))


def thread(posts: Sequence[Post], resolve: Callable[[str], str]) -> Iterator[Piece]:
    """The blocks of `posts`, those of each under its author; `resolve` makes the addresses of links absolute."""
    for post in posts:
        pieces = pieces_in(post.words, resolve)
        if pieces:
            yield Piece(post.author, BlockKind.HEADING, _LEVEL)
            yield from pieces


def _opening(page: HtmlElement, authors: Mapping[HtmlElement, str]) -> list[Post]:
    """What was submitted for discussion, where it is set apart from what others write below it; empty if it is not."""
    words: list[HtmlElement] = page.xpath(_SUBMITTED)[:1]
    return [Post(author, each) for each in words if (author := _author_of(each, Counter(), authors))]


def _length(posts: Sequence[Post]) -> int:
    return sum(len(post.words.text_content()) for post in posts)


def _posts(group: Sequence[HtmlElement], authors: Mapping[HtmlElement, str]) -> list[Post]:
    """The posts whose words the elements of `group` hold; none if most have none of the `authors`, or if one lies in another."""
    around = Counter(ancestor for element in group for ancestor in element.iterancestors())
    if any(element in around for element in group):
        return []
    written = [element for element in group if element.text_content().strip()]
    posts = [Post(author, element) for element in written if (author := _author_of(element, around, authors))]
    return posts if len(posts) >= max(_FEWEST, _MOSTLY * len(written)) else []


def _author_of(words: HtmlElement, around: Counter[HtmlElement], authors: Mapping[HtmlElement, str]) -> str:
    """Who wrote `words`, by the nearest element around them that names somebody; empty if it holds other posts, or headings."""
    inside = set(words.iter())
    for element, _ in zip(words.iterancestors(), range(_WRAPPERS), strict=False):
        if around[element] > 1:
            break
        others = [each for each, _ in zip(_outside(element, inside), range(_MOST_EXAMINED), strict=False)]
        named = next((each for each in others if each in authors), None)
        if named is not None:
            beside = set(named.iterancestors()).union(named.iter())
            return authors[named] if all(each in beside for each in others if each.tag in _HEADINGS) else ""
    return ""


def _outside(element: HtmlElement, inside: set[HtmlElement]) -> Iterator[HtmlElement]:
    return (each for each in element.iterdescendants("*") if each not in inside)


def _name_in(element: HtmlElement) -> str:
    """The name in an element that says who wrote a post; empty if it is no such element."""
    if "author" not in (element.get("rel"), element.get("itemprop")) and not _AUTHOR.search(element.get("class") or ""):
        return ""
    named = [*element.xpath(".//*[@itemprop='name']"), *element.iter("a")]
    first_lines = (next((line for line in each.iter("div") if len(line) == 0), each).text_content() for each in named)
    name = next(filter(None, map(clean_line, first_lines)), "") or clean_line(element.text_content())
    return name if len(name) <= _LONGEST_NAME else ""
