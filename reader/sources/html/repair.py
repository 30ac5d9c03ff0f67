"""Changes pages on which the extractor would miss parts of the article, or include what nobody sees."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.drafting.dividers import DIVIDER
from reader.sources.html.asides import quote_asides
from reader.sources.html.containers import open_containers
from reader.sources.html.elements import first_number
from reader.sources.html.loose import wrap_loose_text
from reader.sources.html.margins import open_margins
from reader.sources.html.marks import settle_marks
from reader.sources.html.preformatted import keep_lines
from reader.sources.html.sidenotes import move_sidenotes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EMBEDS = (
    "/descendant::blockquote"
    "[contains(@class, 'twitter-tweet') or contains(@class, 'instagram-media') or contains(@class, 'tiktok-embed')]"
)
_BYLINES = (
    "/descendant::*[self::address[.//*[@rel='author']]"
    " or starts-with(@data-component, 'byline') or starts-with(@data-testid, 'byline')]"
)
_LONGEST_BYLINE = 200
"""The most characters of a line about the author."""
_PARTS_OF_QUOTES = "/descendant::*[self::footer or self::div[not(descendant::div or descendant::p)]][ancestor::blockquote]"
_UNSEEN = "/descendant::*[self::template[not(@shadowrootmode)] or (@hidden != 'until-found' and ancestor::body)]"
_MOST_UNSEEN = 0.5
"""The greatest share of the text that is left out as hidden: an article may be hidden until a script has been run."""
_DEEPEST, _LEAVES = 150, frozenset({"p", "pre", "br", "img"})
"""How deep elements may be nested, and the elements that may be nested deeper."""
_MARKS = ("span", "font", "small", "mark", "q", "cite", "abbr")
"""Elements within lines that the extractor opens."""
_MOST_MARKS = 500
"""The most of them in one paragraph that are left to it."""
_CELLS_AND_TERMS = frozenset({"td", "th", "dt", "dd"})
_HOLD_DATES = _CELLS_AND_TERMS | {"p", "li"}
_TIMES = f"/descendant::time[{' or '.join(f'ancestor::{tag}' for tag in sorted(_HOLD_DATES))}]"
_SENTENCE = regex(r".{40,}[.!?:;…。)”\"]\s*", re.S)
_PROSE = ("p", "blockquote")
_ROOTS = frozenset({"html", "body", "main", "article"})
_LONGEST_NUMBER = 6
_WRAPPERS = 4
"""The most elements around a post that are examined."""


def repair(page: HtmlElement) -> None:
    """Change `page` so that the extractor takes the article as it is seen."""
    _limit_depth(page)
    _drop_unseen(page)
    keep_lines(page)
    open_margins(page)
    quote_asides(page)
    open_containers(page)
    move_sidenotes(page)
    _drop_bylines(page)
    _keep_embedded_posts(page)
    settle_marks(page)
    _keep_dates(page)
    _write_numbers_of_items(page)
    _keep_sources_of_quotes(page)
    _keep_empty_lines(page)
    _write_dividers(page)
    wrap_loose_text(page)
    _open_many_marks(page)


def _limit_depth(page: HtmlElement) -> None:
    """Open what is nested too deep, since the extractor looks at all elements around each paragraph, again and again."""
    from lxml.etree import iterwalk, strip_tags

    depth = 0
    for event, element in iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > _DEEPEST and element.tag not in _LEAVES:
            element.tag = "deep"
    strip_tags(page, "deep")


def _keep_dates(page: HtmlElement) -> None:
    """Make plain words of the dates and times in sentences, items, tables and terms, which the extractor drops."""
    around: dict[HtmlElement, bool] = {}
    for time in page.xpath(_TIMES):
        block = next(each for each in time.iterancestors() if each.tag in _HOLD_DATES)
        if block not in around:
            around[block] = block.tag in _CELLS_AND_TERMS or _SENTENCE.fullmatch(block.text_content()) is not None
        if around[block] or (block.tag == "li" and (time.tail or "").strip()):
            time.tag = "span"
            time.attrib.clear()


def _open_many_marks(page: HtmlElement) -> None:
    """Join the words of paragraphs with very many marks: the extractor takes long over texts beside one another."""
    from lxml.etree import strip_tags

    marks = Counter(next(each for each in mark.iterancestors() if each.tag not in _MARKS) for mark in page.iter(*_MARKS))
    for paragraph in (each for each, count in marks.items() if count > _MOST_MARKS):
        strip_tags(paragraph, *_MARKS)
        for element in paragraph.iter():
            element.text, element.tail = element.text, element.tail


def _drop_bylines(page: HtmlElement) -> None:
    """Remove the lines that say who wrote the article; that has been read from them already."""
    for byline in page.xpath(_BYLINES):
        if byline.tag not in _ROOTS and len(byline.text_content()) <= _LONGEST_BYLINE:
            byline.drop_tree()


def _keep_embedded_posts(page: HtmlElement) -> None:
    """Remove the class names of posts embedded in the article, by which the extractor would drop them."""
    for post in page.xpath(_EMBEDS):
        length = len(post.text_content().split())
        element = post
        for _ in range(_WRAPPERS):
            if element is None or len(element.text_content().split()) > length + 5:
                break
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)
            element = element.getparent()


def _keep_empty_lines(page: HtmlElement) -> None:
    """Separate consecutive line breaks, which end a paragraph: the extractor would make one of them."""
    for line_break in page.iter("br"):
        following = line_break.getnext()
        if not line_break.tail and following is not None and following.tag == "br":
            line_break.tail = " "


def _write_dividers(page: HtmlElement) -> None:
    """Make paragraphs of the lines between paragraphs, which the extractor drops."""
    for line in list(page.iter("hr")):
        if all(each is not None and each.tag in _PROSE for each in (line.getprevious(), line.getnext())):
            line.tag, line.text = "p", DIVIDER
            line.attrib.clear()


def _drop_unseen(page: HtmlElement) -> None:
    """Remove what a browser does not show: templates, and elements with the attribute `hidden`."""
    most = _MOST_UNSEEN * len(page.text_content())
    for element in page.xpath(_UNSEEN):
        if len(element.text_content()) <= most:
            element.drop_tree()


def _write_numbers_of_items(page: HtmlElement) -> None:
    """Write the numbers of items into lists that do not count from 1, since the extractor lets each do so."""
    for numbered in page.xpath("/descendant::ol[@start or li/@value]"):
        number = (first_number("ol", numbered) or 1) - 1
        if number or numbered.find("li[@value]") is not None:
            for item in numbered.findall("li"):
                stated = item.get("value") or ""
                number = int(stated) if stated.isdecimal() and len(stated) < _LONGEST_NUMBER else number + 1
                first = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
                first.text = f"{number}. {(first.text or '').lstrip()}"


def _keep_sources_of_quotes(page: HtmlElement) -> None:
    """Make paragraphs of the footers of block quotes, which say whose words they are, and of their divisions.

    The extractor drops the former, and runs the latter together.
    """
    for part in page.xpath(_PARTS_OF_QUOTES):
        part.tag = "p"
