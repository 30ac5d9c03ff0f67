"""The passes that correct which paragraphs are headings, by what they belong to, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from reader.sources.plain.headings.books import add_titles, drop_front_matter, drop_running_heads
from reader.sources.plain.headings.corrections import Pass, corrected
from reader.sources.plain.headings.gutenberg import settle_frame
from reader.sources.plain.headings.layout import drop_edges_of_pages, drop_inside_lines, settle_outdented
from reader.sources.plain.headings.lists import (
    add_versions,
    drop_contents,
    drop_runs,
    settle_listed,
    settle_listings,
)
from reader.sources.plain.headings.series import (
    add_alike,
    add_bare_numbers,
    add_dates,
    add_days_of_programme,
    add_numbered,
    add_outline,
    drop_above_next_number,
    drop_asked_in_passing,
    drop_numbered_items,
    drop_values,
    settle_hours,
)
from reader.sources.plain.headings.talk import (
    drop_exclamations,
    drop_speakers,
    settle_letters,
    settle_turns,
)
from reader.sources.plain.paragraphs import Paragraph

PASSES: tuple[Pass, ...] = (
    # Lines inside verse and the like, values, and what is at the hours of a programme are dropped before those are added that
    # belong to a series.
    drop_inside_lines,
    drop_values,
    settle_hours,
    # Series are told by the text alone, and these passes only add headings: they come first, in any order, and what follows
    # may take back a line that is no heading where it stands.
    add_alike,
    add_numbered,
    add_outline,
    add_bare_numbers,
    add_dates,
    add_days_of_programme,
    # The items of a numbered list are taken back from the series of numbers, so that this comes after them.
    drop_numbered_items,
    # What stands between numbered headings is judged when it is settled which numbered lines are headings.
    drop_above_next_number,
    drop_asked_in_passing,
    # Questions are headings unless others are above most of them, so that the others are known before.
    settle_turns,
    # The form of a whole text, a play or a page of letters, tells more of a line than its own form and the series above.
    drop_speakers,
    drop_exclamations,
    settle_letters,
    # The words of a version or of a list of other texts are known, and overrule what the line looks like.
    add_versions,
    settle_listings,
    # A list of contents without its usual heading is told by what it lists, and what it lists are headings.
    settle_listed,
    # The last heading with certain words is kept in a list of contents, so that all with these words are known before.
    drop_contents,
    # Runs are counted without the lines that other lists have lost, so that their remains are not taken for one.
    drop_runs,
    # What a library puts around a book is none of its text, whatever it was taken for so far.
    settle_frame,
    # The titles of chapters are told by the numbers above that are headings.
    add_titles,
    # A running head may repeat the title of a chapter, so that it is dropped before the first chapter is looked for.
    drop_running_heads,
    # Front matter ends at the first chapter that is still a heading after all that.
    drop_front_matter,
    # Where headings are set left of everything else, that tells more than all that is above.
    settle_outdented,
    # The last line of a page may stand left of everything else, too, so that it is dropped after that.
    drop_edges_of_pages,
)
"""Each comes after those whose headings it looks at, and after those that it overrules."""


def settled(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> list[bool]:
    """Whether each of the paragraphs is a heading, after all passes over what was `found` of single lines."""
    headings = list(found)
    for correct in PASSES:
        headings = corrected(headings, correct(paragraphs, headings))
    return headings
