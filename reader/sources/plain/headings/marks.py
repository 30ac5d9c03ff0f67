"""Headings of plain text that are marked: by hashes before them or a rule below, as in Markdown, or by a link to edit them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.regex import regex
from reader.sources.plain.headings.forms import CODE, LETTER, LONGEST
from reader.sources.plain.paragraphs import Paragraph

ATX = regex(r"(#{1,6}) \S")
"""The hashes before a heading; their number is its level."""
_SETEXT = regex(r"=+|-{3,}|~{3,}")
RULES = "=-~"
"""The characters of rules below headings, from the highest level down."""
_EDITABLE = regex(
    r".+\[ ?(?:edit|edit source|edit this section|bearbeiten|quelltext bearbeiten|modifier|modifier le code|editar|modifica"
    r"|bewerken|redigera|rediger|edytuj|править|編集|编辑|編輯|편집)(?: ?(?:\||\]\s*\[).{1,30})? ?\]",
    re.I,
)
"""A heading copied from a wiki, with the link to edit what is under it."""
_SETTING = regex(r"\w = \S")


def is_marked(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether it is marked by hashes before it, a rule under it, or a link to edit it."""
    return _has_hashes(paragraphs, index) or underline(paragraphs, index) != "" or _is_editable(paragraphs[index].text)


def _has_hashes(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether it begins with hashes that are not those of a comment in code."""
    if not ATX.match(paragraphs[index].text) or index + 1 == len(paragraphs):
        return False
    below = paragraphs[index + 1].text
    return not (below[0].islower() or CODE.search(below[:LONGEST]) or _SETTING.search(below[:LONGEST]))


def _is_editable(text: str) -> bool:
    return text[-1] == "]" and len(text) <= LONGEST and _EDITABLE.fullmatch(text) is not None


def underline(paragraphs: Sequence[Paragraph], index: int) -> str:
    """The character of the rule below a line: `=`, `-`, `~`, or empty if there is none."""
    if index + 1 == len(paragraphs) or paragraphs[index].lines > 1 or len(paragraphs[index].text) > LONGEST:
        return ""
    below = paragraphs[index + 1]
    is_rule = not below.after_blank and _SETEXT.fullmatch(below.text) and LETTER.search(paragraphs[index].text)
    return below.text[0] if is_rule else ""


def without_marks(paragraphs: Sequence[Paragraph], index: int) -> str:
    """The words of a heading that is marked as in Markdown; empty if it is not."""
    if not is_marked(paragraphs, index):
        return ""
    return paragraphs[index].text.strip("# ")
