"""Settles the marks on a page: takes away what is only for following links or editing, writes numbers where they belong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.drafting.nesting import DONE, TO_DO
from reader.sources.html.elements import is_inline, tag_of
from reader.sources.html.inline import is_backlink

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PERMALINKS = (
    "/descendant::a[contains(@href, '#') and (contains(@class, 'headerlink') or . = '¶'"
    " or ancestor::h1 or ancestor::h2 or ancestor::h3 or ancestor::h4 or ancestor::h5 or ancestor::h6 or ancestor::dt)]"
)
_WORDLESS = "/descendant::a[not(normalize-space()) and not(.//img)]"
_PERMALINK = regex(r"[¶#§🔗⚓\s\ufe0f\u200b]*")
"""The words of a link from a heading to itself."""
_MARK_OF_ITEM = (regex(r"\s*[•◦▪‣∙·–—*-]\s*"), regex(r"\s*[(\[]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)\]]\s*"))
"""The marks of items without numbers, and of those with."""
_NUMBER_OF_ITEM = regex(r"\s*[(\[]?(\d{1,3})[.)\]]\s*")
_BULLET = regex(r"\s*[•◦▪‣∙]\s+")
_BACKLINKS, _LONGEST_LETTER = regex(r"\s*[\^↑↩]\s*(?:[a-z]{1,2}(?:[\s,]+|$)){1,60}"), 2
"""An arrow with a letter for each of several places that refer to one note, and the most characters of such a letter."""
_WRAPPERS = 5
"""How many elements around a letter are examined."""
_EDITING = "/descendant::span[contains(concat(' ', @class, ' '), ' mw-editsection ')]"
"""The links by which one edits a section of a wiki."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NUMBERED = frozenset({"div", "p", "section", "cite", "span"})
"""What may follow a number that belongs to it."""
_NUMBER = regex(r"\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]|\[\d{1,3}\])\s*")
"""The number of a paragraph, in an element of its own."""


def settle_marks(page: HtmlElement) -> None:
    """Change `page` so that its blocks begin with their own words, or the number that is shown beside them."""
    _drop_backlinks(page)
    _drop_marks_of_headings(page)
    _part_words_of_headings(page)
    _drop_marks_of_items(page)
    _write_tasks(page)
    _write_numbers(page)


def _drop_backlinks(page: HtmlElement) -> None:
    """Remove the links from notes back to the text, by which the extractor would take notes for lists of links."""
    examined: set[HtmlElement] = set()
    for link in page.xpath("/descendant::a[starts-with(@href, '#')]"):
        words = link.text_content()
        if is_backlink(words):
            link.drop_tree()
        elif len(words) <= _LONGEST_LETTER:
            around = [each for each in _inline_around(link) if each not in examined]
            examined.update(around)  # for many letters may stand in the same elements
            if (backlinks := next(filter(_are_backlinks, around), None)) is not None:
                backlinks.drop_tree()


def _inline_around(link: HtmlElement) -> Iterator[HtmlElement]:
    """The innermost elements around `link` that stand in the same line."""
    return takewhile(lambda each: is_inline(tag_of(each), each), islice(link.iterancestors(), _WRAPPERS))


def _are_backlinks(element: HtmlElement) -> bool:
    return _BACKLINKS.fullmatch(element.text_content()) is not None


def _drop_marks_of_headings(page: HtmlElement) -> None:
    """Remove the links beside headings that serve to link to them or to edit them, and those beside paragraphs."""
    for link in page.xpath(_PERMALINKS):
        if _PERMALINK.fullmatch(link.text_content()):
            link.drop_tree()
    for link in page.xpath(_EDITING):
        link.drop_tree()
    for link in page.xpath(_WORDLESS):
        link.tag = "span"  # the extractor drops a short line with a link that has no words


def _part_words_of_headings(page: HtmlElement) -> None:
    """Set the blocks in a heading apart by a space, since only they are on lines of their own, not their words."""
    for block in [block for heading in page.iter(*_HEADINGS) for block in heading.iterdescendants("div", "p")]:
        block.tag, block.tail = "span", " " + (block.tail or "")


def _drop_marks_of_items(page: HtmlElement) -> None:
    """Remove the mark that a page writes before the item of a list, since lists have marks of their own."""
    for first in page.xpath("//li/*[1][self::span][not(normalize-space(preceding-sibling::text()))]"):
        items, words = first.getparent().getparent(), first.text_content()
        is_first = first.getparent().getprevious() is None
        if (items.tag == "ol" or is_first) and (number := _NUMBER_OF_ITEM.fullmatch(words)):
            items.tag = "ol"
            first.getparent().set("value", number[1])
        if _MARK_OF_ITEM[items.tag == "ol"].fullmatch(words):
            first.drop_tree()
    for item in page.iter("li"):
        first = item if (item.text or "").strip() else item.find("p")
        if first is not None and (bullet := _BULLET.match(first.text or "")):
            first.text = first.text[bullet.end() :]


def _write_tasks(page: HtmlElement) -> None:
    """Write a box before each item of a list of tasks, as a browser shows it."""
    for box in page.xpath("/descendant::input[@type='checkbox'][parent::li or ../parent::li]"):
        shown = box.makeelement("span")
        shown.text, shown.tail = TO_DO if box.get("checked") is None else DONE, (box.tail or "").lstrip()
        box.getparent().replace(box, shown)


def _write_numbers(page: HtmlElement) -> None:
    """Write the number that is shown beside a paragraph or a note, or before an item, into its text."""
    for number in list(page.iter("span", "a")):
        block = number.getnext()
        if block is None or block.tag not in _NUMBERED or (number.tail or "").strip():
            continue
        words = _mark_of_note(number) if number.tag == "a" else number.text_content().strip()
        if not _NUMBER.fullmatch(words):
            continue
        if is_inline(tag_of(block), block):
            number.tail = " "
        elif (first := block if block.tag == "p" else next(block.iter("p"), None)) is not None and not (block.text or "").strip():
            first.text = f"{words} {(first.text or '').lstrip()}"
            if name := first.get("id") or number.get("id"):
                first.set("id", name)
            number.drop_tree()


def _mark_of_note(link: HtmlElement) -> str:
    """The number of a note that `link` begins and leads from; empty if it is no such link."""
    begins = link.getprevious() is None and not (link.getparent().text or "").strip()
    words = link.text_content().strip()
    return f"[{words}]" if begins and words.isdecimal() and (link.get("href") or "").startswith("#") else ""
