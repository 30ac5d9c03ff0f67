"""How the tagger's names are revised."""

from __future__ import annotations

import pytest

from reader.analysis.model import EntityKind
from reader.analysis.names.revising import revised
from reader.analysis.names.tagger import Tagged

PERSON, PLACE, ORGANISATION = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION
GROUP, EVENT, PRODUCT, WORK = EntityKind.GROUP, EntityKind.EVENT, EntityKind.PRODUCT, EntityKind.WORK


def names_in(*sentences: tuple[str, dict[str, EntityKind]]) -> list[list[tuple[str, EntityKind]]]:
    """What the names of a document become, given for each sentence its words and the kinds of what the tagger found."""
    words = [text.split() for text, _ in sentences]
    found = [[_found(text.split(), name, kind) for name, kind in names.items()] for text, names in sentences]
    return [
        [(" ".join(text[name.start : name.end]), name.kind) for name in names]
        for text, names in zip(words, revised(words, found), strict=True)
    ]


def _found(words: list[str], name: str, kind: EntityKind) -> Tagged:
    parts = name.split()
    start = next(index for index in range(len(words)) if words[index : index + len(parts)] == parts)
    return Tagged(start, start + len(parts), kind)


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("An Orbex 40 landed .", {"Orbex": ORGANISATION, "40": PRODUCT}, ("Orbex 40", PRODUCT)),
        ("The Aldham Harriers won .", {"Aldham": PLACE, "Harriers": ORGANISATION}, ("Aldham Harriers", ORGANISATION)),
        ("The Quill Foundation paid .", {"Quill": PERSON, "Foundation": ORGANISATION}, ("Quill Foundation", ORGANISATION)),
        ("The Aldham Regatta began .", {"Aldham": PLACE, "Regatta": EVENT}, ("Aldham Regatta", EVENT)),
    ],
)
def test_a_name_is_whole_where_its_parts_touch(text: str, names: dict[str, EntityKind], whole: tuple[str, EntityKind]) -> None:
    assert names_in((text, names)) == [[whole]]


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("The University of Aldham agreed .", {"University of": ORGANISATION, "Aldham": PLACE}, "University of Aldham"),
        ("The School for the Deaf reopened .", {"School for the": ORGANISATION}, "School for the Deaf"),
        ("The Office of the is a game .", {"Office of the": ORGANISATION}, "Office"),
        ("The ATB ( N ) won .", {"ATB ( N": ORGANISATION}, "ATB ( N )"),
        ("Cllr Quill said so .", {"Cllr Quill": PERSON}, "Quill"),
        ("Det Con Ada Quill said so .", {"Det Con Ada Quill": PERSON}, "Ada Quill"),
        ("Critics of The Quill Group wrote .", {"The Quill Group": ORGANISATION}, "Quill Group"),
        ("The Kenyan Ada Quill won .", {"Kenyan Ada Quill": PERSON}, "Ada Quill"),
        ("The work of Quill Works , Inc. of Lunde", {"Quill Works": ORGANISATION}, "Quill Works , Inc."),
        ("BY QUILLWORKS , INC . , A VENTURE", {"INC": ORGANISATION}, "QUILLWORKS , INC ."),
        ("The staff of Quill Works Sdn Bhd left .", {"Quill Works": ORGANISATION, "Sdn Bhd": PERSON}, "Quill Works Sdn Bhd"),
        ("Orbex . com is down .", {"Orbex": ORGANISATION}, "Orbex . com"),
        ("A Lunde Sheriff 's Department car", {"Lunde Sheriff": ORGANISATION}, "Lunde Sheriff 's Department"),
        ("The Aldham Water and Parks Department said so .", {"Aldham Water": ORGANISATION, "Parks Department": ORGANISATION},
         "Aldham Water and Parks Department"),
    ],
)  # fmt: skip
def test_a_name_reaches_as_far_as_its_words_do(text: str, names: dict[str, EntityKind], whole: str) -> None:
    assert [name for name, _ in names_in((text, names))[0]] == [whole]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Orbex 's Foundation Day", {"Orbex": ORGANISATION}),
        ("Denmark 's Ministry said so .", {"Denmark": PLACE, "Ministry": ORGANISATION}),
        ("Orbex and the Parks Department", {"Orbex": ORGANISATION, "Parks Department": ORGANISATION}),
        ("ATB and Parks Department staff", {"ATB": ORGANISATION, "Parks Department": ORGANISATION}),
        ("Quill Bank and Parks Department staff", {"Quill Bank": ORGANISATION, "Parks Department": ORGANISATION}),
        ("Ada Quill left Orbex . Come in .", {"Ada Quill": PERSON, "Orbex": ORGANISATION}),
    ],
)
def test_a_name_ends_before_what_is_none_of_its_words(text: str, names: dict[str, EntityKind]) -> None:
    assert names_in((text, names)) == [list(names.items())]


