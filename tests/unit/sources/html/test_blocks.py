"""The blocks of a web page: lists, tables, superscripts, line breaks and pictures."""

from __future__ import annotations

import pytest
from lxml.html import fromstring

from reader.article import BlockKind
from reader.sources.drafting.draft import drafted
from reader.sources.html.blocks import pieces_in


def shape(html: str) -> list[tuple[str, int, str]]:
    return [(piece.kind.value, piece.level, piece.text) for piece in pieces_in(fromstring(f"<body>{html}</body>"))]


def text(html: str) -> str:
    return drafted(pieces_in(fromstring(f"<body>{html}</body>"))).text


def test_definitions_stand_below_their_terms() -> None:
    assert shape("<dl><dt>Eel</dt><dd>A fish.</dd><dd>A long one.</dd></dl><p>Text.</p>") == [
        ("list item", 0, "• Eel"),
        ("list item", 1, "◦ A fish."),
        ("list item", 1, "◦ A long one."),
        ("paragraph", 0, "Text."),
    ]


def test_a_further_paragraph_of_an_item_begins_where_the_item_does() -> None:
    assert text("<ul><li><p>Eel</p><p>A fish.</p></li><li>Pike</li></ul>") == "• Eel\n  A fish.\n• Pike"


PICTURE = "https://lunde.example/a.png"


@pytest.mark.parametrize(("start", "mark"), [("3", "3. "), ("", "1. "), ("-1", "1. "), ("9" * 40, "1. ")])
def test_a_numbered_list_begins_where_it_says(start: str, mark: str) -> None:
    assert text(f"<ol start='{start}'><li>Eel</ol>") == f"{mark}Eel"


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("H<sub>2</sub>O", "H₂O"),
        ("10<sup>-3</sup> m<sup>2</sup>", "10⁻³ m²"),
        ("the 21<sup>st</sup>", "the 21st"),
        ("a<sub>max</sub>", "amax"),
    ],
)
def test_raised_and_lowered_figures_are_superscripts_and_subscripts(html: str, shown: str) -> None:
    assert text(f"<p>{html}</p>") == shown


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("Eels.<a href='within:n'>1</a>", "Eels.[1]"),
        ("Eels.<sup><a href='within:n'>12</a></sup>", "Eels.[12]"),
        ("Eels.<a href='within:n'><sup>2</sup></a>", "Eels.[2]"),
        ("Eels.<a href='within:n'>*</a> All of them.", "Eels.[*] All of them."),
        ("Eels.<a href='within:n'>[1]</a> and [<a href='within:n'>2</a>]", "Eels.[1] and [2]"),
        ("See chapter <a href='within:n'>3</a>.", "See chapter 3."),
        ("A note. <a href='within:n'>↩︎</a>", "A note."),
        ("E<a href='https://lunde.example'>1</a>", "E1"),
    ],
)
def test_marks_of_notes_stand_in_brackets_and_ways_back_are_left_out(html: str, shown: str) -> None:
    assert text(f"<p>{html}</p>") == shown


def test_links_in_a_table_stay_on_their_words() -> None:
    row = "<tr><td>7</td><td></td><td>the <a href='https://lunde.example'>eels</a></td></tr>"
    draft = drafted(pieces_in(fromstring(f"<table><tr><th>Count</th><th>Of</th><th>What</th></tr>{row}</table>")))
    assert draft.text == "Count | Of | What\n7     |    | the eels"
    assert [link.span.of(draft.text) for link in draft.links] == ["eels"]


