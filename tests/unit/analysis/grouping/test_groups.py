"""Which names are one entity."""

from __future__ import annotations

import pytest

from reader.analysis.grouping import group
from reader.analysis.model import Entity, EntityKind, Gender
from reader.analysis.names.name import Name
from reader.article import Article, Span

PERSON, PLACE, ORGANISATION, GROUP = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.GROUP


def grouped(marked: str, kind: EntityKind = PERSON) -> tuple[Entity, ...]:
    """The entities of a text in which every name stands in brackets, all of one kind."""
    text, spans = "", []
    for part in marked.split("["):
        name, found, rest = part.partition("]")
        if found:
            spans.append(Span(len(text), len(text) + len(name)))
        text += name + rest
    return group(Article(text), tuple(Name(span, kind) for span in spans))


def counts(marked: str, kind: EntityKind = PERSON) -> list[tuple[str, int]]:
    return [(entity.name, len(entity.mentions)) for entity in grouped(marked, kind)]


@pytest.mark.parametrize(
    "other",
    ["[Quill]", "Mrs. [Quill]", "[Ada]", "[A. Quill]", "[Ada B. Quill]", "[Ada Quilll]", "[QUILL]", "[@adaquill]", "[Áda Quill]"],
)
def test_a_person_is_known_by_parts_and_spellings_of_the_name(other: str) -> None:
    assert [times for _, times in counts(f"[Ada Quill] came. Later {other} left.")] == [2]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("William Quill", "Bill Quill"),
        ("Bob Quill", "Robert Quill"),
        ("Elizabeth Anne Quill", "Lizzy Quill"),
        ("Joseph R. Quill", "Joe Quill"),
    ],
)
def test_a_person_is_known_by_a_short_form_of_the_given_name(full: str, short: str) -> None:
    assert [times for _, times in counts(f"[{full}] came. Later [{short}] left.")] == [2]


@pytest.mark.parametrize("other", ["Tim Quill", "Bob Brandt", "Harry Quill"])
def test_a_short_form_is_of_one_name_alone(other: str) -> None:
    assert len(counts(f"[Robert Quill] came. Later [{other}] left.")) == 2


def test_a_handle_without_a_name_in_it_is_nobody_who_is_named() -> None:
    assert counts("[Ada Quill] came. Later [@northlights] left.") == [("Ada Quill", 1), ("@northlights", 1)]


@pytest.mark.parametrize("role", ["Cllr", "Constable", "Goalkeeper", "Smt."])
def test_a_role_before_a_name_is_no_part_of_it(role: str) -> None:
    assert [entity.name for entity in grouped(f"[{role} Ada Quill] came.")] == ["Ada Quill"]


@pytest.mark.parametrize(
    "name", ["Dean Ulf Quill", "Goalkeeper Quill", "Duchess of Lunde", "Virender Ulf Quill", "Man Ulf Quill"]
)
def test_what_is_only_like_a_role_is_a_part_of_the_name(name: str) -> None:
    assert [entity.name for entity in grouped(f"[{name}] came.")] == [name]


def test_a_name_in_capitals_is_shown_as_a_name() -> None:
    assert [entity.name for entity in grouped("[ALDHAM CITY] – [Aldham] woke up.", ORGANISATION)] == ["Aldham City"]
    assert [entity.name for entity in grouped("[KING’S HALL] – [King’s] woke up.", ORGANISATION)] == ["King’s Hall"]


def test_an_amount_in_capitals_is_shown_as_it_is_written() -> None:
    assert [entity.name for entity in grouped("At [5 PM], not [5 pm].", EntityKind.TIME)] == ["5 PM"]


def test_a_club_is_known_with_and_without_its_kind() -> None:
    assert counts("[Lunde Rovers FC] won. [Lunde Rovers Football Club] lost. [Lunde Rovers] left.", ORGANISATION) == [
        ("Lunde Rovers Football Club", 3)
    ]


def test_the_surname_may_come_before_the_full_name() -> None:
    assert counts("[Quill] wins. So it was [Ada Quill] after all.") == [("Ada Quill", 2)]


@pytest.mark.parametrize(
    "others", ["[Adda Quill]", "[A. Quill] and [A. Quill]", "[ADA QUILL]", "[@adaquill]", "[Quill]", "[Ada Quill !]"]
)
def test_the_name_is_the_fullest_form_as_it_was_first_written(others: str) -> None:
    assert counts(f"[Ada Quill] came. So wrote {others}.")[0][0] == "Ada Quill"


def test_two_bearers_of_one_surname_are_two_persons() -> None:
    text = "[Ada Quill] met [Tom Quill]. Mr. [Quill] spoke first, then Mrs. [Quill]."
    assert counts(text) == [("Ada Quill", 2), ("Tom Quill", 2)]


def test_titles_tell_persons_of_one_surname_apart_who_are_never_named_in_full() -> None:
    text = "Mr. [Quill] came. Mrs. [Quill] sang. Miss [Quill] slept. [Quill] left with Mrs. [Quill]."
    assert counts(text) == [("Mr. Quill", 2), ("Mrs. Quill", 2), ("Miss Quill", 1)]


def test_a_title_of_the_other_gender_is_somebody_elses() -> None:
    assert counts("[Tom Quill] came. Mrs. [Quill] sang.") == [("Tom Quill", 1), ("Mrs. Quill", 1)]


