"""Applying corrections of names to an analysis."""

from __future__ import annotations

import pytest

from reader.analysis.model import Analysis, Entity, EntityKind, Gender, Quote, QuoteKind
from reader.article import Article, Span
from reader.library import NameCorrection, QuoteCorrection, Reach
from reader.library.correcting.applying import corrected
from reader.library.correcting.names import affecting, needed, reached, with_names
from tests.articles import span_in, speakers_in

TEXT = (
    "“We wait,” said Ada Quill of Lunde. “No,” said Quill. Her brother Ben Quill waited, too. “Now,” said Quill & Sons. "
    "Storm is coming, wrote the Lunde mayor. The mayor, Mila Storm, likes May. In May Quill left."
)
PERSON, PLACE, ORGANISATION = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def span_of(words: str, nth: int = 0) -> Span:
    return span_in(TEXT, words, nth)


QUILLS = tuple(span_of(words, nth) for words, nth in [("Ada Quill", 0), ("Quill", 1), ("Quill", 3), ("Quill", 4)])
BEN, MAYOR = span_of("Ben Quill"), span_of("the Lunde mayor")
LUNDES = (span_of("Lunde"), span_of("Lunde", 1))
ANALYSIS = Analysis(
    Article(TEXT),
    entities=(
        Entity("Ada Quill", PERSON, QUILLS, Gender.FEMALE, "fisher"),
        Entity("Lunde", PLACE, LUNDES),
        Entity("Ben Quill", PERSON, (BEN,)),
        Entity("Storm", EntityKind.EVENT, (span_of("Storm"),)),
        Entity("Mila Storm", PERSON, (MAYOR, span_of("The mayor"), span_of("Mila Storm"))),
        Entity("May", EntityKind.PERSON, (span_of("May"), span_of("May", 1))),
    ),
    quotes=(
        Quote(span_of("“We wait,”"), QuoteKind.DIRECT, 0, QUILLS[0]),
        Quote(span_of("“No,”"), QuoteKind.DIRECT, 0, QUILLS[1]),
        Quote(span_of("“Now,”"), QuoteKind.DIRECT, 0, QUILLS[2]),
    ),
)


def named(*corrections: NameCorrection) -> dict[tuple[str, EntityKind], list[str]]:
    """What the text calls each entity once `corrections` are made."""
    entities = with_names(ANALYSIS, corrections).entities
    return {(entity.name, entity.kind): [mention.of(TEXT) for mention in entity.mentions] for entity in entities}


def speakers(*corrections: NameCorrection) -> list[str | None]:
    return speakers_in(with_names(ANALYSIS, corrections))


def test_without_corrections_an_analysis_stays_as_it_is() -> None:
    assert with_names(ANALYSIS, ()) is ANALYSIS


def test_a_description_that_is_made_a_name_names_the_speaker_also_where_a_pronoun_stands_for_it() -> None:
    text = "“We wait,” said a nurse. “Now,” she said."
    nurse = span_in(text, "a nurse")
    said = (
        Quote(span_in(text, "“We wait,”"), QuoteKind.DIRECT, speaker_span=nurse),
        Quote(span_in(text, "“Now,”"), QuoteKind.DIRECT, speaker_span=span_in(text, "she"), described=nurse),
    )
    analysis = with_names(Analysis(Article(text), quotes=said), [NameCorrection(nurse, "Ada Quill", PERSON)])
    assert speakers_in(analysis) == ["Ada Quill"] * 2


def test_a_name_is_of_another_kind_and_then_has_no_role() -> None:
    (works, *_) = with_names(ANALYSIS, [NameCorrection(QUILLS[1], "Ada Quill", ORGANISATION)]).entities
    assert works == Entity("Ada Quill", ORGANISATION, QUILLS, corrected=True)
    assert speakers(NameCorrection(QUILLS[1], "Ada Quill", ORGANISATION)) == ["Ada Quill"] * 3


def test_only_what_has_changed_is_marked_as_corrected() -> None:
    analysis = with_names(ANALYSIS, [NameCorrection(LUNDES[0], "Lunde", ORGANISATION)])
    assert [entity.name for entity in analysis.entities if entity.corrected] == ["Lunde"]


def test_a_name_corrected_to_be_none_is_gone_and_its_quotes_have_no_known_speaker() -> None:
    assert ("May", PERSON) not in named(NameCorrection(span_of("May", 1)))
    assert speakers(NameCorrection(QUILLS[0])) == [None] * 3
    only_here = named(NameCorrection(span_of("May", 1), reach=Reach.HERE))
    assert only_here[("May", PERSON)] == ["May"]


def test_a_renamed_entity_keeps_its_mentions_and_quotes() -> None:
    (adele, *_) = with_names(ANALYSIS, [NameCorrection(QUILLS[0], "Adele Quill")]).entities
    assert adele == Entity("Adele Quill", PERSON, QUILLS, Gender.FEMALE, "fisher", corrected=True)


def test_two_names_become_one_with_all_mentions_and_quotes() -> None:
    merged = NameCorrection(QUILLS[1], "Ben Quill")
    assert named(merged)[("Ben Quill", PERSON)] == ["Ada Quill", "Quill", "Ben Quill", "Quill", "Quill"]
    assert ("Ada Quill", PERSON) not in named(merged)
    assert speakers(merged) == ["Ben Quill"] * 3
    (ben, *_) = with_names(ANALYSIS, [merged]).entities
    assert (ben.gender, ben.role) == (Gender.FEMALE, "fisher")


