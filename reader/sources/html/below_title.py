"""Finds the author of a page in a line between its title and its first paragraph."""

from __future__ import annotations

from itertools import dropwhile, islice
from typing import TYPE_CHECKING

from reader.sources.bylines import byline_in
from reader.sources.clean import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINES = ("p", "div", "span", "address", "h2", "h3", "h4", "h5", "h6", "li")
_MOST_LINES = 40
"""The most elements below the title that are examined."""
_PARAGRAPH = 120
"""The characters from which a paragraph belongs to the article."""


def byline_below_title(page: HtmlElement) -> str:
    """The author in a line such as `By Jane Doe` below the title of `page`; empty if there is none, or several."""
    lines = list(islice(dropwhile(lambda each: each.tag != "h1", page.iter("h1", *_LINES)), _MOST_LINES))
    if sum(each.tag == "h1" for each in lines) != 1:
        return ""
    for element in lines[1:]:
        line = clean_line(beginning_of(element, _PARAGRAPH))
        if element.tag == "p" and len(line) >= _PARAGRAPH:
            break
        if found := byline_in(line):
            return found
    return ""


def beginning_of(element: HtmlElement, most: int) -> str:
    """The words of `element` until they are more than `most` characters, which tells whether it is a line or a paragraph."""
    text = ""
    for words in element.itertext():
        text += words
        if len(text) > most:
            break
    return text
