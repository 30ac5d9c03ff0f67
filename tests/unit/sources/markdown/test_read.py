"""Reading Markdown."""

import pytest

from reader.article import BlockKind
from reader.sources.markdown.read import article_from_markdown
from tests.articles import places_led_to, shape


def test_marks_are_dropped_and_structure_is_kept() -> None:
    article = article_from_markdown(
        "# The *old* bridge\n\nIt is **very**\n`old`.\n\n## Costs\n\n> Too much.\n\n![The bridge](b.png)\n\n    x = 1\n"
    )
    assert article.text == "The old bridge\n\nIt is very old.\n\nCosts\n\nToo much.\n\nThe bridge\n\nx = 1"
    assert shape(article) == [
        ("heading", 1, "The old bridge"),
        ("paragraph", 0, "It is very old."),
        ("heading", 2, "Costs"),
        ("block quote", 0, "Too much."),
        ("caption", 0, "The bridge"),
        ("code", 0, "x = 1"),
    ]


def test_the_first_heading_of_the_highest_level_is_the_title() -> None:
    assert article_from_markdown("## Before\n\n# The bridge\n\n# Another").title == "The bridge"
    assert article_from_markdown("No heading at all.").title == ""


def test_lists_keep_their_marks_and_depth() -> None:
    article = article_from_markdown("- stone\n  - granite\n- wood\n\n3. three\n4. four\n")
    assert article.text == "• stone\n◦ granite\n• wood\n3. three\n4. four"
    assert [level for _, level, _ in shape(article)] == [0, 1, 0, 0, 0]


def test_a_second_paragraph_of_an_item_begins_where_the_item_does() -> None:
    assert article_from_markdown("- one\n\n  and more\n- two").text == "• one\n  and more\n• two"


def test_links_are_spans_over_their_text() -> None:
    article = article_from_markdown("- See [the *report*](https://example.org/r) or [write](mailto:a@example.org).")
    assert [(link.span.of(article.text), link.url) for link in article.links] == [
        ("the report", "https://example.org/r"),
        ("write", "mailto:a@example.org"),
    ]


def test_code_indented_by_tabs_stays_indented() -> None:
    code = "```\nfor eel in weir:\n\tif eel:\n\t\tcount(eel)\t# all\n```"
    assert shape(article_from_markdown(code)) == [("code", 0, "for eel in weir:\n    if eel:\n        count(eel)  # all")]


def test_emphasis_and_code_are_spans_over_their_text() -> None:
    article = article_from_markdown("- [ ] An *old **grey** eel*: press `e` or [**go**](https://example.org).")
    assert [(each.kind.value, each.span.of(article.text)) for each in article.emphasis] == [
        ("italic", "old grey eel"),
        ("bold", "grey"),
        ("code", "e"),
        ("bold", "go"),
    ]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "/relative", "data:text/html,x", "#top"])
def test_only_addresses_of_the_web_and_of_mail_are_links(url: str) -> None:
    article = article_from_markdown(f"See [this]({url}).")
    assert article.text == "See this."
    assert article.links == ()


def test_html_is_reduced_to_its_words() -> None:
    article = article_from_markdown("<div>\nA <b>bold</b> word\n</div>\n\n<!-- a note -->\n\nTwo<br>lines <i>here</i>")
    assert article.text == "A bold word\n\nTwo\nlines here"


def test_a_row_of_a_table_is_a_block() -> None:
    article = article_from_markdown("| Year | Cost |\n|---|---|\n| 2020 | *high* |\n")
    assert [text for _, _, text in shape(article)] == ["Year | Cost", "2020 | high"]
    assert [(block.kind, block.level) for block in article.blocks] == [(BlockKind.ROW, 1), (BlockKind.ROW, 0)]


def test_sections_cover_all_blocks() -> None:
    article = article_from_markdown("Before.\n\n# One\n\nText.\n\n## Two\n\nText.")
    assert [article.heading_of(section) for section in article.sections] == ["Opening", "One", "Two"]
    assert article.sections[-1].span.end == len(article.text)
    assert article.blocks[0].kind is BlockKind.PARAGRAPH


def test_links_lead_to_headings_by_their_names() -> None:
    text = "[There](#the-eels--boats) and [nowhere](#gone).\n\n## The Eels & *boats*\n\nThey are back."
    assert places_led_to(article_from_markdown(text)) == [("There", "The Eels & boats")]


