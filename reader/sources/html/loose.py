"""Makes paragraphs of the words between the blocks of a page that are in no element of their own: the extractor drops them."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from reader.sources.html.content import ends_sentence
from reader.sources.html.elements import BREAKS, HIDDEN, is_inline, tag_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HOLDERS = ("body", "div", "section", "article", "main", "td", "center", "font")
_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl pre table blockquote hr".split())
_FEWEST_LETTERS = 80
"""The fewest characters of prose."""


def wrap_loose_text(page: HtmlElement) -> None:
    """Change `page` so that words beside blocks are paragraphs: below a block quote, and wherever some of them are prose."""
    around: set[HtmlElement] = set()
    for paragraph in page.iter("p"):
        around.update(takewhile(lambda each: each not in around, paragraph.iterancestors()))
    for holder in list(page.iter(*_HOLDERS)):
        if any(child.tag in _BLOCKS for child in holder):
            runs = list(_runs(holder, around))
            is_prose = any(map(_is_prose, runs))
            for run in runs:
                if run.has_words and (is_prose or (run.after is not None and run.after.tag == "blockquote")):
                    _wrap(holder, run)


class _Run(NamedTuple):
    """The words after a block, or at the beginning of what holds it."""

    after: HtmlElement | None
    elements: list[HtmlElement]
    own: list[str]
    """The words that stand in no element at all, between the `elements` in the line."""
    marked_up: list[str]
    """The words of the `elements`."""

    @property
    def has_words(self) -> bool:
        """Whether it is more than white space."""
        return any(words.strip() for words in (*self.own, *self.marked_up))


def _runs(holder: HtmlElement, around: Container[HtmlElement]) -> Iterator[_Run]:
    """The runs of words between the blocks in `holder`; what is `around` a paragraph is a block, too."""
    run = _Run(None, [], [holder.text or ""], [])
    for child in holder:
        tag = tag_of(child)
        if child not in around and (tag in BREAKS or tag in HIDDEN or is_inline(tag, child)):
            run.elements.append(child)
            run.marked_up.append("" if tag in HIDDEN else "".join(child.itertext()))
            run.own.append(child.tail or "")
        else:
            yield run
            run = _Run(child, [], [child.tail or ""], [])
    yield run


def _is_prose(run: _Run) -> bool:
    own, marked_up = (len("".join(words)) for words in (run.own, run.marked_up))
    return own >= max(_FEWEST_LETTERS, marked_up) and any(map(ends_sentence, reversed([*run.own, *run.marked_up])))


def _wrap(holder: HtmlElement, run: _Run) -> None:
    paragraph = holder.makeelement("p")
    if run.after is None:
        paragraph.text, holder.text = holder.text, None
        holder.insert(0, paragraph)
    else:
        paragraph.text, run.after.tail = run.after.tail, None
        run.after.addnext(paragraph)
    paragraph.extend(run.elements)
