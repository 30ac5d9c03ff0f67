"""Articles in the data from which a page would be made by scripts."""

import json

import pytest

from reader.article import BlockKind
from reader.sources.html.page_data import pieces_in_data
from tests.web_pages import read

LONG = "The council of Lunde decided on Monday to dig out the harbour again, after forty years in which nobody had asked for it."
LAST = f"{LONG} The eels were not asked. {LONG} {LONG}"
SHOWN = [(BlockKind.PARAGRAPH, LONG), (BlockKind.HEADING, "The eels"), (BlockKind.PARAGRAPH, LAST)]
BODIES = {
    "html": f"<p>{LONG}</p><h2>The eels</h2><p>{LAST}</p>",
    "blocks": [{"type": "paragraph", "text": LONG}, {"type": "heading-2", "text": "The eels"}, {"type": "p", "html": LAST}],
    "parts": [
        {"_type": "block", "style": "normal", "children": [{"text": LONG[:30]}, {"text": LONG[30:]}]},
        {"_type": "block", "style": "h2", "children": [{"text": "The eels"}]},
        {"_type": "image", "asset": {"url": "https://lunde.example/eel.jpg"}},
        {"_type": "block", "style": "normal", "children": [{"text": LAST}]},
    ],
}


def script(data: object) -> str:
    return json.dumps({"props": {"page": data, "related": [{"title": "Ten boats", "excerpt": "And how to get there."}]}})


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_an_article_is_read_whatever_its_form(body: object) -> None:
    pieces = pieces_in_data([script({"title": "Harbour", "body": body})])
    assert [(piece.kind, piece.text) for piece in pieces] == SHOWN


@pytest.mark.parametrize("kind", ["html", "highlight", "p"])
def test_a_block_of_another_kind_is_no_heading(kind: str) -> None:
    pieces = pieces_in_data([script([{"type": kind, "html": f"<p>{LONG}</p>"}, {"type": kind, "html": f"<p>{LAST}</p>"}])])
    assert [piece.kind for piece in pieces] == [BlockKind.PARAGRAPH] * 2


@pytest.mark.parametrize(("kind", "level"), [("h3", 3), ("heading_1", 1), ("Heading", 2), ("header-two", 2), ("subheading", 2)])
def test_a_heading_is_known_by_its_kind(kind: str, level: int) -> None:
    blocks = [{"type": kind, "text": "The eels"}, {"type": "p", "text": LAST}, {"type": "p", "text": LONG}]
    assert pieces_in_data([script(blocks)])[0].level == level


@pytest.mark.parametrize("stated", [23, "123456", "", None, {}])
def test_a_level_that_is_none_is_the_usual_one(stated: object) -> None:
    blocks = [{"type": "heading", "level": stated, "text": "The eels"}, {"type": "p", "text": f"{LAST} {LONG}"}]
    assert pieces_in_data([script(blocks)])[0].level == 2


def test_blocks_in_blocks_without_end_have_no_text() -> None:
    deep = '{"type": "p", "children": [' * 400 + "]}" * 400
    assert pieces_in_data([f'[{deep}, {{"type": "p", "text": "{LAST}"}}, {{"type": "p", "text": "{LONG}"}}]'])[0].text == LAST


def test_items_of_a_list_are_items() -> None:
    items = [{"_type": "block", "listItem": "bullet", "children": [{"text": LAST}]}, {"type": "list-item", "text": LONG}]
    assert [(piece.kind, piece.text) for piece in pieces_in_data([script(items)])] == [
        (BlockKind.ITEM, f"• {LAST}"),
        (BlockKind.ITEM, f"• {LONG}"),
    ]


def test_a_text_without_markup_is_read_line_by_line() -> None:
    pieces = pieces_in_data([script({"body": f"{LONG}\n\n{LAST}\n{LAST}"})])
    assert [piece.text for piece in pieces] == [LONG, LAST, LAST]


@pytest.mark.parametrize(
    "data",
    [
        "no data",
        "[" * 100_000,
        script({"id": 5}),
        script([{"body": f"<p>{LONG}</p><p>{LAST} {number}</p>"} for number in range(3)]),
    ],
    ids=["broken", "deep", "nothing", "several articles"],
)
def test_a_page_that_has_not_one_article_in_its_data_gives_none(data: str) -> None:
    assert pieces_in_data([data]) == []


def test_what_a_page_shows_goes_before_its_data() -> None:
    data = f"<script type='application/json'>{script({'body': BODIES['html']})}</script>"
    empty, full = (f"<body><div id='app'>{shown}</div>{data}</body>" for shown in ("Loading...", f"<p>{'Eels. ' * 99}</p>"))
    assert read(empty).text.startswith(LONG)
    assert "council" not in read(full).text
