"""Putting accents on their letters, and removing them."""

from __future__ import annotations

import pytest

from reader.letters import begin_words, composed, is_in, without_accents


@pytest.mark.parametrize(
    ("text", "bare"), [("Erdoğan", "Erdogan"), ("Ærø", "Æro"), ("Hǿgh", "Hogh"), ("½ Å 한 й", "½ A 한 и"), ("plain", "plain")]
)
def test_each_letter_loses_its_accent_and_stays_in_its_place(text: str, bare: str) -> None:
    assert without_accents(text) == bare and len(text) == len(bare)


@pytest.mark.parametrize(
    ("text", "whole"),
    [("Zoe\u0308 Mu\u0308ller", "Zoë Müller"), ("Vie\u0323\u0302t", "Việt"), ("x\u0306", "x\u0306"), ("\ufa19", "\ufa19")],
)
def test_accents_are_put_on_the_letters_before_them(text: str, whole: str) -> None:
    assert composed(text) == whole


def test_accents_matter_in_a_search_only_if_the_query_has_them() -> None:
    assert is_in("erdogan", "Recep Erdoğan") and is_in("ERDOĞAN", "erdoğan")
    assert not is_in("erdoğan", "erdogan")
    assert is_in("istanbul", "İstanbul") and is_in("ISTANBUL", "ıstanbul")
    assert is_in("strasse", "Lange Straße") and is_in("STRASSE", "straße") and is_in("caesar", "Cæsar")
    assert not is_in("strase", "Straße")
    assert is_in("o'brien", "Ada O’Brien") and is_in("O’Brien", "O'Brien") and is_in('"quay"', "the “quay”")
    assert is_in("office", "the oﬃce") and is_in("wait...", "Wait…") and is_in("1914-18", "1914–18") and is_in("zoe\u0308", "Zoë")
    assert is_in("a.b (c)", "A.B (Ç)") and not is_in("a.b", "acb")


def test_words_are_found_by_their_beginnings_whatever_is_between_them() -> None:
    assert begin_words(["ann"], "Ann Lee") and begin_words(["le", "ann"], "Ann B. Lee") and begin_words(["sean"], "O'Seán")
    assert not begin_words(["ann"], "Hannah Lee") and not begin_words(["ann", "roe"], "Ann Lee")
