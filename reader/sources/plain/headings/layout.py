"""Decides about lines by how the text is laid out: in pages, or with its headings left of everything else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.regex import regex
from reader.sources.plain.headings.corrections import Corrections, added, dropped
from reader.sources.plain.headings.forms import LONGEST, SHORT, could_be_heading
from reader.sources.plain.headings.marks import is_marked, underline
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import SENTENCE_ENDS

_FOOTER = regex(r"\[page [\divxlc]+\]$", re.I)
"""The end of the last line of a page: `Calder Informational [Page 3]`."""
_LEAST_SET_IN, _LEFT_OF_MARGIN = 3, 0.05
"""The fewest paragraphs that are set in, and the share that may be left of the others."""
_FEW_PARAGRAPHS = 6
"""From more paragraphs than this one may be left of the others."""
_SEVERAL = 3
"""The fewest headings left of the prose from which no others are expected."""
_OFTEN_APART, _APART, _FEWEST_APART = 0.3, 0.15, 4
"""The share of paragraphs below a blank line from which a text has blank lines, and that if so many are."""


def share_apart(paragraphs: Sequence[Paragraph]) -> float:
    """The share of paragraphs that stand below a blank line."""
    return sum(each.after_blank for each in paragraphs) / max(1, len(paragraphs))


def has_blank_lines(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a text parts its paragraphs, or its stanzas, with blank lines."""
    share = share_apart(paragraphs)
    return share > _OFTEN_APART or (share > _APART and share * len(paragraphs) >= _FEWEST_APART)


def drop_inside_lines(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """Lines right below a short one that is no heading belong to it, as in verse, addresses and lists, where blank lines part."""
    if not has_blank_lines(paragraphs):
        return {}
    inside = set[int]()
    for index in range(1, len(paragraphs)):
        if not found[index] or paragraphs[index].after_blank or is_marked(paragraphs, index):
            continue
        is_short = len(paragraphs[index - 1].text) < SHORT
        if is_short and (index - 1 in inside or not found[index - 1]):
            inside.add(index)
    return dropped(inside)


def drop_edges_of_pages(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """The last lines of pages, and the lines below them that recur there, are no headings."""
    ends = [index for index, each in enumerate(paragraphs) if each.text[-1] == "]" and len(each.text) <= LONGEST]
    footers = {index for index in ends if _FOOTER.search(paragraphs[index].text)}
    below = [index + 1 for index in footers if index + 1 < len(paragraphs)]
    times = Counter(paragraphs[index].text for index in below)
    return dropped(footers.union(index for index in below if times[paragraphs[index].text] > 1))


def settle_outdented(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """Short lines left of what is below them are headings, as in manuals, and if there are several, others only if underlined."""
    margin = margin_of(paragraphs)
    heads = list[int]()
    for index, (each, below) in enumerate(pairwise(paragraphs)):
        is_apart = each.after_blank or index - 1 in heads[-1:]
        is_left = each.indent < min(margin, below.indent)
        if index and is_left and is_apart and len(each.text) <= SHORT and _is_open(each.text) and could_be_heading(each):
            heads.append(index)
    others = (index for index, each in enumerate(paragraphs) if found[index] and each.indent >= margin)
    doubtful = [index for index in others if not underline(paragraphs, index)] if len(heads) >= _SEVERAL else []
    return dropped(doubtful) | added(heads)


def margin_of(paragraphs: Sequence[Paragraph]) -> int:
    """The indent of the prose if nearly all of it is set in, as in manuals; 0 if it is not."""
    indents = sorted(each.indent for each in paragraphs if len(each.text) > SHORT and not each.bullet)
    left = max(len(indents) > _FEW_PARAGRAPHS, int(_LEFT_OF_MARGIN * len(indents)))
    return indents[left] if len(indents) >= _LEAST_SET_IN else 0


def _is_open(text: str) -> bool:
    """Whether a line begins with a capital or a number, and ends without a stop or a colon."""
    return (text[0].isupper() or text[0].isdigit()) and text[-1] != ":" and text[-1] not in SENTENCE_ENDS
