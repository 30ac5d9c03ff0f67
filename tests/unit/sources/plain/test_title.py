"""The titles of plain texts."""

import pytest

from reader.sources.plain.read import article_from_text
from tests.headed import BODY


def test_a_title_may_be_below_the_journal() -> None:
    article = article_from_text(f"Journal of Weirs 12 (2021) 44–51\n\nHow rivers age\n\n{BODY}\n\n{BODY}\n")
    assert article.title == "How rivers age"


def test_what_comes_last_is_no_title() -> None:
    assert (
        article_from_text(
            f"{'goes on and on without an end and it ' * 3}\n{'and so on ' * 9}\n{'and on ' * 9}\n\n          x\n"
        ).title
        == ""
    )


@pytest.mark.parametrize("below", ["Press release", "Embargoed until 4 May", "Four stars\n\nBy Jane Doe", "Summary", "1. Costs"])
def test_a_title_may_be_above_a_heading_or_lines_about_the_text(below: str) -> None:
    article = article_from_text(f"The bridge opens again\n\n{below}\n\n{BODY}\n\n{BODY}\n")
    assert article.title == "The bridge opens again"


@pytest.mark.parametrize(
    "below", ["Department of Works\n\nSpring report", "How long it took\n\nBy Jane Doe", "Summary\n\nIt took long.\n\n- A month"]
)
def test_a_title_may_be_above_a_few_short_lines(below: str) -> None:
    assert article_from_text(f"The bridge opens again\n\n{below}\n\n{BODY}\n\n{BODY}\n").title == "The bridge opens again"


@pytest.mark.parametrize(
    "above", ["Opinion", "Breaking news", "The weekend essay", "FOR IMMEDIATE RELEASE", "4 May 2021", "AB-BRIDGE (UPDATE 2)"]
)
def test_a_title_may_be_below_a_rubric_and_governs_it(above: str) -> None:
    article = article_from_text(f"{above}\n\nThe bridge opens again\n\n{BODY}\n\nWhat it cost\n\n{BODY}\n")
    assert article.title == "The bridge opens again"
    assert (article.heading_of(article.sections[0]), article.sections[0].span.start) == ("The bridge opens again", 0)
    assert [section.level for section in article.sections] == [1, 2]


def test_a_line_over_several_headings_is_the_title() -> None:
    items = ["1. Apologies", "There were none.", "2. The bridge", "It is closed.", "3. The weir", "It is open."]
    for title in ("Minutes of the council", "Minutes"):
        assert article_from_text("\n\n".join([title, "Monday at seven", *items])).title == title


def test_a_single_word_is_the_title_if_the_text_begins_with_it() -> None:
    assert article_from_text(f"Larkfield\n\nLarkfield is a town. {BODY}\n\n{BODY}\n").title == "Larkfield"
    assert article_from_text(f"Larkfield\n\n{BODY}\n\n{BODY}\n").title == ""


def test_a_rubric_above_a_paragraph_is_no_title() -> None:
    assert article_from_text(f"Opinion\n\n{BODY}\n\n{BODY}\n").title == ""


def test_a_line_with_an_address_is_no_title() -> None:
    assert not article_from_text(f"Format: https://example.org/format\n\n{BODY}\n\n{BODY}\n").title


def test_a_first_line_without_a_stop_is_the_title() -> None:
    article = article_from_text(f"The bridge opens again\n\n{BODY}\n\nWhat it cost\n\n{BODY}\n")
    assert article.title == "The bridge opens again"
    assert [(article.heading_of(section), section.level) for section in article.sections] == [
        ("The bridge opens again", 1),
        ("What it cost", 2),
    ]


@pytest.mark.parametrize("first", [BODY, "It rained.", "“We are done,” he said.", "1 Introduction", "Introduction"])
def test_other_first_lines_are_no_title(first: str) -> None:
    assert article_from_text(f"{first}\n\n{BODY}\n").title == ""