def test_a_dash_parts_names() -> None:
    reports = (
        ("NEW YORK — Quill said so .", {"NEW YORK — Quill": PERSON}),
        ("Aldham – Dahl – won .", {"Aldham – Dahl –": ORGANISATION}),
    )
    assert names_in(*reports) == [[("NEW YORK", PLACE), ("Quill", PERSON)], [("Aldham", ORGANISATION), ("Dahl", ORGANISATION)]]


def test_the_mark_of_an_item_is_no_part_of_a_name() -> None:
    assert names_in(("• Aldham is a town", {"• Aldham": PLACE})) == [[("Aldham", PLACE)]]


def test_a_name_with_the_legal_form_of_a_company_is_an_organisation() -> None:
    assert names_in(("The house of Ada Quill Ltd burnt .", {"Ada Quill": PERSON})) == [[("Ada Quill Ltd", ORGANISATION)]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She moved to Lunde , CO in May .", {"Lunde": PLACE}),
        ("He drives an Orbex 40 Limited at work .", {"Orbex 40 Limited": PRODUCT}),
    ],
)
def test_a_word_that_only_looks_like_a_legal_form_makes_no_company(text: str, names: dict[str, EntityKind]) -> None:
    assert names_in((text, names)) == [list(names.items())]


def test_a_name_that_is_longer_elsewhere_is_as_long_here() -> None:
    found = names_in(
        ("The Lunde River Trust paid .", {"Lunde River Trust": ORGANISATION}),
        ("A Lunde River Trust boat sank .", {"Lunde River": PLACE, "Trust": ORGANISATION}),
        ("The Lunde River Trustees left .", {"Lunde River Trustees": GROUP}),
    )
    assert [name for names in found for name, _ in names] == ["Lunde River Trust", "Lunde River Trust", "Lunde River Trustees"]


def test_a_name_that_begins_with_a_small_word_is_found_again() -> None:
    found = names_in(("They met del Aldra there .", {"del Aldra": PERSON}), ("“ No , ” del Aldra said .", {"Aldra": PERSON}))
    assert found == [[("del Aldra", PERSON)]] * 2


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("We met Ada “ Quick ” Quill there .", {"Ada": PERSON, "Quill": PERSON}, "Ada “ Quick ” Quill"),
        ('We met Ada May " Old Bell " Quill there .', {"Ada May": PERSON, "Quill": PERSON}, 'Ada May " Old Bell " Quill'),
        ("We met Ada ' Quick ' Quill there .", {"Ada ' Quick": PERSON, "Quill": PERSON}, "Ada ' Quick ' Quill"),
        ("We met Ada ‘ Quick ’ Quill there .", {"Ada": PERSON, "Quick ’ Quill": PERSON}, "Ada ‘ Quick ’ Quill"),
    ],
)
def test_a_nickname_between_marks_is_within_the_name_of_its_person(text: str, names: dict[str, EntityKind], whole: str) -> None:
    assert names_in((text, names)) == [[(whole, PERSON)]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They asked Ada “ Why ? ” Quill left .", {"Ada": PERSON, "Quill": PERSON}),
        ("It says of Ada “ a most able writer ” Quill .", {"Ada": PERSON, "Quill": PERSON}),
        ("It names Ada “ Quick ” Lunde .", {"Ada": PERSON, "Lunde": PLACE}),
    ],
)
def test_not_everything_between_two_names_is_a_nickname(text: str, names: dict[str, EntityKind]) -> None:
    assert names_in((text, names)) == [list(names.items())]


@pytest.mark.parametrize(
    ("text", "names", "work"),
    [
        ("She sang “ The Bells of Lunde , ” and left .", {"Lunde": PLACE}, "The Bells of Lunde"),
        ("They read ' Ada Quill 's Diary ' when they were still at school .", {"Ada Quill": PERSON}, "Ada Quill 's Diary"),
        ("The film Slow Lunde was shown .", {"Slow Lunde": PLACE}, "Slow Lunde"),
        ("His first album , Quill , sold well .", {"Quill": ORGANISATION}, "Quill"),
    ],
)
def test_marks_and_the_word_before_it_tell_a_title(text: str, names: dict[str, EntityKind], work: str) -> None:
    assert names_in((text, names)) == [[(work, WORK)]]


