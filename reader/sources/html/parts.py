"""Joins the parts of an article that a page has divided, of which the extractor would take only one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DIVISIONS = ("div", "section", "article")
_PARAGRAPHS = 2
"""The fewest paragraphs in a part of an article."""
_CHARACTERS = 250
"""The fewest characters in the paragraphs of a part of an article."""


def join_parts(page: HtmlElement, extracted: str) -> bool:
    """Move the later parts of a divided article to its first part; returns whether there were any.

    Parts are elements with the same class that contain paragraphs; the first one is in what was `extracted`. Where each lies in
    an entry of its own, with a heading perhaps, all entries are moved, however short.
    """
    joined = False
    divided = ((first, part) for first, *others in _groups(page) if _lies_in(first, extracted) for part in others)
    for first, part in divided:
        is_within = first in part.iterancestors() or part in first.iterancestors()
        if not _lies_in(part, extracted) and not is_within:
            first.extend(_entries(first, part) or list(part))
            joined = True
    return joined


def _entries(first: HtmlElement, part: HtmlElement) -> list[HtmlElement]:
    """The entries of a list after the one that `first` lies in, if `part` lies in one of them; none if there is no such list."""
    chain, other = ([each, *each.iterancestors()][::-1] for each in (first, part))
    own, its = next((pair for pair in zip(chain, other, strict=False) if pair[0] is not pair[1]), (first, first))
    if own is first or not own.get("class") or _look(own) != _look(its):
        return []
    entries = [each for each in own.itersiblings(own.tag) if _look(each) == _look(own)]
    for entry in entries:
        entry.tag = "div"
        entry.attrib.clear()  # the extractor would take one for the whole by its class
    return entries


def _look(element: HtmlElement) -> tuple[str, str]:
    """The tag and the first class of an element."""
    return str(element.tag), (element.get("class") or "").split(" ")[0]


def _groups(page: HtmlElement) -> list[list[HtmlElement]]:
    """The elements that contain paragraphs, grouped by tag and class; only groups of several."""
    groups: dict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
    parents = dict.fromkeys(paragraph.getparent() for paragraph in page.iter("p"))
    for parent in parents:
        if parent is not None and parent.get("class") and parent.tag in _DIVISIONS:
            paragraphs = [text for text in (child.text_content().strip() for child in parent.iterchildren("p")) if text]
            if len(paragraphs) >= _PARAGRAPHS and sum(map(len, paragraphs)) >= _CHARACTERS:
                groups[parent.tag, " ".join(parent.get("class").split())].append(parent)
    return [group for group in groups.values() if len(group) > 1 and not any(map(_is_another, group[1:]))]


def _is_another(part: HtmlElement) -> bool:
    """Whether a later part is an article under a title of its own, as below one on a page that goes on without end."""
    return part.tag == "article" and next(part.iter("h1"), None) is not None


def _lies_in(part: HtmlElement, extracted: str) -> bool:
    longest = max((" ".join(child.text_content().split()) for child in part.iterchildren("p")), key=len)
    return longest[:80] in extracted
