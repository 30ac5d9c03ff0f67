"""Bodies that speak: organisations, newspapers, countries."""

from __future__ import annotations

import pytest

from tests.attributed import Cases, said


def test_an_organisation_is_not_the_site_it_writes_on() -> None:
    text = "The Harbour Trust closed the pier.\nIt posted a picture on Facebook. “Keep away,” the organisation said."
    assert said(text) == [("Keep away,", "Harbour Trust")]


def test_a_country_that_acts_may_be_it() -> None:
    text = "The Lunde Bank lost money. On Wednesday, Norway moved to calm the markets. It said the krone was “in good hands”."
    assert said(text) == [("in good hands", "Norway")]


CASES: Cases = {
    "a tribunal that is named in full before": (
        "An appeal is pending with the National Harbour Tribunal. The Lunde Bank had complained.\n"
        "The tribunal said in its order: “No step may be taken.”",
        [("No step may be taken.", "National Harbour Tribunal")],
    ),
    "they, an organisation that has just spoken": (
        "The Harbour Trust said on Monday that the pier was “gone for good”. “Nobody will build another,” they added.",
        [("gone for good", "Harbour Trust"), ("Nobody will build another,", "Harbour Trust")],
    ),
    "they, an organisation that the sentence before tells something of": (
        "The Harbour Trust have twice denied doing anything wrong.\n“The pier was empty,” they said in a statement.",
        [("The pier was empty,", "Harbour Trust")],
    ),
    "they, who are not the organisation mentioned": (
        "Fishermen met the Harbour Trust on Monday.\n“The pier was empty,” they said.",
        [("The pier was empty,", None)],
    ),
    "an organisation by where it sits": (
        "The Harbour Trust lost its ships. The Oslo-based group said that it was “a hard year for the whole coast”.",
        [("a hard year for the whole coast", "Harbour Trust")],
    ),
    "an organisation whose name ends like that of a people": (
        "Bishop Adrian Quill spoke to pilgrims on Monday. He was tired.\n“We regret the delay,” the Vatican said.",
        [("We regret the delay,", "Vatican")],
    ),
    "a newspaper whose name ends like that of a people": (
        "Tom Brandt, the minister, resigned on Monday.\n“He could not go on,” the Guardian reported, citing a friend.",
        [("He could not go on,", "Guardian")],
    ),
    "the one that speaks, of several": (
        "The Lunde Trust said on Monday that the Harbour Bank and Oslo Ferries had closed three piers.\n"
        "“They will not be back,” the organisation said.",
        [("They will not be back,", "Lunde Trust")],
    ),
    "the one that speaks, before paragraphs of its words": (
        "The Lunde Union says that the Harbour Trust has closed three piers.\n\n"
        "“The boats are gone and nobody has asked the crews about it.\n\n"
        "“There are no nets left in the whole town.\n\n"
        "“They will not be back before the spring,” the union said.",
        [
            ("The boats are gone and nobody has asked the crews about it.", "Lunde Union"),
            ("There are no nets left in the whole town.", "Lunde Union"),
            ("They will not be back before the spring,", "Lunde Union"),
        ],
    ),
    "a ministry that is no army": (
        "The Lunde Liberation Army is strong. The Norwegian foreign ministry said on Monday: “We do not talk to thieves.”",
        [("We do not talk to thieves.", "Norwegian foreign ministry")],
    ),
    "an office by whose it is": (
        "Ada Quill's office said on Monday that the pier was “not safe”.",
        [("not safe", "Ada Quill's office")],
    ),
    "a foundation by whose it is": (
        "Ada Quill's fishing foundation wrote: “We mend nets.”",
        [("We mend nets.", "Ada Quill's fishing foundation")],
    ),
    "one of many of its kind": (
        "Norway's largest bakery group said on Monday that bread was “not cheap”.",
        [("not cheap", None)],
    ),
    "an office that is named before it speaks": (
        "The men were brought to the Norwegian police on Monday. “They sold eggs,” the police said.",
        [("They sold eggs,", "Norwegian police")],
    ),
    "an office that is no company": (
        "Oslo Ferries has closed a pier. Ada Quill's office said on Monday that it was sorry.\n\n“We had to,” the company wrote.",
        [("We had to,", "Oslo Ferries")],
    ),
    "an army by the city that it is in": (
        "Few believed it when the army in Oslo announced that its ships would join the “tactical” exercises.",
        [("tactical", None)],
    ),
    "the club that the text is about": (
        "Tom Brandt played for Lunde Rovers and was their captain. Lunde Rovers won the league.\n\n"
        "He also played for Norway against Sweden.\n\n"
        "“Everyone here is very sad,” the club wrote.",
        [("Everyone here is very sad,", "Lunde Rovers")],
    ),
    "no body of another kind": (
        "The Harbour Trust closed the pier.\n\nIt was raining.\n\n“The pier is not safe,” the court wrote.",
        [("The pier is not safe,", None)],
    ),
    "a court that goes on": (
        "The sale “ignored the rights of the whole town”, the Norwegian court said.\n\n“It is void,” it added.",
        [("ignored the rights of the whole town", "Norwegian court"), ("It is void,", "Norwegian court")],
    ),
    "a body that was told something, by the noun of its name": (
        "Fishermen told the Harbour Trust that the pier was rotten.\n\n“Nobody may walk on it,” the trust said.",
        [("Nobody may walk on it,", "Harbour Trust")],
    ),
    "no channel that is told something": (
        "“We never meant it,” Tom Brandt told the BBC.\n\nThe organisation has since called the poster “a slip of the pen”.",
        [("We never meant it,", "Tom Brandt"), ("a slip of the pen", None)],
    ),
    "the one that does something, of two in a sentence": (
        "The Harbour Trust sued Oslo Ferries over the pier on Monday. “The sea is no dump,” it said.",
        [("The sea is no dump,", "Harbour Trust")],
    ),
    "one that sits in a town named with it": (
        "“He is fed and well,” said Bergen-based Harbour Trust on Monday.",
        [("He is fed and well,", "Harbour Trust")],
    ),
    "a study of others": (
        "The Harbour Trust denied a breach, citing research which had concluded: “There may be a link.”",
        [("There may be a link.", None)],
    ),
    "a report of several words": (
        "In a 40-page report, the Harbour Trust said on Monday that the crew had been “badly led”.\n"
        "The report found that alarms were off “as a matter of routine”.",
        [("badly led", "Harbour Trust"), ("as a matter of routine", "Harbour Trust")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_body_that_speaks_is_found(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected
