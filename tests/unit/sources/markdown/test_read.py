"""Reading Markdown."""

from pathlib import Path, PurePath

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


def test_front_matter_tells_title_author_and_date() -> None:
    head = "---\ntitle: 'The bridge: a story'\nauthors:\n  - Jane Doe\n  - Ali Dam\ndate: 2021-05-04 10:30:00\n---\n"
    article = article_from_markdown(head + "# Another title\n\nText.")
    assert article.text == "Another title\n\nText."
    assert (article.title, article.byline, article.published) == (
        "The bridge: a story",
        "Jane Doe, Ali Dam",
        "2021-05-04",
    )


def test_front_matter_may_be_in_toml() -> None:
    head = "title = 'The bridge: a story'\nauthors = ['Jane Doe', 'Ali Dam']\ndate = 2021-05-04T10:30:00Z\n[extra]\nx = 1\n"
    article = article_from_markdown(f"+++\n{head}+++\nText.")
    assert (article.text, article.title, article.byline) == ("Text.", "The bridge: a story", "Jane Doe, Ali Dam")
    assert article.published == "2021-05-04"
    described = (
        "+++\ntitle = 'Rain'\n[[authors]]\nname = 'Jane Doe'\n[[authors]]\nname = 'Ali Dam'\n[author]\nmail = ''\n+++\nText."
    )
    assert article_from_markdown(described).byline == "Jane Doe, Ali Dam"
    assert article_from_markdown("+++\nno entries\n+++\n\nText.").text.startswith("+++")


def test_rules_are_not_taken_for_front_matter() -> None:
    assert article_from_markdown("---\n\nSome text.\n\n---\n\nMore.").text == "Some text.\n\n* * *\n\nMore."


def test_sections_cover_all_blocks() -> None:
    article = article_from_markdown("Before.\n\n# One\n\nText.\n\n## Two\n\nText.")
    assert [article.heading_of(section) for section in article.sections] == ["Opening", "One", "Two"]
    assert article.sections[-1].span.end == len(article.text)
    assert article.blocks[0].kind is BlockKind.PARAGRAPH


def test_links_lead_to_headings_by_their_names() -> None:
    text = "[There](#the-eels--boats) and [nowhere](#gone).\n\n## The Eels & *boats*\n\nThey are back."
    assert places_led_to(article_from_markdown(text)) == [("There", "The Eels & boats")]


def test_notes_are_one_step_away() -> None:
    text = "The eels[^1] are back[^eels]: all of them.\n\n[^1]: From the sea.\n[^eels]: Since [^1] April."
    assert places_led_to(article_from_markdown(text)) == [
        ("[1]", "[1] From the sea."),
        ("[2]", "[2] Since [1] April."),
        ("[1]", "[1] From the sea."),
    ]


def test_marks_of_notes_are_numbers_and_no_two_are_the_same() -> None:
    article = article_from_markdown("One[^a], two[^1], three[^b], two[^1].\n\n[^1]: n\n\n[^b]: n\n\n[^a]: n")
    assert article.text == "One[1], two[2], three[3], two[2].\n\n[2] n\n\n[3] n\n\n[1] n"


def test_a_beginning_has_the_marks_of_the_whole() -> None:
    assert article_from_markdown("The eels[^7] are back.").text == "The eels[7] are back."


def test_a_number_with_no_end_is_no_mark_of_a_note() -> None:
    text = f"The eels[^{'9' * 5_000}] are back."
    assert article_from_markdown(text).text == text


def test_text_that_only_looks_like_a_note_stays_as_typed() -> None:
    article = article_from_markdown("All but [^a-z] is `[^1]`.")
    assert article.text == "All but [^a-z] is [^1]."
    assert article.links == ()


def test_a_note_of_several_paragraphs_is_marked_once() -> None:
    text = "Eels.[^1]\n\n[^1]: From the sea.\n\n    - Up the river.\n\nAll of them."
    assert article_from_markdown(text).text == "Eels.[1]\n\n[1] From the sea.\n\n• Up the river.\n\nAll of them."


def test_a_note_in_a_link_is_part_of_the_link() -> None:
    article = article_from_markdown("[See [^1]](https://lunde.example)\n\n[^1]: A note on it.")
    assert [link.url for link in article.links] == ["https://lunde.example"]


def test_an_inline_note_is_moved_below_its_text() -> None:
    article = article_from_markdown(
        "Eels^[They *were* [counted](https://lunde.example/a).] came^[At last.] back.[^1]\n\n- a^[One.]\n- b\n\n[^1]: In May."
    )
    assert shape(article) == [
        ("paragraph", 0, "Eels[1] came[2] back.[3]"),
        ("paragraph", 0, "[1] They were counted."),
        ("paragraph", 0, "[2] At last."),
        ("list item", 0, "• a[4]"),
        ("paragraph", 0, "[4] One."),
        ("list item", 0, "• b"),
        ("paragraph", 0, "[3] In May."),
    ]
    text = article.text
    leads = {link.span.of(text): text[link.offset :][:6] for link in article.links if link.offset is not None}
    assert leads == {"[1]": "[1] Th", "[2]": "[2] At", "[3]": "[3] In", "[4]": "[4] On"}


