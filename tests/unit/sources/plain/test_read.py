"""Reading plain text."""

import pytest

from reader.article import BlockKind
from reader.sources.plain.read import article_as_given, article_from_text
from tests.articles import texts
from tests.headed import BODY

WRAPPED = """The council met on Tuesday for the first time since
the flood and heard from the engineers, who had spent
three weeks under the old bridge.

They came back with little good news for the town, and
the mayor said so.
"""


@pytest.mark.parametrize("text", [BODY, f"  {BODY}\n\n\n\t{BODY}  \n", WRAPPED, "", "\n \n", "one word"])
def test_the_text_is_never_altered(text: str) -> None:
    assert article_from_text(text).text == text


def test_lines_that_go_on_lose_their_indent() -> None:
    indented = "1. boots, and socks to change into,\n   because the path crosses the river  \n   twice\n"
    article = article_from_text(f"{indented}\n{WRAPPED}")
    first = "1. boots, and socks to change into,\nbecause the path crosses the river\ntwice"
    assert article.text == f"{first}\n\n{WRAPPED}"
    assert texts(article) == [first, *texts(article_from_text(WRAPPED))]


def test_a_paragraph_of_a_quoted_mail_has_one_mark() -> None:
    mail = "> The council met on Tuesday for the first time\n> since the flood and heard from the engineers.\n"
    assert texts(article_from_text(f"{mail}>\n>> Who told\n> Ada?\n")) == [
        "> The council met on Tuesday for the first time\nsince the flood and heard from the engineers.",
        ">> Who told",
        "> Ada?",
    ]


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


def test_a_divider_is_no_list() -> None:
    article = article_from_text(f"{BODY}\n\n* * *\n\n{BODY}\n")
    assert not [block for block in article.blocks if block.kind is BlockKind.ITEM]


def test_a_text_as_given_keeps_its_indents() -> None:
    indented = WRAPPED.replace("\n", "\n   ")
    assert article_as_given(indented).text == indented


def test_control_characters_are_removed() -> None:
    assert article_from_text("a \x1b[31mred\x1b[0m\r\nline").text == "a red\nline"


def test_a_line_is_a_paragraph() -> None:
    assert texts(article_from_text(f"{BODY}\n{BODY}\n")) == [BODY, BODY]


def test_wrapped_lines_are_one_block() -> None:
    assert texts(article_from_text(WRAPPED)) == [each.rstrip("\n") for each in WRAPPED.split("\n\n")]


def test_every_word_lies_in_one_block() -> None:
    text = f"A title\nBy Jane Doe\n\n- one\n- two\n\n{WRAPPED}\nTHE END\n"
    article = article_from_text(text)
    assert "".join("".join(texts(article)).split()) == "".join(text.split())
    assert all(one.span.end <= two.span.start for one, two in zip(article.blocks, article.blocks[1:], strict=False))


def test_list_items_are_blocks_with_their_depth() -> None:
    article = article_from_text(f"{BODY}\n\n- stone\n  - granite\n- wood\n")
    items = [(block.span.of(article.text), block.level) for block in article.blocks if block.kind is BlockKind.ITEM]
    assert items == [("- stone", 0), ("- granite", 1), ("- wood", 0)]


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


def test_author_and_date_are_read_near_the_top() -> None:
    article = article_from_text(f"The bridge opens again\nBy Jane Doe and Ali van Dam\n4 May 2021, 10:30\n\n{BODY}\n")
    assert article.title == "The bridge opens again"
    assert article.byline == "Jane Doe and Ali van Dam"
    assert article.published == "2021-05-04"


def test_author_and_date_may_be_further_down_if_all_above_is_short() -> None:
    points = "\n\n".join(f"* Point {number}" for number in range(4))
    article = article_from_text(f"The bridge opens again\n\n{points}\n\nBy Jane Doe\n4 May 2021\n\n{BODY}\n\n{BODY}\n")
    assert (article.byline, article.published) == ("Jane Doe", "2021-05-04")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published on Tuesday, May 4th, 2021", "2021-05-04"),
        ("2021-05-04T10:30:00Z", "2021-05-04"),
        ("on Tuesday 4 May 2021 at 7.30 pm", "2021-05-04"),
        ("Posted: Tue May 4, 2021 8:41 am", "2021-05-04"),
        ("Date: Tue, 4 May 2021 09:14:22 +0100", "2021-05-04"),
        ("31 February 2021", ""),
        ("On 4 May 2021 it rained", ""),
    ],
)
def test_a_line_with_nothing_but_a_date_dates_the_article(line: str, date: str) -> None:
    assert article_from_text(f"{line}\n\n{BODY}").published == date


