"""The likeliest sequence of speakers."""

from __future__ import annotations

from reader.analysis.speakers.stories.dialogue import NOBODY_KNOWN, Line, speakers_of

ADA, TOM, MIA = 0, 1, 2


def line(*told: int, change: float = 4.0, is_first: bool = False) -> Line:
    """A line that one of those in `told` speaks according to the text; none if the text does not say."""
    return Line(dict.fromkeys(told, 0.0), -6.0 if told else 0.0, change, is_first)


def test_two_persons_take_turns_after_the_lines_that_tell_who_they_are() -> None:
    assert speakers_of([line(ADA), line(TOM), line(), line(), line()]) == [ADA, TOM, ADA, TOM, ADA]


def test_a_line_tells_of_those_before_it_too() -> None:
    assert speakers_of([line(), line(), line(ADA), line(TOM)]) == [ADA, TOM, ADA, TOM]


def test_a_third_person_joins_in_and_the_two_last_speakers_go_on() -> None:
    assert speakers_of([line(ADA), line(TOM), line(MIA), line(), line()]) == [ADA, TOM, MIA, TOM, MIA]


def test_without_a_change_of_speaker_the_same_one_goes_on() -> None:
    assert speakers_of([line(ADA), line(change=-6.0), line(TOM)]) == [ADA, ADA, TOM]


def test_the_one_who_answers_the_only_known_speaker_is_unknown() -> None:
    assert speakers_of([line(ADA), line(), line()]) == [ADA, NOBODY_KNOWN, ADA]


def test_speakers_of_the_last_conversation_do_not_take_part_in_a_new_one() -> None:
    lines = [line(ADA), line(TOM), line(MIA, is_first=True), line(), line()]
    assert speakers_of(lines) == [ADA, TOM, MIA, NOBODY_KNOWN, MIA]


def test_a_pronoun_that_may_mean_two_means_the_one_whose_turn_it_is() -> None:
    assert speakers_of([line(ADA), line(TOM), line(ADA, TOM)]) == [ADA, TOM, ADA]


def test_no_lines_have_no_speakers() -> None:
    assert speakers_of([]) == []