def test_a_title_listed_after_other_works_is_a_work_too() -> None:
    names = {"Quill": PERSON, "Slow Lunde": PLACE, "Orbex": ORGANISATION, "Aldham": PLACE}
    found = names_in(("He acted in films such as Quill , Slow Lunde and Orbex in Aldham .", names))
    assert found == [[("Quill", WORK), ("Slow Lunde", WORK), ("Orbex", WORK), ("Aldham", PLACE)]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“ Ada Quill left , ” she said .", {"Ada Quill": PERSON}),
        ("He said “ Lunde is lost . ”", {"Lunde": PLACE}),
        ("“ Lunde ” was all that he said .", {"Lunde": PLACE}),
        ("The Mayor Sees “ Signs of Hope ” in Lunde Today", {"Lunde": PLACE}),
        ("“ Ada Quill ” is a pen name .", {"Ada Quill": PERSON}),
        ("The film was shot in Lunde .", {"Lunde": PLACE}),
        ("It is the film Quill made in May .", {"Quill": PERSON}),
        ("In the film , Ada Quill and Tom Brandt play friends .", {"Ada Quill": PERSON, "Tom Brandt": PERSON}),
        ("It is the book Quill discussed in May .", {"Quill": PERSON}),
        ("“ Now , Mrs. Quill , ” he said .", {"Quill": PERSON}),
        ("“ Captain Quill ! ” cried the boy .", {"Quill": PERSON}),
        ("“ Why Go to Lunde ? ” she asked .", {"Lunde": PLACE}),
        ("The sign says “ KEEP OUT ” in Lunde .", {"Lunde": PLACE}),
    ],
)
def test_not_everything_between_marks_or_near_a_film_is_a_title(text: str, names: dict[str, EntityKind]) -> None:
    assert names_in((text, names)) == [list(names.items())]


@pytest.mark.parametrize(
    ("name", "other", "kind"),
    [
        ("Orvantis", ORGANISATION, ORGANISATION),
        ("Tolwick", PLACE, PLACE),
        ("The Bells of Orvantis", WORK, WORK),
        ("Margaret", ORGANISATION, PERSON),
        ("Orvo Harris", ORGANISATION, PERSON),
    ],
)
def test_a_name_found_as_often_for_a_person_as_for_something_else_is_what_it_sounds_like(
    name: str, other: EntityKind, kind: EntityKind
) -> None:
    found = names_in((f"{name} came first .", {name: PERSON}), (f"There {name} was second .", {name: other}))
    assert found == [[(name, kind)]] * 2


def test_a_person_and_a_people_may_share_a_name() -> None:
    found = names_in(("They met Orvan .", {"Orvan": PERSON}), ("The Orvan tribe won .", {"Orvan": GROUP}))
    assert found == [[("Orvan", PERSON)], [("Orvan", GROUP)]]


def test_a_name_is_the_person_that_it_mostly_is() -> None:
    person, place = {"Aldham": PERSON}, {"Aldham": PLACE}
    found = names_in(("Aldham slept .", person), ("She met Aldham .", person), ("They like Aldham .", place))
    assert found == [[("Aldham", PERSON)]] * 3


def test_a_storm_is_no_person_wherever_it_is_named() -> None:
    found = names_in(
        ("After Hurricanes Ada , Tom and Eve came rain .", {"Ada": PERSON, "Tom": PERSON, "Eve": PLACE}),
        ("Then Hurricane Ada turned .", {"Ada": PERSON}),
        ("Nobody had seen Eve come .", {"Eve": PERSON}),
    )
    assert found == [[("Ada", EVENT), ("Tom", EVENT), ("Eve", EVENT)], [("Hurricane Ada", EVENT)], [("Eve", EVENT)]]


@pytest.mark.parametrize(
    ("before", "text", "names"),
    [
        ("Ada Quill went out .", "The hurricane Quill saw was small .", {"Quill": PERSON}),
        ("It was calm .", "Before the storm Quill slept .", {"Quill": PERSON}),
        ("It was calm .", "Hurricane Watch is on , Quill said .", {"Quill": PERSON}),
    ],
)
def test_a_person_near_a_storm_stays_a_person(before: str, text: str, names: dict[str, EntityKind]) -> None:
    full = {"Ada Quill": PERSON} if "Quill" in before else {}
    assert names_in((before, full), (text, names))[1] == list(names.items())


