"""Keeping corrections of an article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.analysis.model import EntityKind
from reader.article import Span
from reader.library import Library, NameCorrection, QuoteCorrection, Reach
from tests.keeping import correct, leave_as_found
from tests.unit.library.conftest import ARTICLE, corrected, kept


def test_corrections_of_quotes_come_back_in_reading_order(library: Library, path: Path) -> None:
    no_quote = replace(corrected("The harbour"), speaker="", is_quote=False)
    correct(library, ARTICLE, corrected("The eels"))
    correct(library, ARTICLE, no_quote)
    assert Library(path).corrections_in(ARTICLE) == (no_quote, corrected("The eels"))
    assert library.corrections_in(replace(ARTICLE, source="other.txt")) == ()


def test_a_correction_takes_the_place_of_those_that_it_overlaps(library: Library) -> None:
    for correction in (corrected("The eels"), corrected("The eels", "Ida Holm"), corrected("The boats")):
        correct(library, ARTICLE, correction)
    correct(library, ARTICLE, corrected("boats come"))
    assert library.corrections_in(ARTICLE) == (corrected("boats come"), corrected("The eels", "Ida Holm"))


def test_a_correction_is_taken_back(library: Library) -> None:
    correct(library, ARTICLE, corrected("The eels"))
    correct(library, ARTICLE, corrected("The boats"))
    leave_as_found(library, ARTICLE, corrected("The eels"))
    assert library.corrections_in(ARTICLE) == (corrected("The boats"),)


def test_in_a_changed_text_a_correction_is_found_by_its_words_and_by_those_before_it(library: Library) -> None:
    text = "“Yes,” said the mayor. “No,” said the eels. “Yes,” said the boats."
    last = Span(text.rindex("“Yes"), text.rindex(" said"))
    correct(library, replace(ARTICLE, text=text), QuoteCorrection(last, "The boats"))
    changed = replace(ARTICLE, text="News from Lunde, where it was a long night in the council. " + text)
    (found,) = library.corrections_in(changed)
    assert changed.text[found.span.end :] == " said the boats."
    leave_as_found(library, changed, found)
    assert library.corrections_in(changed) == ()


def test_a_correction_of_deleted_words_applies_again_when_they_are_back(library: Library) -> None:
    correct(library, ARTICLE, corrected("The eels"))
    assert library.corrections_in(replace(ARTICLE, text="All is new.")) == ()
    assert library.corrections_in(ARTICLE) == (corrected("The eels"),)


def test_an_article_that_is_forgotten_stays_corrected(library: Library) -> None:
    correct(library, ARTICLE, corrected("The eels"))
    library.forget("harbour.txt")
    assert library.visits() == ()
    assert library.corrections_in(ARTICLE) == (corrected("The eels"),)
    assert library.kept() == ()


def test_corrections_of_names_come_back_in_the_order_in_which_they_were_made(library: Library, path: Path) -> None:
    boats, eels = kept("The boats").span, kept("The eels").span
    first, second = NameCorrection(eels, "Eels", EntityKind.GROUP, number=1), NameCorrection(boats, "", number=2)
    correct(library, ARTICLE, second, corrected("is open"), first)
    assert Library(path).corrections_in(ARTICLE) == (corrected("is open"), first, second)
    only_here = replace(first, reach=Reach.HERE, number=3)
    work = replace(first, kind=EntityKind.WORK, number=4)
    correct(library, ARTICLE, only_here, work)
    assert library.corrections_in(ARTICLE) == (corrected("is open"), second, only_here, work)
    leave_as_found(library, ARTICLE, only_here, work)
    assert library.corrections_in(ARTICLE) == (corrected("is open"), second)
