"""Breaking a text into display lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from rich.cells import cell_len

from reader.app.typesetting.layout import Layout
from reader.article import Article, BlockKind
from reader.sources.markdown.read import article_from_markdown
from reader.sources.plain.read import article_from_text
from tests.articles import article_of


def shown(layout: Layout) -> list[str]:
    layout.lay_out_on(60)
    lines = [layout.line(number) for number in range(layout.height)]
    return [layout.text[line.start : line.end] for line in lines if line is not None and line.head is None]


def book(paragraphs: int = 2_000) -> Article:
    return article_of(*(f"Paragraph {n} " + "has some words " * (n % 40) + "and an end." for n in range(paragraphs)))


def test_lines_break_at_spaces_and_paragraphs_stand_apart() -> None:
    assert shown(Layout(article_of("one two three four", "five"), 9)) == ["one two", "three", "four", "", "five"]


def test_verses_stand_together_and_lines_of_prose_apart() -> None:
    stanza = ["I went at night to hear the weir", "That held the river by the hair"]
    assert shown(Layout(article_from_text("\n\n".join(["\n".join(stanza)] * 2)), 40)) == [*stanza, "", *stanza]
    prose = "I went there again on the next day, and found that what I had come for was gone."
    assert shown(Layout(article_from_text("\n".join([stanza[0], prose, stanza[1]])), 100)) == [
        stanza[0],
        "",
        prose,
        "",
        stanza[1],
    ]


def test_marks_that_french_sets_off_by_spaces_stay_beside_their_words() -> None:
    assert shown(Layout(article_of("Il dit : « Non ! » hier"), 11)) == ["Il dit :", "« Non ! »", "hier"]
    assert shown(Layout(article_of("Vous venez ? Oui"), 10)) == ["Vous", "venez ?", "Oui"]


def test_the_bar_of_a_block_quote_goes_on_between_its_blocks() -> None:
    layout = Layout(article_from_markdown("> Wait.\n>\n> - eels\n>\n> > No.\n\nGo."), 40)
    layout.lay_out_on(60)
    lines = filter(None, map(layout.line, range(layout.height)))
    assert [line.lead for line in lines if line.head is None] == ["│ ", "│", "│ ", "│", "│ │ ", "", ""]


def test_rows_of_a_table_follow_one_another_and_break_between_cells() -> None:
    rows = article_of("Lunde |  12 boats | 4 %", "Holl  |   1 boats | 1 %", kind=BlockKind.ROW)
    assert shown(Layout(rows, 40)) == ["Lunde |  12 boats | 4 %", "Holl  |   1 boats | 1 %"]
    assert shown(Layout(rows, 20)) == ["Lunde |  12 boats", "4 %", "Holl  |   1 boats", "1 %"]


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert shown(Layout(article_of("a" * 20), 8)) == ["a" * 8, "a" * 8, "a" * 4]


@pytest.mark.parametrize(
    "text",
    [
        "日本語の文章はどこでも改行できますが、句読点は行頭に来ません。「引用」も同じです。" * 3,
        "Ein Café in Łódź, cafe\u0301 und noe\u0308l, " * 6,
        "family 👨\u200d👩\u200d👧\u200d👦 and heart ❤\ufe0f and flag 🇫🇷 " * 8,
        "mixed 漢字 with Latin words and \ttabs " * 8,
    ],
    ids=["japanese", "accents", "emoji", "mixed"],
)
@pytest.mark.parametrize("width", [8, 17, 40, 72])
def test_no_line_is_wider_than_the_column_whatever_the_script(text: str, width: int) -> None:
    lines = shown(Layout(article_of(text), width))
    assert all(cell_len(line.replace("\t", " ")) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_another_width_gives_the_same_lines_whatever_is_known_from_the_one_before() -> None:
    text = book()
    before = Layout(text, 72)
    shown(before)
    assert Layout(text, 40, before).height == Layout(text, 40).height
    assert shown(Layout(text, 40, before)) == shown(Layout(text, 40))
    assert shown(Layout(article_of("one two three"), 8, before)) == ["one two", "three"]


def test_marks_that_belong_to_a_letter_stay_with_it() -> None:
    lines = shown(Layout(article_of("e\u0301" * 30), 8))
    assert all(not line.startswith("\u0301") for line in lines)


def test_japanese_lines_do_not_begin_with_a_full_stop() -> None:
    lines = shown(Layout(article_of("これは文です。" * 30), 14))
    assert all(not line.startswith("。") for line in lines)


def test_chinese_lines_do_not_begin_or_end_between_a_quotation_mark_and_its_words() -> None:
    for width in (10, 11, 12, 13):
        lines = shown(Layout(article_of("他说：“天气很好。”" * 10), width))
        assert all(not line.startswith("”") and not line.endswith("“") for line in lines)


def test_two_blocks_of_code_are_told_apart() -> None:
    layout = Layout(article_from_markdown("```\nhatch()\n```\n\n```\ncount()\n\nrest()\n```"), 40)
    assert shown(layout)[-5:] == ["hatch()", "", "count()", "", "rest()"]


def test_code_keeps_its_lines() -> None:
    layout = Layout(article_of("def f():\n    return 1", kind=BlockKind.CODE), 40)
    assert shown(layout) == ["def f():", "    return 1"]


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.99])
def test_any_line_is_found_by_its_offset_without_the_rest_of_the_text(share: float) -> None:
    article = book()
    offset = round(share * len(article.text))
    layout = Layout(article, 50)
    line = layout.line(layout.line_of(offset))
    assert line is not None and line.start <= offset < max(line.end, line.start) + 3
    assert not layout.is_complete


def test_a_place_keeps_its_line_while_the_rest_is_laid_out() -> None:
    layout = Layout(book(), 50)
    place = layout.place_of(layout.line_of(30_000))
    before = layout.line(layout.number_of(place))
    layout.lay_out_on(60)
    assert layout.is_complete
    assert layout.line(layout.number_of(place)) == before


def test_lines_follow_each_other_without_a_gap_around_any_line() -> None:
    layout = Layout(book(), 50)
    line = layout.lay_out_around(layout.height // 2, 100, 100)
    ends = [(found.start, found.end) for n in range(line - 90, line + 90) if (found := layout.line(n))]
    assert len(ends) == 180
    assert all(one[1] <= two[0] for one, two in pairwise(ends))


def test_lines_found_together_are_those_of_their_numbers() -> None:
    layout = Layout(book(), 50)
    first = layout.lay_out_around(layout.height // 2, 300, 300)
    assert [layout.number_of(place) for place in layout.places(first, 300)] == [*range(first, first + 300)]
    layout.lay_out_on(60)
    last = layout.height - 1
    assert layout.places(last, 3) == [layout.place_of(last)]
    assert layout.places(last + 1, 3) == Layout(article_of(), 50).places(0, 3) == []


def test_a_paragraph_of_any_length_is_laid_out_where_it_is_looked_at() -> None:
    layout = Layout(article_of("some words and no end " * 20_000), 50)
    line = layout.line(layout.line_of(200_000))
    assert line is not None and line.start <= 200_000 < line.end
    assert not layout.is_complete


def test_a_very_long_paragraph_is_cut_nowhere_but_between_words() -> None:
    layout = Layout(article_of("some words and no end " * 20_000), 50)
    assert " ".join(shown(layout)).split() == layout.text.split()
    lines = filter(None, map(layout.line, range(layout.height)))
    assert [line.start for line in lines if line.block is not None].count(0) == 1


def test_a_very_long_word_is_cut() -> None:
    layout = Layout(article_of("a" * 100_000), 50)
    assert "".join(shown(layout)) == layout.text


def test_a_line_that_was_laid_out_long_ago_is_the_same_again() -> None:
    article = book(20_000)
    layout = Layout(article, 50)
    layout.lay_out_on(60)
    first = layout.line(3)
    for offset in range(0, len(article.text), 10_000):
        layout.line(layout.line_of(offset))
    assert layout.line(3) == first


def test_the_height_is_estimated_well_before_it_is_known() -> None:
    layout = Layout(book(), 50)
    layout.lay_out_around(0, 0, 50)
    estimate = layout.height
    layout.lay_out_on(60)
    assert 0.9 < estimate / layout.height < 1.1


def test_an_empty_article_has_no_lines() -> None:
    layout = Layout(article_from_text(""), 40)
    assert layout.height == 0
    assert layout.line(0) is None
    assert layout.lay_out_around(0, 10, 10) == 0


def test_lines_that_the_author_ended_are_kept_and_others_filled() -> None:
    verse = article_of("One eel\nin the river Lunde", "and one 鰻\nbeside it")
    assert shown(Layout(verse, 40)) == ["One eel\nin the river Lunde", "", "and one 鰻\nbeside it"]
    assert shown(Layout(replace(verse, keeps_lines=True), 11)) == [
        "One eel",
        "in the",
        "river Lunde",
        "",
        "and one 鰻",
        "beside it",
    ]
