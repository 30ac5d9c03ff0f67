"""Patterns match the phrases that they read as."""

import re

from reader.analysis.speakers.letter_patterns import (
    ADJUNCTS,
    HERE,
    between_commas,
    but,
    either,
    few,
    followed_by,
    in_brackets,
    many,
    maybe,
    not_followed_by,
    one_to,
    preceded_by,
    sequence,
    up_to,
)
from reader.analysis.speakers.token_letters import (
    ADVERB,
    BLOCK_END,
    BRACKET,
    COMMA,
    DASH,
    EVERY_LETTER,
    NOUN,
    PERSON,
    PLACE,
    SAYS,
    STOP,
    WORD,
)


def test_letters_stand_for_one_token_of_any_of_their_classes() -> None:
    for letter in EVERY_LETTER:
        assert re.fullmatch(sequence(letter), letter)
        assert bool(re.fullmatch(sequence(NOUN + DASH + STOP), letter)) is (letter in NOUN + DASH + STOP)
        assert bool(re.fullmatch(but(NOUN + DASH), letter)) is (letter not in NOUN + DASH)


def test_parts_follow_one_another() -> None:
    said = sequence(PERSON, up_to(2, ADVERB), SAYS)
    assert all(re.fullmatch(said, letters) for letters in ("NV", "NRV", "NRRV"))
    assert not any(re.fullmatch(said, letters) for letters in ("NRRRV", "RV", "N"))


def test_several_parts_repeat_together() -> None:
    named = sequence(one_to(2, WORD, COMMA), maybe(DASH, many(WORD)), PERSON)
    assert all(re.fullmatch(named, letters) for letters in ("w,N", "w,w,N", "w,-wwN"))
    assert not any(re.fullmatch(named, letters) for letters in ("ww,N", "w,-N", "w,w,w,N"))


def test_alternatives_and_what_stands_beside() -> None:
    assert re.findall(either(sequence(PERSON, followed_by(SAYS)), sequence(preceded_by(SAYS), PLACE)), "NVLNL") == ["N", "L"]
    assert re.findall(sequence(PERSON, not_followed_by(SAYS)), "NVN") == ["N"]
    assert re.sub(few(up_to(3, WORD)), "-", "w", count=1) == "-w"
    assert re.search(sequence(PERSON, HERE), "NwN")


def test_what_marks_enclose() -> None:
    assert re.fullmatch(between_commas(3), ",Twc,")
    assert not re.fullmatch(between_commas(3), f",T{BLOCK_END}w,")
    assert re.fullmatch(in_brackets(PLACE), f"{BRACKET}L{BRACKET}")
    assert re.fullmatch(in_brackets(but(BRACKET), most=2), "(Lw(")


def test_adjuncts_are_places_and_times() -> None:
    assert all(re.fullmatch(ADJUNCTS, letters) for letters in ("", "IL", "ITwI#D"))
    assert not re.fullmatch(ADJUNCTS, "IV")
