"""Moves the notes that a page has within its lines, and shows beside them, below the paragraphs that refer to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOTES = "/descendant::span[contains(@class, 'ltx_role_footnote') or contains(concat(' ', @class, ' '), ' sidenote ')]"
_CONTENT = ".//span[contains(@class, 'ltx_note_content')]"
_MARKS = ".//*[contains(@class, 'ltx_note_mark') or contains(@class, 'ltx_tag_note')]"
_SWITCHES = "/descendant::*[self::label or self::input][contains(@class, 'margin-toggle')]"
"""What shows a note on a narrow screen."""


def move_sidenotes(page: HtmlElement) -> None:
    """Put each note on `page` into a paragraph of its own, and its number into its place."""
    from lxml.etree import strip_tags

    after: dict[HtmlElement, HtmlElement] = {}
    for number, note in enumerate(page.xpath(_NOTES), 1):
        paragraph = next(note.iterancestors("p"), None)
        if paragraph is None:
            continue
        below = _paragraph_of(note, number)
        after.get(paragraph, paragraph).addnext(below)
        after[paragraph] = below
        note.tag = "moved"
    strip_tags(page, "moved")
    for switch in page.xpath(_SWITCHES):
        switch.drop_tree()


def _paragraph_of(note: HtmlElement, number: int) -> HtmlElement:
    """The words of `note`, with its number before them; what is left of it is only the number."""
    stated = next((mark.text_content().strip() for mark in note.xpath(_MARKS)), "")
    shown = f"[{stated or number}]"
    content = next(iter(note.xpath(_CONTENT)), note)
    for mark in content.xpath(_MARKS):
        mark.drop_tree()
    below: HtmlElement = note.makeelement("p")
    below.text = f"{shown} {(content.text or '').lstrip()}"
    below.extend(list(content))
    for child in list(note):
        note.remove(child)
    note.text = shown
    return below