def test_a_son_is_not_his_father_of_the_same_name() -> None:
    assert counts("[Tom Quill] came. [Tom Quill Jr.] sang.") == [("Tom Quill", 1), ("Tom Quill Jr.", 1)]


def test_a_full_name_in_capitals_is_written_as_its_bearer_is_elsewhere() -> None:
    assert counts("[MARTA OLSEN] came. Then Ms. [Olsen] sang.") == [("Marta Olsen", 2)]


@pytest.mark.parametrize("address", ["Mrs.", "Ms."])
def test_whoever_has_a_form_of_address_is_a_person(address: str) -> None:
    found = grouped(f"{address} [Lancaster] sang.", PLACE)
    assert [(entity.kind, entity.name) for entity in found] == [(PERSON, f"{address} Lancaster")]


def test_a_surname_alone_is_whoever_bore_it_first() -> None:
    assert counts("[Ada Quill] came with [Tom Quill]. [Quill] sang.") == [("Ada Quill", 2), ("Tom Quill", 1)]


def test_initials_may_stand_for_all_given_names() -> None:
    assert counts("[Ada Maria Quill] sang. [AM Quill] was glad.") == [("Ada Maria Quill", 2)]


def test_a_family_is_none_of_its_members() -> None:
    assert counts("[Ada Quill] came with the [Quills].") == [("Ada Quill", 1), ("Quills", 1)]


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Marsh Water Board", "MWB"),
        ("Ministry of Rivers", "MoR"),
        ("Lunde Group", "Lunde"),
        ("Harbour Records", "Harbour Records Ltd"),
        ("United Nations", "U.N."),
    ],
)
def test_an_organisation_is_known_by_its_initials_and_short_forms(long: str, short: str) -> None:
    assert [times for _, times in counts(f"The [{long}] met. The [{short}] agreed.", ORGANISATION)] == [2]


def test_a_firm_is_known_by_its_first_word() -> None:
    text = "Marlow Holdings lost money. Marlow said so."
    names = (Name(Span(0, 15), EntityKind.ORGANISATION), Name(Span(28, 34), PERSON))
    assert [(entity.name, len(entity.mentions)) for entity in group(Article(text), names)] == [("Marlow Holdings", 2)]


def test_initials_that_are_named_first_are_not_short_for_a_longer_name() -> None:
    assert counts("[LBC] and [LBC Music] differ.", ORGANISATION) == [("LBC", 1), ("LBC Music", 1)]
    assert counts("[LBC Music], or [LBC], plays.", ORGANISATION) == [("LBC Music", 2)]


def test_the_text_may_give_the_short_form_in_brackets() -> None:
    assert counts("The [Directorate of Enforcement] ([DirEn]) met.", ORGANISATION) == [("Directorate of Enforcement", 2)]


@pytest.mark.parametrize(("first", "second"), [("U.S.", "United States"), ("Britain", "UK"), ("Republic of Lunde", "Lunde")])
def test_a_place_is_known_by_its_other_names(first: str, second: str) -> None:
    assert len(grouped(f"In [{first}] and in [{second}] it rained.", PLACE)) == 1


def test_a_group_is_one_as_noun_and_as_adjective() -> None:
    assert counts("[Democrats] and a [Democratic] bill, a [Democrat].", GROUP)[0][1] == 3


def test_the_same_amount_is_one_and_another_is_another() -> None:
    marked = "It cost [$5 million], not [$6 million]. Of [$5 million], half is paid."
    assert counts(marked, EntityKind.MONEY) == [("$5 million", 2), ("$6 million", 1)]


def test_a_description_is_a_mention_of_the_person_whom_the_text_calls_so() -> None:
    text = "The Lunde mayor [Ada Quill] met [Tom Brandt]. The Lunde mayor smiled."
    quill = grouped(text)[0]
    assert [mention.of("The Lunde mayor Ada Quill met Tom Brandt. The Lunde mayor smiled.") for mention in quill.mentions] == [
        "Ada Quill",
        "The Lunde mayor",
    ]


@pytest.mark.parametrize(("following", "mentions"), [("later smiled", 2), ("accused nobody", 2), ("executive smiled", 1)])
def test_a_description_of_another_office_is_no_mention(following: str, mentions: int) -> None:
    assert counts(f"The Lunde chief [Ada Quill] came. The Lunde chief {following}.") == [("Ada Quill", mentions)]


def test_who_leads_something_may_bear_another_office() -> None:
    text = "Minister [Ada Quill] spoke. The Lunde leader smiled. [Tom Brandt] left."
    assert len(grouped(text)[0].mentions) == 2


def test_an_occupation_that_is_no_office_leaves_room_for_one() -> None:
    text = "Tom met the champion [Ada Quill] there. The Lunde leader smiled, and the Lunde President waved."
    assert len(grouped(text)[0].mentions) == 3


def test_a_rank_in_a_name_is_no_given_name() -> None:
    assert counts("[Ada Quill] came. [Captain Quill] spoke.") == [("Ada Quill", 2)]


def test_a_double_name_has_the_gender_of_its_parts() -> None:
    men_and_women = grouped("[Jean-Jacques Quill] met [Anne-Marie Brandt].")
    assert [person.gender for person in men_and_women] == [Gender.MALE, Gender.FEMALE]


def test_gender_is_what_the_text_tells() -> None:
    brandt, quill = grouped("The baker [Brandt] said he was glad. [Quill], a teacher at the school, took her hat.")
    assert (brandt.gender, quill.gender) == (Gender.MALE, Gender.FEMALE)