@pytest.mark.parametrize(
    ("html", "emphasis"),
    [
        ("<p>An <em>old</em> <b>eel</b>.</p>", [("italic", "old"), ("bold", "eel")]),
        ("<p>An <i>old <b>eel</b></i>.</p>", [("italic", "old eel"), ("bold", "eel")]),
        ("<p><b>An <strong>old</strong> eel</b>.</p>", [("bold", "An old eel")]),
        ("<p><i>One eel.<br><br>Two eels.</i></p>", [("italic", "One eel."), ("italic", "Two eels.")]),
        ("<ul><li>Press <code>e</code></ul>", [("code", "e")]),
        (
            "<p><hi rend='#i'>old</hi> <hi rend='#b'>eel</hi> <hi rend='#t'>e</hi></p>",
            [("italic", "old"), ("bold", "eel"), ("code", "e")],
        ),
        ("<table><tr><td>7</td><td>the <i>eels</i></td></tr></table>", [("italic", "eels")]),
        ("<pre>an <b>eel</b> <code>e</code>\n</pre><p><i> </i>none</p>", [("bold", "eel")]),
        ("<p>An o\u00adld\u200b <i>riv\u00ader</i> <b>e\u00adel</b>.</p>", [("italic", "river"), ("bold", "eel")]),
        ("<p>Eels.<a href='within:n'><i>1</i></a> An <i>old</i> eel.</p>", [("italic", "old")]),
        ("<p><a href='within:n'><b>↩</b></a> Eels <i>again</i>.</p>", [("italic", "again")]),
    ],
)
def test_words_stay_set_apart_within_their_blocks(html: str, emphasis: list[tuple[str, str]]) -> None:
    article = drafted(pieces_in(fromstring(f"<body>{html}</body>"))).article()
    assert [(each.kind.value, each.span.of(article.text)) for each in article.emphasis] == emphasis


def test_an_empty_cell_does_not_shift_the_next() -> None:
    rows = "<tr><td>Lunde</td><td></td><td>7</td></tr><tr><td>Holl</td><td>9</td><td></td></tr>"
    assert text(f"<table>{rows}</table>") == "Lunde |   | 7\nHoll  | 9 |"


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p><img alt='Two eels in a bucket'></p><p>Text.</p>", [("caption", "Two eels in a bucket"), ("paragraph", "Text.")]),
        ("<p><img alt='Two eels in a buck\u00adet'></p>", [("caption", "Two eels in a bucket")]),
        ("<p><img alt='T'>he eels.</p>", [("paragraph", "The eels.")]),
        ("<p><img alt='T'></p><p>Text.</p>", [("paragraph", "Text.")]),
        ("<p>An <img alt='eel'> came.</p>", [("paragraph", "An eel came.")]),
        ("<p><img alt='Cover'><img alt='eel-01.png'></p><p>Text.</p>", [("paragraph", "Text.")]),
    ],
)
def test_the_description_of_a_picture_is_in_its_place(html: str, blocks: list[tuple[str, str]]) -> None:
    assert [(kind, words) for kind, _, words in shape(html)] == blocks


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p><img src='a.png' alt='Two eels'></p>", "Two eels"),
        ("<p>Here <img src='a.png' alt='two eels'> swim.</p>", "two eels"),
        ("<figure><img src='a.png'><figcaption>Eels at dawn</figcaption></figure>", "Eels at dawn"),
        ("<figure><img src='a.png'></figure><p>Text.</p>", ""),
        ("<p><img src='a.png' alt='T'>he eels.</p>", ""),
        ("<p><img src='javascript:a.png' alt='Two eels'></p>", ""),
    ],
)
def test_the_description_of_a_picture_leads_to_it(html: str, words: str) -> None:
    article = drafted(pieces_in(fromstring(f"<body>{html}</body>"), lambda address: address.replace("a.png", PICTURE))).article()
    assert [(link.span.of(article.text), link.url) for link in article.links] == ([(words, PICTURE)] if words else [])


def test_a_picture_in_a_link_leads_where_the_link_does() -> None:
    html = f"<body><p><a href='https://lunde.example/eels'><img src='{PICTURE}' alt='Two eels'></a></p></body>"
    assert [link.url for link in drafted(pieces_in(fromstring(html))).article().links] == ["https://lunde.example/eels"]


def test_lines_of_verse_are_kept() -> None:
    article = drafted(pieces_in(fromstring("<body><p>One eel<br>in the river</p></body>"))).article()
    assert article.text == "One eel\nin the river"
    assert article.keeps_lines
    assert [block.kind for block in article.blocks] == [BlockKind.PARAGRAPH]