def test_one_name_becomes_two_where_the_words_are_the_same_or_only_in_one_place() -> None:
    here = NameCorrection(QUILLS[1], "Ben Quill", reach=Reach.HERE)
    assert named(here)[("Ben Quill", PERSON)] == ["Quill", "Ben Quill"]
    assert speakers(here) == ["Ada Quill", "Ben Quill", "Ada Quill"]
    words = NameCorrection(QUILLS[1], "Ben Quill", reach=Reach.WORDS)
    assert named(words)[("Ada Quill", PERSON)] == ["Ada Quill"]
    assert speakers(words) == ["Ada Quill", "Ben Quill", "Ben Quill"]
    new = NameCorrection(QUILLS[3], "Old Quill", reach=Reach.HERE)
    assert named(new)[("Old Quill", PERSON)] == ["Quill"]


def test_a_name_of_another_kind_is_another_entity() -> None:
    month = NameCorrection(span_of("May", 1), "May", EntityKind.EVENT, Reach.HERE)
    assert named(month) | {("May", PERSON): ["May"], ("May", EntityKind.EVENT): ["May"]} == named(month)


def test_a_name_that_was_missed_is_one_wherever_it_stands_and_speaks() -> None:
    works = NameCorrection(span_of("Quill & Sons"), "Quill & Sons", ORGANISATION, Reach.WORDS)
    assert named(works)[("Quill & Sons", ORGANISATION)] == ["Quill & Sons"]
    assert len(named(works)[("Ada Quill", PERSON)]) == 3
    assert speakers(works) == ["Ada Quill", "Ada Quill", "Quill & Sons"]
    brother = NameCorrection(span_of("Her brother"), "Ben Quill", reach=Reach.HERE)
    assert named(brother)[("Ben Quill", PERSON)] == ["Her brother", "Ben Quill"]


def test_a_name_that_stands_in_a_description_leaves_it_as_it_is() -> None:
    assert named(NameCorrection(LUNDES[0]))[("Mila Storm", PERSON)] == ["the Lunde mayor", "The mayor", "Mila Storm"]
    assert ("Lunde", PLACE) in named(NameCorrection(MAYOR, "Ada Quill", reach=Reach.HERE))


def test_one_correction_builds_on_another_whatever_order_they_come_in() -> None:
    merged, changed = NameCorrection(BEN, "Ada Quill", number=1), NameCorrection(QUILLS[0], "Quills", ORGANISATION, number=2)
    for corrections in ([merged, changed], [changed, merged]):
        (quills, *_) = corrected(ANALYSIS, corrections).entities
        assert (quills.name, len(quills.mentions)) == ("Quills", 5)


def test_a_quote_that_was_corrected_goes_by_the_right_name_of_its_speaker() -> None:
    analysis = corrected(
        ANALYSIS, [QuoteCorrection(span_of("“No,”"), "Ben Quill"), NameCorrection(BEN, "Benedict Quill", number=1)]
    )
    speaker = analysis.speaker_of(analysis.quotes[1])
    assert speaker is not None and speaker.name == "Benedict Quill"


def test_entities_stay_in_the_order_of_their_first_mention() -> None:
    first = NameCorrection(LUNDES[0], "Port", PLACE, Reach.HERE)
    assert [entity.name for entity in with_names(ANALYSIS, [first]).entities][:4] == ["Ada Quill", "Port", "Ben Quill", "Storm"]


def test_a_correction_where_nothing_was_found_applies_to_the_name_with_the_same_words_or_adds_one() -> None:
    drifted = NameCorrection(span_of("Quill", 2), "Ben Quill")
    assert len(named(drifted)[("Ben Quill", PERSON)]) == 5
    unknown = NameCorrection(span_of("brother"), "Ben Quill")
    assert named(unknown)[("Ben Quill", PERSON)] == ["brother", "Ben Quill"]


@pytest.mark.parametrize(("reach", "count"), [(Reach.ALL, 4), (Reach.WORDS, 3), (Reach.HERE, 1)])
def test_the_reach_of_a_correction_is_all_places_the_same_words_or_one_place(reach: Reach, count: int) -> None:
    assert len(reached(ANALYSIS, NameCorrection(QUILLS[1], reach=reach))) == count


def test_a_correction_that_makes_no_difference_is_not_needed() -> None:
    event = NameCorrection(LUNDES[0], "Lunde", EntityKind.EVENT, number=1)
    place = NameCorrection(LUNDES[1], "Lunde", PLACE, number=2)
    work = NameCorrection(LUNDES[1], "Lunde", EntityKind.WORK, number=3)
    assert needed(ANALYSIS, (event, place)) == ()
    assert needed(ANALYSIS, (event, place, work)) == (work,)


def test_the_corrections_that_affect_a_name_are_known() -> None:
    merged, changed = NameCorrection(BEN, "Ada Quill", number=1), NameCorrection(LUNDES[0], "Lunde", EntityKind.EVENT, number=2)
    assert affecting(ANALYSIS, (merged, changed), BEN) == (merged,)
    assert affecting(ANALYSIS, (merged, changed), QUILLS[0]) == ()
    assert affecting(ANALYSIS, (merged, changed), LUNDES[1]) == (changed,)
