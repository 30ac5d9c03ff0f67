"""Opens the containers whose words the extractor drops: figures without a picture, details, divisions of nothing but words."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.sources.html.content import ends_sentence
from reader.sources.html.elements import is_inline, tag_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CONTAINERS = frozenset("section div center nav header footer aside form script style".split())
_MOSTLY_BARE = 1 / 3
"""The share of the text that is outside of these from which a page has no layout."""
_PICTURES = ("img", "picture", "video", "audio", "iframe", "svg", "object", "embed", "canvas", "amp-img", "noscript")
_HOLD_WORDS = ("blockquote", "pre", "table")
_CAPTIONS_OF_TABLES = (
    "/descendant::div[contains(@class, 'caption')]"
    "[following-sibling::*[1][descendant-or-self::table] or preceding-sibling::*[1][descendant-or-self::table]]"
)
_SUMMED_UP = 100
"""The fewest characters below a summary, once it is opened, for it to be part of the article."""
_FEWEST_WORDS = 4
_LONG = 80
"""The fewest characters of a division that may be a paragraph even at the beginning or the end of an article."""
_SHORT, _LINKED = 300, 0.3
"""The characters below which the extractor drops a division with several short links, and the share of links up to which it is
prose all the same, as one with references is."""
_BESIDE = frozenset("p blockquote ul ol pre table figure h2 h3 h4 h5 h6".split())
"""The elements beside which a division is one of the paragraphs of an article."""
_OF_WORDS = "/descendant::div[not(*[not(self::span or self::a or self::b or self::strong or self::i or self::em or self::br)])]"
"""Divisions without other blocks in them."""


def open_containers(page: HtmlElement) -> None:
    """Change `page` so that these are paragraphs, or hold paragraphs."""
    for cell in page.xpath("/descendant::td[(p or */p) and (h2 or h3 or h4 or */h2 or */h3 or */h4)]"):
        for table in islice(cell.iterancestors("table"), 1):
            table.set("role", "presentation")  # its cells only arrange the page
    _frame_bare_page(page)
    _divide_terms(page)
    for figure in page.xpath("//figure"):
        _open_figure(figure)
    for caption in page.xpath(_CAPTIONS_OF_TABLES):
        del caption.attrib["class"]  # by which the extractor takes it for that of a picture
    for details in page.xpath("/descendant::details[summary]"):
        _open_details(details)
    for division in filter(_is_paragraph, page.xpath(_OF_WORDS)):
        division.tag = "p"
    for division in {paragraph.getparent(): None for paragraph in page.iter("p")}:
        if division.tag == "div" and _is_short_prose(division):
            division.tag = "section"


def _frame_bare_page(page: HtmlElement) -> None:
    """Put a page most of whose text is in no container into one: the extractor would look for nothing but paragraphs on it."""
    body = page.find("body")
    if body is None or next(body.iter("article", "main"), None) is not None:
        return
    bare = sum(len(each.text_content()) for each in body if tag_of(each) not in _CONTAINERS and not _is_layout(each))
    if bare >= _MOSTLY_BARE * len(body.text_content()):
        article = body.makeelement("article")
        article.text, body.text = body.text, None
        article.extend(list(body))
        body.append(article)


def _is_layout(element: HtmlElement) -> bool:
    """Whether `element` is a table that arranges a page."""
    return (
        element.tag == "table" and next(element.iterdescendants("table", "p", "h1", "h2", "h3", "ul", "form"), None) is not None
    )


def _divide_terms(page: HtmlElement) -> None:
    """End a list of terms above each heading in it, and begin another one below that."""
    for heading in reversed(page.xpath("//dl/*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")):
        terms = heading.getparent()
        following = heading.makeelement("dl")
        following.extend(list(heading.itersiblings()))
        terms.addnext(following)
        terms.addnext(heading)


def _is_short_prose(division: HtmlElement) -> bool:
    """Whether a division is short, and ends as a sentence does, with several links that are few of its words."""
    words = division.text_content().strip()
    if not len(words) < _SHORT or not ends_sentence(words):
        return False
    links = [link.text_content() for link in division.iter("a")]
    return len(links) > 1 and sum(map(len, links)) < _LINKED * len(words)


def _open_figure(figure: HtmlElement) -> None:
    """Turn a figure with words instead of a picture into a division, and its caption into a paragraph, perhaps a quoted one."""
    if next(figure.iter(*_PICTURES), None) is not None:
        return
    if next(figure.iter(*_HOLD_WORDS), None) is None and next(figure.iter("figcaption"), None) is not None:
        return  # the picture is loaded by a script
    figure.tag = "div"
    figure.attrib.pop("class", None)
    quote = next(figure.iter("blockquote"), None)
    for caption in figure.xpath(".//figcaption"):
        caption.tag = "p"
        caption.attrib.pop("class", None)  # by which the extractor would take it for that of a picture
        if quote is not None and quote not in caption.iterancestors() and caption not in quote.iterancestors():
            quote.append(caption)


def _open_details(details: HtmlElement) -> None:
    """Turn the summary of something that can be opened into a paragraph in bold."""
    summary = next(details.iterchildren("summary"))
    if len(details.text_content()) - len(summary.text_content()) < _SUMMED_UP:
        return
    details.tag, summary.tag = "div", "p"
    bold = summary.makeelement("strong")
    bold.text, summary.text = summary.text, None
    bold.extend(list(summary))
    summary.append(bold)
    wrap_tail(summary)


def wrap_tail(element: HtmlElement) -> None:
    """Make a paragraph of the words after `element` that are in no element of their own."""
    if not (element.tail or "").strip():
        return
    paragraph = element.makeelement("p")
    paragraph.text, element.tail = element.tail, None
    element.addnext(paragraph)
    while (following := paragraph.getnext()) is not None and is_inline(tag_of(following), following):
        paragraph.append(following)


def _is_paragraph(division: HtmlElement) -> bool:
    """Whether a division is a sentence between blocks, or a long one that the page does not name."""
    words = division.text_content()
    if len(words.split()) < _FEWEST_WORDS or not ends_sentence(words):
        return False
    if len(words) >= _LONG and not division.get("class"):
        return True
    return all(each is not None and tag_of(each) in _BESIDE for each in (division.getprevious(), division.getnext()))
