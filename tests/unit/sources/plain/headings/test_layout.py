"""Headings that the layout of a text shows: in manuals, and in standards laid out in pages."""

import textwrap

from reader.sources.plain.read import article_from_text
from tests.headed import BODY, headings, heads_of

SET_IN = textwrap.fill(BODY, 64, initial_indent="   ", subsequent_indent="   ")
PAGE_END = "Quill                         Informational                     [Page {}]"
PAGE_HEAD = "RFC 9871                  Lamp Signalling                    June 2024"


def test_lines_left_of_all_paragraphs_are_headings() -> None:
    heads = ["NAME", "Keeper of the lamp", "3 Files"]
    assert [line for line, _ in headings(*(line for head in heads for line in (head, SET_IN, SET_IN)))][1:] == heads[1:]


def test_lines_less_set_in_than_paragraphs_are_headings_under_those_that_are_not() -> None:
    manual = ["NAME", SET_IN, "OPTIONS", "  GENERAL OPTIONS", SET_IN, "  Others", SET_IN, "FILES", SET_IN, SET_IN]
    assert headings(SET_IN, *manual) == [("NAME", 1), ("OPTIONS", 1), ("GENERAL OPTIONS", 2), ("Others", 2), ("FILES", 1)]


def test_where_several_headings_are_left_of_all_paragraphs_no_others_are() -> None:
    left = [line for head in ("NAME", "KEEPERS", "FILES", "LAMPS") for line in (head, SET_IN)]
    assert [line for line, _ in headings(SET_IN, *left, "   LAMP_COLOUR", SET_IN)] == ["NAME", "KEEPERS", "FILES", "LAMPS"]


def test_headings_that_are_underlined_are_some_wherever_they_are() -> None:
    left = [line for head in ("NAME", "KEEPERS", "FILES") for line in (head, SET_IN)]
    assert "Lamp Colours" in dict(headings(SET_IN, *left, "   Lamp Colours\n   ============", SET_IN))


def test_a_tab_is_as_wide_as_it_is_shown() -> None:
    set_in = SET_IN.replace("\n   ", "\n\t").replace("   The council", "        The council")
    left = [line for head in ("NAME", "KEEPERS", "FILES") for line in (head, set_in)]
    assert [line for line, _ in headings(set_in, *left, "\tLamps", set_in)] == ["NAME", "KEEPERS", "FILES"]


def test_sentences_labels_and_options_left_of_all_paragraphs_are_no_headings() -> None:
    for line in ("It was lit at dusk.", "By then:", "--since DATE"):
        assert line not in dict(headings(SET_IN, SET_IN, line, SET_IN, SET_IN))


def test_the_edges_of_pages_are_no_headings() -> None:
    page = [SET_IN, PAGE_END, PAGE_HEAD, SET_IN]
    pages = "\n\n".join("\n\n".join(page).format(number) for number in range(1, 6))
    assert not headings(pages)


def test_the_title_of_a_standard_is_in_the_middle_below_its_particulars() -> None:
    particulars = "Network Working Group                      A. Quill\nRequest for Comments: 9871      Harbour Institute\n"
    category = "Category: Informational                     June 2024"
    text = "\n\n".join([particulars + category, f"{' ' * 12}Signalling with one Lamp", "Abstract", SET_IN, SET_IN, SET_IN])
    assert article_from_text(text).title == "Signalling with one Lamp"


def test_a_page_of_the_manual_is_called_by_its_name() -> None:
    text = "\n\n".join(["tidy(1)      User Commands      tidy(1)", "NAME", SET_IN, "DESCRIPTION", SET_IN, SET_IN])
    assert article_from_text(text).title == "tidy(1)"


def test_lines_inside_stanzas_are_no_headings() -> None:
    stanza = "\n".join(
        ["The river came down in May", "And took the ferry away.", "Nobody knows", "Where it went", "What did it say?"]
    )
    assert heads_of("\n\n".join(["The Ferry", stanza, stanza, stanza])) == ["The Ferry"]


def test_an_address_over_a_letter_is_no_heading() -> None:
    letter = ["14 Lock Street\nPort Alden\nPA4 7TT", "3 September 2024", "Dear Ada,", BODY, "Yours,", "Tom Marsh"]
    assert not heads_of("\n\n".join(letter))


def test_an_inscription_set_in_below_what_has_not_ended_is_no_heading() -> None:
    wrapped = textwrap.fill(BODY, 60)
    above = "Over the door of the inn there stood in letters of tin the name\nof its owner and"
    text = "\n\n".join([wrapped, above, "        THE THREE FERRIES", wrapped])
    assert not heads_of(text)