def test_tasks_are_ticked() -> None:
    assert article_from_markdown("- [ ] count\n- [x] [ask](https://lunde.example)\n\n1. [X] dig").text == (
        "☐ count\n☑ ask\n1. ☑ dig"
    )


def test_definitions_stand_below_their_terms() -> None:
    article = article_from_markdown("Eel\n: A fish.\n: A *long* one.\n\nText.")
    assert shape(article) == [
        ("list item", 0, "• Eel"),
        ("list item", 1, "◦ A fish."),
        ("list item", 1, "◦ A long one."),
        ("paragraph", 0, "Text."),
    ]


def test_formulas_stay_as_typed_and_prices_are_no_formulas() -> None:
    article = article_from_markdown("It is $a_1 \\, *b* *c*$ for $5 *a* kilo, $6 *a* pair.\n\n$$\n\\int_0^1 x\\,dx\n$$")
    assert shape(article) == [
        ("paragraph", 0, "It is $a_1 \\, *b* *c*$ for $5 a kilo, $6 a pair."),
        ("code", 0, "\\int_0^1 x\\,dx"),
    ]


def test_names_of_emoji_become_emoji() -> None:
    assert article_from_markdown("Eels :fish: at 10:30:00, `:fish:` and :no_such_fish:.").text == (
        "Eels 🐟 at 10:30:00, :fish: and :no_such_fish:."
    )


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("said ==Ada Quill== on ==Monday==.", "said Ada Quill on Monday."),
        (
            "said ==the **mayor** of [Lunde](https://lunde.example)== [now ==or never==](#x)",
            "said the mayor of Lunde now or never",
        ),
        ("where a==b and c == d, or ==, or ===three=== and ==one", "where a==b and c == d, or ==, or ===three=== and ==one"),
        ("`==code==`", "==code=="),
    ],
)
def test_marks_around_highlighted_words_are_dropped(typed: str, read: str) -> None:
    assert article_from_markdown(typed).text == read


def test_html_keeps_its_structure() -> None:
    table = "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"
    text = f"<h1 align='center'>Eels</h1>\n{table}\n\n> <p>So *much*.</p>"
    assert shape(article_from_markdown(text)) == [
        ("heading", 1, "Eels"),
        ("table row", 1, "a | b"),
        ("table row", 0, "1 | 2"),
        ("block quote", 0, "So *much*."),
    ]


def test_a_heading_may_say_its_own_name() -> None:
    article = article_from_markdown("See [below](#eels).\n\n## The eels {#eels .wide}")
    assert places_led_to(article) == [("below", "The eels")]


def test_a_link_without_words_shows_its_address_unless_it_stands_for_a_picture_or_a_place() -> None:
    badge = "[![CI](https://img.shields.io/ci.svg)](https://ci.example)"
    article = article_from_markdown(f"See [](https://lunde.example/eels). {badge} [](#top)\n")
    assert article.text == "See https://lunde.example/eels."
    assert [link.url for link in article.links] == ["https://lunde.example/eels"]


def test_what_is_in_a_block_quote_is_quoted_whatever_it_is() -> None:
    article = article_from_markdown(
        "> - stone\n>   - granite\n>\n> ```\n> x\n> ```\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n>\n> > No.\n"
    )
    assert [(block.kind.value, block.quotes) for block in article.blocks] == [
        ("list item", 1),
        ("list item", 1),
        ("code", 1),
        ("table row", 1),
        ("table row", 1),
        ("block quote", 2),
    ]


def test_a_heading_in_a_block_quote_is_bold_and_begins_no_section() -> None:
    article = article_from_markdown("# Bridge\n\n> ## Costs\n>\n> Too [much](#costs).\n")
    assert [article.heading_of(section) for section in article.sections] == ["Bridge"]
    assert [each.span.of(article.text) for each in article.emphasis] == ["Costs"]
    assert [link.offset for link in article.links] == [article.text.index("Costs")]


def test_what_is_in_an_item_is_as_deep_as_its_words() -> None:
    article = article_from_markdown("- stone\n  > Said Ada.\n\n  ```\n  x\n  ```\n- > Wood.\n")
    assert shape(article) == [
        ("list item", 0, "• stone"),
        ("block quote", 1, "Said Ada."),
        ("code", 1, "x"),
        ("list item", 0, "• Wood."),
    ]


def test_a_list_written_in_html_has_one_mark() -> None:
    assert article_from_markdown("<ul>\n<li>stone</li>\n</ul>\n\nNo.\n").text == "• stone\n\nNo."
