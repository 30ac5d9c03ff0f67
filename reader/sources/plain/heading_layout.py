"""Decides about lines by how the text is laid out: in pages, or with its headings left of everything else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.regex import regex
from reader.sources.plain.heading_forms import LONGEST, SHORT, could_be_heading
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import SENTENCE_ENDS

_FOOTER = regex(r"\[page [\divxlc]+\]$", re.I)
"""The end of the last line of a page: `Calder Informational [Page 3]`."""
_LEAST_SET_IN, _SHARE_SET_IN = 3, 0.8
"""The fewest paragraphs that are set in, and their least share, where headings are left of them."""


def settle_layout(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Correct `found`, the paragraphs that are headings."""
    edges = _edges_of_pages(paragraphs)
    _add_outdented(paragraphs, found)
    for index in edges:
        found[index] = False


def _edges_of_pages(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The places of the last lines of pages, and of the lines below them that recur there."""
    ends = [index for index, each in enumerate(paragraphs) if each.text[-1] == "]" and len(each.text) <= LONGEST]
    footers = {index for index in ends if _FOOTER.search(paragraphs[index].text)}
    below = [index + 1 for index in footers if index + 1 < len(paragraphs)]
    times = Counter(paragraphs[index].text for index in below)
    return footers.union(index for index in below if times[paragraphs[index].text] > 1)


def _add_outdented(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Short lines left of what is below them are headings, as in manuals, where nearly all paragraphs are set in."""
    set_in = [each.indent > 0 for each in paragraphs if len(each.text) > SHORT and not each.bullet]
    if sum(set_in) < max(_LEAST_SET_IN, _SHARE_SET_IN * len(set_in)):
        return
    for index, (each, below) in enumerate(pairwise(paragraphs)):
        is_over_text = each.indent == 0 < below.indent and each.after_blank and len(each.text) <= SHORT
        if index and is_over_text and _is_open(each.text) and could_be_heading(each):
            found[index] = True


def _is_open(text: str) -> bool:
    """Whether a line begins with a capital or a number, and ends without a stop or a colon."""
    return (text[0].isupper() or text[0].isdigit()) and text[-1] != ":" and text[-1] not in SENTENCE_ENDS