def test_an_unknown_people_is_a_team_where_a_tournament_is_won() -> None:
    found = names_in(
        ("The Lunde Cup began .", {"Lunde Cup": EVENT}),
        ("It was a victory for the Lanternes .", {"Lanternes": GROUP}),
        ("Nobody stops Lanternes now .", {"Lanternes": GROUP}),
    )
    assert [name for names in found[1:] for name in names] == [("Lanternes", ORGANISATION)] * 2


@pytest.mark.parametrize(
    ("before", "text", "people"),
    [
        ("The talks began .", "It was a victory for the Lanternes .", "Lanternes"),
        ("The Lunde Cup began .", "It was a long day for the Lanternes .", "Lanternes"),
        ("The Lunde Cup began .", "It was a victory for the Belgians .", "Belgians"),
        ("The Lunde Cup began .", "It was a victory of Lanternes .", "Lanternes"),
    ],
)
def test_a_people_stays_one_where_nothing_tells_of_a_team(before: str, text: str, people: str) -> None:
    names = {"Lunde Cup": EVENT} if "Cup" in before else {}
    assert names_in((before, names), (text, {people: GROUP}))[1] == [(people, GROUP)]


def test_a_group_before_a_name_and_a_person_after_one_stay_on_their_own() -> None:
    text = "The Danish Harriers signed Orbex chief Ada Quill"
    names = {"Danish": GROUP, "Harriers": ORGANISATION, "Orbex": ORGANISATION, "Ada Quill": PERSON}
    assert names_in((text, names)) == [list(names.items())]


def test_a_handle_is_a_persons_where_nothing_tells_more() -> None:
    assert names_in(("Thanks to @adaquill for this .", {})) == [[("@adaquill", PERSON)]]


def test_a_handle_in_brackets_is_of_the_kind_of_the_name_before_it() -> None:
    names = {"Aldham Harriers": ORGANISATION}
    assert names_in(("Aldham Harriers ( @harriers_fc ) July 3", names)) == [
        [("Aldham Harriers", ORGANISATION), ("@harriers_fc", ORGANISATION)]
    ]


def test_a_handle_is_of_the_kind_of_the_name_that_it_spells() -> None:
    found = names_in(
        ("She works for @OrbexAir now .", {"@OrbexAir": PERSON}), ("Orbex Air is small .", {"Orbex Air": ORGANISATION})
    )
    assert found == [[("@OrbexAir", ORGANISATION)], [("Orbex Air", ORGANISATION)]]


@pytest.mark.parametrize("text", ['{ " @type " : 1', "Write to desk @orbex . com", "Meet me @ noon", "Seats @9 each"])
def test_not_every_at_sign_begins_a_handle(text: str) -> None:
    assert names_in((text, {})) == [[]]


def test_an_abbreviation_of_common_words_is_no_name_anywhere() -> None:
    found = names_in(
        ("The patients had slow tide syndrome ( STS ) .", {"STS": ORGANISATION}),
        ("STS is rare , Orbex said .", {"STS": ORGANISATION, "Orbex": ORGANISATION}),
    )
    assert found == [[], [("Orbex", ORGANISATION)]]


def test_an_abbreviation_of_a_name_is_a_name() -> None:
    names = {"Harbour Works Board": ORGANISATION, "HWB": ORGANISATION}
    assert names_in(("The Harbour Works Board ( HWB ) met .", names)) == [list(names.items())]


def test_an_abbreviation_that_everyone_knows_is_no_name() -> None:
    assert names_in(("The CEOs met at Orbex .", {"CEOs": ORGANISATION, "Orbex": ORGANISATION})) == [[("Orbex", ORGANISATION)]]


def test_an_abbreviation_that_everyone_knows_is_a_name_where_the_text_has_the_whole_name() -> None:
    names = {"Aldham Insurers": ORGANISATION, "AI": ORGANISATION}
    assert names_in(("Aldham Insurers paid , AI said .", names)) == [list(names.items())]


def test_small_words_and_hyphens_count_little_in_an_abbreviation() -> None:
    text = "a right of way-leave ( RWL ) and chairs of rooms ( CRs )"
    assert names_in((text, {"RWL": ORGANISATION, "CRs": ORGANISATION})) == [[]]


def test_a_surname_in_a_headline_is_the_person_whom_the_text_names_in_full() -> None:
    found = names_in(
        ("Quill Visits Aldham", {"Quill": PLACE, "Aldham": PLACE}), ("Ada Quill came by train .", {"Ada Quill": PERSON})
    )
    assert found == [[("Quill", PERSON), ("Aldham", PLACE)], [("Ada Quill", PERSON)]]
