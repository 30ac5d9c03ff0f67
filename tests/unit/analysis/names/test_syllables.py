"""Hyphenated given names behind surnames."""

from __future__ import annotations

import pytest

import reader
from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name
from reader.analysis.names.syllables import surname_of, with_whole_given_names
from reader.article import Span
from reader.sources.markdown.read import article_from_markdown

PERSON, PLACE, PRODUCT = EntityKind.PERSON, EntityKind.PLACE, EntityKind.PRODUCT


def completed(text: str, names: dict[str, EntityKind]) -> list[tuple[str, EntityKind]]:
    """What the `names` that the tagger found in a text become."""
    found = [Name(Span(text.index(name), text.index(name) + len(name)), kind) for name, kind in names.items()]
    return [(name.span.of(text), name.kind) for name in with_whole_given_names(text, [Span(0, len(text))], found)]


@pytest.mark.parametrize(
    "names", [{"Han Yeo": PERSON}, {"Han Yeo": PRODUCT}, {"Yeo": PERSON}, {"Han": PLACE, "Yeo-jin": PERSON}, {}]
)
def test_a_hyphenated_given_name_and_its_surname_are_one_name(names: dict[str, EntityKind]) -> None:
    assert completed("On Monday Han Yeo-jin met reporters", names) == [("Han Yeo-jin", PERSON)]


def test_other_names_stay_as_they_are() -> None:
    text = "Ada Quill met Clara Han Yeo-jin and Roh Tae-won in Lunde"
    names = {"Ada Quill": PERSON, "Clara Han": PERSON, "Roh": PERSON, "Lunde": PLACE}
    whole = {"Ada Quill": PERSON, "Clara Han Yeo-jin": PERSON, "Roh Tae-won": PERSON, "Lunde": PLACE}
    assert completed(text, names) == list(whole.items())


@pytest.mark.parametrize(
    "words", ["The Quill-led crew", "an Ada Quill-style speech", "But Pop-up shops", "Mr Han-born", "Ada Quill - in"]
)
def test_not_every_compound_is_a_given_name(words: str) -> None:
    assert completed(words, {}) == []


@pytest.mark.parametrize(
    ("name", "surname"), [("Ada Quill", "Quill"), ("Han Yeo-jin", "Han"), ("Ada Quill-Brandt", "Quill-Brandt")]
)
def test_the_surname_may_come_first(name: str, surname: str) -> None:
    assert surname_of(name) == surname


def test_code_has_no_names() -> None:
    article = article_from_markdown("Run this:\n\n```\nnew Han Yeo-jin\n```\n\nThen go on reading.")
    assert reader.analyse(article).entities == ()