def test_the_line_before_the_body_may_date_the_article() -> None:
    assert article_from_text(f"PORT ALDEN, May 4, 2021 -- {BODY}\n\n{BODY}").published == "2021-05-04"
    assert not article_from_text(f"Ada Quill (Port Alden, May 4, 1921) {BODY}\n\n{BODY}").published


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Mila Storm", "Mila Storm"),
        ("Mila Storm and Jane Doe", "Mila Storm and Jane Doe"),
        ("Staff Reporter", ""),
        ("The Engineers", ""),
    ],
)
def test_names_alone_below_the_title_are_those_of_the_authors(line: str, author: str) -> None:
    assert article_from_text(f"A bridge too old to mend\n\n{line}\n\n{BODY}\n\n{BODY}").byline == author


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


def test_lines_that_name_the_author_are_not_joined_to_those_above() -> None:
    text = f"THE KEEPER\nA Play\nby Mila Storm\n\n{WRAPPED}"
    assert [block.span.of(text) for block in article_from_text(text).blocks][:3] == ["THE KEEPER", "A Play", "by Mila Storm"]


def test_wrapped_lines_are_joined_though_web_addresses_are_longer() -> None:
    links = "".join(f"   {number}. https://weir.example/{'long/' * 30}{number}\n" for number in range(1, 30))
    assert len(article_from_text(f"{WRAPPED}\n{links}").blocks) == 31


def test_wrapped_lines_are_joined_though_some_of_them_end_in_an_address() -> None:
    passage = (
        "The lock is open to all boats that come up the river at the\ntimes that are told in the book: <https://weir.example/>."
    )
    text = "\n\n".join(["Form: open\nName: Weir\nSite: https://weir.example/", *[passage] * 3])
    assert [block.span.of(text) for block in article_from_text(text).blocks][-3:] == [passage] * 3


def test_the_letter_o_may_be_a_bullet() -> None:
    text = "It rains.\n\n   o  The weir is shut.\n\n   o  The lock is open.\n\no homem\n"
    assert [block.kind is BlockKind.ITEM for block in article_from_text(text).blocks] == [False, True, True, False]


def test_an_opening_before_the_first_heading_is_a_section() -> None:
    article = article_from_text(f"{BODY}\n{BODY}\nA bridge too old to mend\n{BODY}\n{BODY}")
    assert [article.heading_of(section) for section in article.sections] == ["Opening", "A bridge too old to mend"]


def test_a_book_of_the_gutenberg_library_is_called_by_its_own_title() -> None:
    head = "The Project Gutenberg eBook of The Old Bridge\n\nTitle: The Old Bridge\n\nAuthor: Jane Doe\n\n"
    article = article_from_text(f"{head}CHAPTER I.\n\n{BODY}\n\n{BODY}\n\nCHAPTER II.\n\n{BODY}\n")
    assert (article.title, article.byline) == ("The Old Bridge", "Jane Doe")
    assert [article.heading_of(section) for section in article.sections][-2:] == ["CHAPTER I.", "CHAPTER II."]


def test_a_sentence_about_that_library_is_no_title() -> None:
    assert not article_from_text(f"Project Gutenberg has a new office, and its cellar is dry.\n\n{BODY}\n\n{BODY}").title


def test_a_speakers_turn_begins_a_block_in_wrapped_text() -> None:
    lines = [
        "THE CHAIR: Good morning, everyone. We are here to look at the flood of the",
        "third of March, and at what the office knew of it before the water came in.",
        "MR. BRANDT: Thank you. I shall be brief, as I have been asked to be, and have",
        "nothing to hide from this board, or from anybody in the town or the harbour.",
        "THE CHAIR: Did you speak to anybody in the night of the flood, and if you did",
        "so, to whom?",
        "MR. BRANDT: I did not.",
    ]
    article = article_from_text("\n".join(lines))
    assert [block.span.of(article.text).partition(":")[0] for block in article.blocks] == ["THE CHAIR", "MR. BRANDT"] * 2
