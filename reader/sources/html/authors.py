"""Finds who wrote the article on an HTML page: in its metadata first, then in what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.bylines import LONGEST_BYLINE, byline_in
from reader.sources.clean import clean_line
from reader.sources.dates import stated_date
from reader.sources.html.below_title import byline_below_title
from reader.sources.html.json_ld import names_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAD = regex(r"\A(?:(?:written|words|posted|reported|story)\s+)?(?:by|von|par|por|di|da|автор)[:\s]\s*", re.I)
"""The words before the name in a byline."""
_MONTH = r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_TAIL = regex(
    rf"\s*(?:[|•·]|\bon\s+\w+\s+\d|\d{{1,2}}[:./]\d\d|\b(?:published|updated|posted)\b|{_MONTH}\s+\d).*",
    re.I | re.S,
)
"""What follows the name in a byline: a separator, a date, a time."""
_NO_AUTHOR = regex(
    r"admin|administrator|editor|author|staff|unknown|anonymous|null|none|n/a|undefined|webmaster|@\w+|.*https?:.*|\W*", re.I
)
"""Words that pages give as the author although they name nobody."""
_MOST_ELEMENTS = 50
"""The most elements examined for each kind that may name an author or a date."""


def _classed(words: str) -> str:
    """The XPath of elements with these lower-case words in their class, in any letter case and joined in any way."""
    return f"/descendant::*[contains(concat(' ', translate(@class, 'BYLINEAUTHOR_-', 'bylineauthor  '), ' '), ' {words} ')]"


_BYLINES = (
    "/descendant::*[@rel='author' or @itemprop='author' or @data-testid='author-name']",
    *map(_classed, ("byline", "author name", "author")),
    "/descendant::*[contains(@class, 'byline') or contains(@class, 'Byline')]",
)
"""The XPaths of elements that may name the author, the surest first."""
_COMPONENTS = "/descendant::*[starts-with(@data-component, 'byline') or starts-with(@data-testid, 'byline')]"
"""The XPath of what names the author first, and then says what they are."""
_AUTHORS_OF_PAPER = "/descendant::*[contains(@class, 'ltx_role_author')]//*[contains(@class, 'ltx_personname')]"
"""The XPath of the authors of a paper that LaTeXML has made a page of."""
_BESIDE_NAME = frozenset({"sup", "br"})
"""What an author's name ends at: the mark of a note, or the line of the institute."""
_SUBMISSIONS = "/descendant::*[contains(@class, 'submitted')]"
_SUBMITTED = regex(r"(?:Submitted|Posted|Published|Written) by (.{2,80}?) on (.{6,60})")
_COMMENTS = regex(
    r"(?:^|\s)(?:comments?|respond|commentlist|comments?[_-](?:area|author|body|content|form|item|list|respond|section|thread|\d+))"
    r"(?=\s|$)",
    re.I,
)
"""The class or the id of the comments below an article."""


def each(page: HtmlElement, path: str) -> Iterator[HtmlElement]:
    """The first elements at an XPath."""
    yield from page.xpath(path)[:_MOST_ELEMENTS]


def text_of(element: HtmlElement) -> str:
    """The words of an element on one line, without those of buttons in it."""
    if next(element.iter("br", "button"), None) is None:
        return " ".join(element.text_content().split())
    words = element.xpath(".//text()[not(ancestor::button)] | .//br")
    return " ".join("".join(each if isinstance(each, str) else " " for each in words).split())


def author_of(page: HtmlElement, node: dict[str, object], stated: Iterable[str]) -> str:
    """The authors in the linked data `node`, else the first of those `stated` in metadata, else those that the `page` shows."""
    names = [name for name in names_in(node.get("author")) if not _NO_AUTHOR.fullmatch(name)]
    if names:
        return ", ".join(names)
    shown = (_name(_named(element)) for path in _BYLINES for element in each(page, path) if not _is_in_comments(element))
    several = ", ".join(filter(None, map(_name, map(_words_before_mark, each(page, _AUTHORS_OF_PAPER)))))
    return (
        next(filter(None, map(_name, stated)), "")
        or several
        or next(filter(None, shown), "")
        or next(filter(None, map(_name, map(_first_words, each(page, _COMPONENTS)))), "")
        or submission(page)[0]
        or byline_below_title(page)
    )


def _first_words(element: HtmlElement) -> str:
    """The words in the first element within `element` that has any."""
    return next(filter(None, map(str.strip, element.itertext())), "")


def _words_before_mark(element: HtmlElement) -> str:
    """The words of an element up to the first mark or line break in it."""
    words = element.text or ""
    for child in element:
        if child.tag in _BESIDE_NAME:
            break
        words += child.text_content() + (child.tail or "")
    return words


def _named(element: HtmlElement) -> str:
    """The words of an element that names an author; only the name if that is marked in it."""
    return next(filter(None, map(text_of, element.xpath(".//*[@itemprop='name']"))), "") or text_of(element)


def submission(page: HtmlElement) -> tuple[str, str]:
    """The author and the date in a line such as `Submitted by Ada Quill on Wed, 4 March 2026`; both empty if there is none."""
    for element in each(page, _SUBMISSIONS):
        if not _is_in_comments(element) and (found := _SUBMITTED.fullmatch(text_of(element))):
            return _name(found[1]), stated_date(found[2])
    return "", ""


def _is_in_comments(element: HtmlElement) -> bool:
    return any(
        _COMMENTS.search(f"{each.get('class')} {each.get('id')}")
        for each in (element, *element.iterancestors("li", "div", "ol", "article", "section"))
    )


def _name(text: str) -> str:
    """The author in a byline; empty if it does not look like one."""
    line = clean_line(text)
    name = byline_in(line) or _TAIL.sub("", _LEAD.sub("", line, count=1)).strip(" ,;:|•·-–—")
    if not 1 < len(name) <= LONGEST_BYLINE or _NO_AUTHOR.fullmatch(name):
        return ""
    return name
