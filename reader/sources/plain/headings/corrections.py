"""What a pass over the paragraphs finds out: which of them are headings after all, and which are none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.sources.plain.paragraphs import Paragraph

Corrections = dict[int, bool]
"""Whether each of some paragraphs, by its index, is a heading; nothing is said of the others."""
Pass = Callable[[Sequence[Paragraph], Sequence[bool]], Corrections]
"""A function from the paragraphs, and whether each was found to be a heading so far, to corrections of that."""


def corrected(found: Sequence[bool], corrections: Corrections) -> list[bool]:
    """Whether each paragraph is a heading, after `corrections` of what was found so far."""
    return [corrections.get(index, is_heading) for index, is_heading in enumerate(found)] if corrections else list(found)


def added(indices: Iterable[int]) -> Corrections:
    """The paragraphs at `indices` are headings."""
    return dict.fromkeys(indices, True)


def dropped(indices: Iterable[int]) -> Corrections:
    """The paragraphs at `indices` are no headings."""
    return dict.fromkeys(indices, False)
