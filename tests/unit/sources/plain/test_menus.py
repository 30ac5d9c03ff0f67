"""Finding the article in a page that was copied with its menus."""

from reader.article import Article, BlockKind
from reader.sources.plain.read import article_from_text

BODY = [
    "The council of Port Alden voted on Tuesday to close the old swimming pool, which has lost water since the spring.",
    "A new pool beside the harbour would cost four million, the council said, and would not open before next summer.",
]
MENUS = ["Skip to content", "The Alden Post", "• News", "• Sport", "• Weather", "Menu", "Log in"]
TITLE = "Port Alden council votes to close swimming pool"
FOOTER = ["Our sites", "• Jobs", "• Homes", "Follow the Post", "• Privacy"]


def article(*lines: str) -> Article:
    return article_from_text("\n\n".join(lines))


def headings(read: Article) -> list[str]:
    return [block.span.of(read.text) for block in read.blocks if block.kind is BlockKind.HEADING]


def test_the_title_is_the_line_that_says_most_of_what_the_body_does() -> None:
    assert article(*MENUS, TITLE, "Share", "By Ada Quill", *BODY, *BODY).title == TITLE


def test_the_title_may_be_below_buttons_only() -> None:
    assert article("Menu", "Search", "ePaper", "Log in", "Region", TITLE, *BODY, *BODY).title == TITLE


def test_a_first_line_that_tells_of_the_body_stays_the_title() -> None:
    assert article("Port Alden pool", *MENUS, TITLE, *BODY, *BODY).title == "Port Alden pool"


def test_author_and_date_are_looked_for_below_the_title() -> None:
    read = article(*MENUS, *MENUS, TITLE, "By Ada Quill", "4 May 2021", *BODY, *BODY)
    assert (read.byline, read.published) == ("Ada Quill", "2021-05-04")


def test_menus_have_no_headings() -> None:
    read = article(*MENUS, TITLE, *BODY, "What it costs", *BODY, *FOOTER)
    assert headings(read) == [TITLE, "What it costs"]


def test_what_a_browser_prints_before_a_page_is_no_title() -> None:
    printed = ["   #[1]Port Alden council pool [2]alternate", "Link: canonical", *MENUS]
    assert article(*printed, TITLE, "Share", *BODY, *BODY).title == TITLE


def test_a_heading_over_a_short_sentence_is_not_of_the_menus() -> None:
    assert "What it costs" in headings(article(*MENUS, TITLE, *BODY, *BODY, "What it costs", "Four million.", *FOOTER))


def test_wrapped_lines_are_joined_among_menus() -> None:
    menus = "\n".join(f"  • Part {number}" for number in range(60))
    prose = "The council of Port Alden voted on Tuesday to close the\nold swimming pool, which has lost water since spring."
    read = article_from_text(f"{menus}\n\n{prose}\n\n{prose}\n\n{menus}\n\n{prose}\n\n{prose}\n")
    assert [block.span.of(read.text) for block in read.blocks].count(prose) == 4


def test_numbered_headings_are_no_menus() -> None:
    minutes = [
        line
        for number, item in enumerate(["Apologies", "Minutes", "Bridge", "Pool"], 1)
        for line in (f"{number}. {item}", "Noted.")
    ]
    names = "Present: Ada Quill (chair), Noor Marsh of the Alden Post, the council's engineers, voted in on Tuesday"
    assert article("Minutes of the parish council", names, *minutes, *BODY, *BODY).title == "Minutes of the parish council"
