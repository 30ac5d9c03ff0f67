"""Makes paragraphs of the words between the blocks of a page that are in no element of their own: the extractor drops them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from reader.sources.html.content import ends_sentence
from reader.sources.html.elements import BREAKS, HIDDEN, is_inline, tag_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HOLDERS = ("body", "div", "section", "article", "main", "td", "center", "font")
_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl pre table blockquote hr".split())
_FEWEST_DIVISIONS = 3
"""The fewest divisions with prose of a class."""
_HARDLY_ANY = 0.1
"""The greatest length of the paragraphs on a page, in that of such divisions: more would be an article, and these teasers."""
_FEWEST_LETTERS = 80
"""The fewest characters of prose."""


def wrap_loose_text(page: HtmlElement) -> None:
    """Change `page` so that words beside blocks are paragraphs: below a block quote, and wherever some of them are prose.

    On a page whose paragraphs are divisions of some classes, so are their words.
    """
    around: set[HtmlElement] = set()
    for paragraph in page.iter("p"):
        around.update(takewhile(lambda each: each not in around, paragraph.iterancestors()))
    classes = _classes_of_prose(page, around)
    for holder in list(page.iter(*_HOLDERS)):
        is_prose = holder.get("class") in classes
        if is_prose or any(child.tag in _BLOCKS for child in holder):
            runs = list(_runs(holder, around))
            is_prose = is_prose or any(map(_is_prose, runs))
            for run in runs:
                if run.has_words and (is_prose or (run.after is not None and run.after.tag == "blockquote")):
                    _wrap(holder, run)


def _classes_of_prose(page: HtmlElement, around: Container[HtmlElement]) -> set[str | None]:
    """The classes of divisions with prose, if there are hardly any words in paragraphs on `page`."""
    found: defaultdict[str | None, list[int]] = defaultdict(list)
    for division in page.iterfind(".//div[@class]"):
        found[division.get("class")] += (run.length for run in _runs(division, around) if _is_prose(run))
    lengths = {name: each for name, each in found.items() if len(each) >= _FEWEST_DIVISIONS}
    in_paragraphs = sum(len(paragraph.text_content()) for paragraph in page.iter("p"))
    return set(lengths) if in_paragraphs < _HARDLY_ANY * sum(map(sum, lengths.values())) else set()


class _Run(NamedTuple):
    """The words after a block, or at the beginning of what holds it."""

    after: HtmlElement | None
    elements: list[HtmlElement]
    own: list[str]
    """The words that stand in no element at all, between the `elements` in the line."""
    marked_up: list[str]
    """The words of the `elements`."""

    @property
    def length(self) -> int:
        """How many characters it has."""
        return sum(map(len, (*self.own, *self.marked_up)))

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