@pytest.mark.parametrize("title", ["tidy-logs 1.2", "tidy-logs"])
def test_a_title_may_be_the_name_of_a_program_in_small_letters(title: str) -> None:
    assert article_from_text(f"{title}\n\ntidy-logs reads what a server wrote. {BODY}").title == title


def test_a_poem_has_a_title_though_no_paragraph_follows() -> None:
    verse = (
        "I went at night to hear the weir\nThat held the river by the hair,\nAnd found that what I came to hear\nWas never there."
    )
    assert article_from_text(f"The Weir\n\n{verse}\n\nThe moon came over, round and late.\n").title == "The Weir"


def test_a_line_above_stanzas_is_their_title() -> None:
    stanzas = ["I went at night\nto hear the weir", "And found\nthat it was never\nthere"]
    assert article_from_text("\n\n".join(["Harbour lights", *stanzas])).title == "Harbour lights"
    assert article_from_text("\n\n".join(stanzas)).title == ""


def test_a_title_may_begin_with_the_name_of_a_day() -> None:
    assert article_from_text(f"Saturday's football in the rain\n\n{BODY}\n\n{BODY}\n").title == "Saturday's football in the rain"
    assert article_from_text(f"Saturday 4 May in the rain\n\n{BODY}\n\n{BODY}\n").title == ""


def test_a_lone_line_is_no_title() -> None:
    assert article_from_text("The bridge opens again").title == ""


def test_the_mark_before_a_title_is_dropped() -> None:
    article = article_from_text(f"# The bridge\n\n{BODY}\n")
    assert (article.title, article.blocks[0].level) == ("The bridge", 1)


def test_a_title_that_is_given_counts() -> None:
    assert article_from_text(f"The bridge opens again\n\n{BODY}\n", title=" Given\n").title == "Given"


def test_a_copied_mail_is_called_by_its_subject() -> None:
    mail = article_from_text(f"From: Mila Storm <mila@weir.example>\nTo: all\nSubject: Re: The old weir\n\n{BODY}\n\n{BODY}")
    assert (mail.title, mail.byline) == ("The old weir", "Mila Storm")


@pytest.mark.parametrize("below", ["By Mila Storm", "4 May 2021"])
def test_the_title_of_a_page_may_be_right_above_author_or_date(below: str) -> None:
    page = ["*", "[446494] Library, jobs and homes", "Login:", "Nobody waits for the last boat", below, BODY, BODY]
    assert article_from_text("\n\n".join(page)).title == "Nobody waits for the last boat"


def test_a_copied_mail_may_be_empty() -> None:
    assert article_from_text("From: Mila Storm <mila@weir.example>\nSubject: The old weir").title == "The old weir"


def test_the_title_may_be_below_whom_to_ask() -> None:
    title = "Engineers tell council of three weeks under the old bridge"
    contact = ["For immediate release", "Contact:", "Mila Storm, Alden Bridges", "mila@bridges.example", "01632 960 114"]
    assert article_from_text("\n\n".join([*contact, title, BODY, BODY])).title == title


def test_a_book_of_the_gutenberg_library_is_called_by_its_own_title() -> None:
    head = "The Project Gutenberg eBook of The Old Bridge\n\nTitle: The Old Bridge\n\nAuthor: Jane Doe\n\n"
    article = article_from_text(f"{head}CHAPTER I.\n\n{BODY}\n\n{BODY}\n\nCHAPTER II.\n\n{BODY}\n")
    assert (article.title, article.byline) == ("The Old Bridge", "Jane Doe")
    assert [article.heading_of(section) for section in article.sections][-2:] == ["CHAPTER I.", "CHAPTER II."]


def test_a_sentence_about_that_library_is_no_title() -> None:
    assert not article_from_text(f"Project Gutenberg has a new office, and its cellar is dry.\n\n{BODY}\n\n{BODY}").title


def test_what_a_first_line_tells_an_editor_is_no_part_of_the_title() -> None:
    article = article_from_text(f"News of the bridge            -*- mode: text -*-\n\n{BODY}\n\n{BODY}\n")
    assert article.title == "News of the bridge"
