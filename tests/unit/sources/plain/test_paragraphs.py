"""The paragraphs of plain text, in lines or wrapped over several."""

from reader.article import BlockKind
from reader.sources.plain.read import article_from_text
from tests.articles import texts
from tests.headed import BODY, WRAPPED


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


def test_a_divider_is_no_list() -> None:
    article = article_from_text(f"{BODY}\n\n* * *\n\n{BODY}\n")
    assert not [block for block in article.blocks if block.kind is BlockKind.ITEM]


def test_a_line_is_a_paragraph() -> None:
    assert texts(article_from_text(f"{BODY}\n{BODY}\n")) == [BODY, BODY]


def test_wrapped_lines_are_one_block() -> None:
    assert texts(article_from_text(WRAPPED)) == [each.rstrip("\n") for each in WRAPPED.split("\n\n")]


def test_list_items_are_blocks_with_their_depth() -> None:
    article = article_from_text(f"{BODY}\n\n- stone\n  - granite\n- wood\n")
    items = [(block.span.of(article.text), block.level) for block in article.blocks if block.kind is BlockKind.ITEM]
    assert items == [("- stone", 0), ("- granite", 1), ("- wood", 0)]


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


def test_verses_end_where_they_will() -> None:
    verses = [
        "You do not have to say that it was good.",
        "You only have to stand",
        "while the long light",
        "goes over the weir and over the reeds",
        "and the water,",
        "which was here",
        "before you,",
        "takes it.",
    ]
    assert texts(article_from_text("\n".join(verses))) == verses