@pytest.mark.parametrize("typed", ["2^[", "a ^[not closed", "x^2 and y^[]"])
def test_text_that_only_looks_like_an_inline_note_is_kept(typed: str) -> None:
    assert article_from_markdown(typed).text == typed


def test_tasks_are_ticked() -> None:
    assert article_from_markdown("- [ ] count\n- [x] [ask](https://lunde.example)\n\n1. [X] dig").text == (
        "☐ count\n☑ ask\n1. ☑ dig"
    )


@pytest.mark.parametrize(
    "text",
    [
        "> [!WARNING]\n> The *ice* is thin.",
        "> [!tip] Warning\n> The *ice* is thin.",
        "!!! warning\n    The *ice* is thin.",
        '!!! note "Warning"\n\n    The *ice* is thin.',
        "::: warning\nThe *ice* is thin.\n:::",
        "::: tip Warning\nThe *ice* is thin.\n:::",
    ],
)
def test_asides_are_block_quotes_under_their_titles(text: str) -> None:
    assert shape(article_from_markdown(f"{text}\n\nAll the same.")) == [
        ("block quote", 0, "Warning"),
        ("block quote", 0, "The ice is thin."),
        ("paragraph", 0, "All the same."),
    ]


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


def test_links_of_wikis_are_words_that_lead_to_files_beside_the_text(tmp_path: Path) -> None:
    for name in ("Old Harbour.md", "plan.png"):
        (tmp_path / name).touch()
    text = (
        "See [[Old Harbour]], [[Old Harbour#Eels|the eels]], ![[plan.png|300]], [[No such page]] and [[#The cost]].\n\n# The cost"
    )
    article = article_from_markdown(text, source=str(tmp_path / "note.md"))
    assert article.text.startswith("See Old Harbour, the eels, plan.png, No such page and The cost.")
    assert [(link.span.of(article.text), PurePath(link.url).name) for link in article.links if link.offset is None] == [
        ("Old Harbour", "Old Harbour.md"),
        ("the eels", "Old Harbour.md"),
        ("plan.png", "plan.png"),
    ]
    assert places_led_to(article) == [("The cost", "The cost")]


@pytest.mark.parametrize("typed", ["[[12]]", "[[]]", "[[a", "`[[a]]`"])
def test_text_that_only_looks_like_a_link_of_a_wiki_is_kept(typed: str) -> None:
    assert article_from_markdown(f"See {typed} there").text == f"See {typed.strip('`')} there"


@pytest.mark.parametrize(
    "typed",
    [
        "```{warning}\nMind the *eels*.\n```",
        "```{admonition} Warning\n:class: tip\n\nMind the *eels*.\n```",
        ":::{warning}\nMind the *eels*.\n:::",
        "> [!warning]-\n> Mind the *eels*.",
    ],
)
def test_asides_of_documentation_are_block_quotes_under_their_titles(typed: str) -> None:
    assert shape(article_from_markdown(f"Text.\n\n{typed}")) == [
        ("paragraph", 0, "Text."),
        ("block quote", 0, "Warning"),
        ("block quote", 0, "Mind the eels."),
    ]


def test_code_of_documentation_is_without_its_options() -> None:
    assert shape(article_from_markdown("```{code-block} python\n:linenos:\n\ncount(eels)\n```")) == [("code", 0, "count(eels)")]


def test_asides_within_one_another_end_somewhere() -> None:
    text = "eels"
    for depth in range(3, 200):
        text = f"{'`' * depth}{{note}}\n{text}\n{'`' * depth}"
    assert "eels" in article_from_markdown(text).text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("H~2~O and x^2^", "H₂O and x²"),
        ("H<sub>2</sub>O and x<sup>2</sup>", "H₂O and x²"),
        ("the 5<sup>th</sup>", "the 5th"),
        ("a <q>late</q> train", "a “late” train"),
        ("a<br> b", "a\nb"),
        ("see {ref}`the eels <eels>`", "see the eels"),
        ("The eels %%check this%% came", "The eels came"),
        ("50%% of 70%%", "50%% of 70%%"),
        ("The eels came ^1a2b3c", "The eels came"),
        ("{% include eels.html %}\n\nText", "Text"),
        ("{% if eels %} Eels {% endif %}", "{% if eels %} Eels {% endif %}"),
        ("{{< video eels >}}\n\nText", "Text"),
        ("{: .lead }\n\nText", "Text"),
        ("(eels)=\nText", "Text"),
    ],
)
def test_what_is_meant_for_programs_or_browsers_is_shown_as_it_would_be(typed: str, shown: str) -> None:
    assert article_from_markdown(typed).text == shown


def test_a_heading_may_say_its_own_name() -> None:
    article = article_from_markdown("See [below](#eels).\n\n## The eels {#eels .wide}")
    assert places_led_to(article) == [("below", "The eels")]


def test_what_mdx_imports_exports_and_comments_is_left_out() -> None:
    text = (
        "import Tabs from '@theme/Tabs'\nimport {Eel} from './eel'\n\nexport const eels = {\n  seen: 7 }\n\n# Eels\n\n"
        "<Tabs>\n\nThe eels are **back**.\n\n</Tabs>\n\n{/* to do */}\n\nimport duties from the town are high.\n"
    )
    assert article_from_markdown(text).text == "Eels\n\nThe eels are back.\n\nimport duties from the town are high."
