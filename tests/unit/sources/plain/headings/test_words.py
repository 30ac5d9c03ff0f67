"""Lines that their words make headings, or something else."""

import pytest

from tests.headed import BODY, between_paragraphs, heads_of


@pytest.mark.parametrize(
    "line",
    [
        "A bridge too old to mend",
        "What happens next?",
        "Two allies in the quarrel over the tolls",
        "“A matter of the greatest urgency”",
        "THE LONG WAY ROUND",
        "2. Costs and benefits",
        "CHAPTER IV",
        "Part Two: The Return",
        "## A heading with hashes",
        "5G networks in the valley",
        "Total spending since 2019",
        "Cooking with 3 pans",
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(line: str) -> None:
    assert heads_of(between_paragraphs(line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "“It is a scandal,” he said.",
        "“We will mend it.”",
        "“We will mend it!”",
        "He said nothing more.",
        "By Jane Doe",
        "By our correspondent in Port Alden",
        "Illustrated by Jane Doe",
        "Photo: Jane Doe/Reuters",
        "A view of the old bridge from the harbour",
        "Price: £ 49",
        "Length: 7 km",
        "Dalby Rovers 31 9 8 14 35",
        "Subscribe now!",
        "Editor’s picks",
        "This article was corrected on Tuesday",
        "Jane Doe and John Roe, right, at the old bridge",
        "In the year of the flood --",
        "View this letter in your browser",
        "Staff Reports",
        "Share on a network",
        "Comments (12)",
        "Watch the engineers at work below:",
        "See it now: the bridge from above",
        "Watch: the engineers sing at work",
        "More from Port Alden",
        "Also read: Why the bridge will not be mended",
        "Jane Doe, who leads the council”",
        "Tuesday 4 May, 10:30",
        "- a point in a list",
        "https://example.org/bridge",
        "and so they went home",
        "The old song of the boatmen tells that",
        "橋は来年まで閉鎖される。",
        "12 Letters of the Ammer, vol. ii.",
        "Her answer: “Never again!”",
        "WHERE: Town hall, room 3",
        "Sports Bureau",
        "Local government reporter",
        "Rating: 4/5",
        "Four stars",
        "Press release",
        "Embargoed until Monday noon",
        "Serves 4",
        "Cooking time: 20 minutes",
        "Total: about 2 hours",
        "Makes about 12",
        "Do you live near the bridge? Tell us about it",
        "Name and address supplied",
    ],
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    assert not heads_of(between_paragraphs(line))


def test_a_line_that_ends_with_a_day_is_a_caption() -> None:
    assert not heads_of(between_paragraphs("Waves break over the wall of the harbour on Thursday morning"))


def test_marks_unlike_those_of_speech_make_a_heading() -> None:
    speech = "“We will mend it in the spring, or else we will build another one,” said the mayor of the town to the council."
    line = "‘It sang in the wind’"
    assert heads_of("\n".join([BODY, speech, line, speech, BODY])) == [line]
