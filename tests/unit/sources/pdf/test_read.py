"""Reading PDFs."""

import io

import pytest

from reader.sources import SourceError, load
from tests.articles import outline, texts
from tests.unit.sources.pdfs import BOATS, EELS, Words, lines, pdf, read


def test_headings_are_recognised_by_their_size() -> None:
    page = [
        *lines("The Eels of Lunde", top=780, size=24),
        *lines("The First Night", top=740, size=16),
        *lines(*EELS),
        *lines("What the Council Says", top=640, size=16),
        *lines(*BOATS, top=610),
    ]
    assert outline(read(page)) == [(1, "The Eels of Lunde"), (2, "The First Night"), (2, "What the Council Says")]


def test_authors_in_large_letters_below_the_title_are_no_headings() -> None:
    page = [
        *lines("The Eels of Lunde", top=790, size=24),
        *lines("Ada Quill", top=760, size=16),
        *lines("ada at lunde.example", top=735, size=14),
        *lines("The First Night", top=715, size=16),
        *lines(*EELS, top=690),
    ]
    assert outline(read(page)) == [(1, "The Eels of Lunde"), (2, "The First Night")]


def test_a_heading_over_several_lines_is_one() -> None:
    article = read(lines("The Eels of Lunde and", "the People Who Count", top=760, size=20, leading=24) + lines(*EELS))
    assert outline(article) == [(1, "The Eels of Lunde and the People Who Count")]


def test_the_outline_of_the_document_states_the_levels() -> None:
    pages = [lines("Part One", top=740, size=14) + lines(*EELS), lines("Boats", top=740, size=18) + lines(*BOATS)]
    article = load(io.BytesIO(pdf(pages, outline=[("Part One", 0), ("Boats", 1)])))
    assert outline(article) == [(1, "Part One"), (1, "Boats")]


def test_the_items_of_a_list_are_items() -> None:
    items = lines("• One eel, counted in the night", "• Two eels, counted by day", top=640)
    assert [block.kind.value for block in read(lines(*EELS) + items).blocks] == ["paragraph", "list item", "list item"]


@pytest.mark.parametrize(("across", "kind"), [(3, "list item"), (0, "paragraph"), (10, "paragraph")])
def test_a_small_square_before_a_line_is_a_bullet(across: float, kind: str) -> None:
    items = lines("One eel, counted in the night", "Two eels, counted by day", top=640)
    article = read(lines(*EELS) + [line._replace(bullet=across) for line in items])
    assert [block.kind.value for block in article.blocks][1:] in ([kind], [kind] * 2)
    assert ("• One eel" in article.text) is (kind == "list item")


def test_raised_and_lowered_figures_belong_to_the_words_before_them() -> None:
    raised = [Words("Ada Quill", 72, 700), Words("1", 117, 704, 7), Words("and Tom Brandt", 122, 700)]
    lowered = [
        Words("The water is H", 72, 670),
        Words("2", 140, 668, 7),
        Words("O, not in m", 144, 670),
        Words("2", 201, 674, 7),
    ]
    note = [Words("1", 72, 604, 7), Words("Report of 2019, vol. 2.", 77, 600)]
    article = read([*raised, *lowered, *lines(*EELS, top=640), *note])
    assert texts(article)[:2] == ["Ada Quill[1] and Tom Brandt", "The water is H₂O, not in m²"]
    assert texts(article)[-1] == "[1] Report of 2019, vol. 2."


def test_a_note_is_one_paragraph_although_its_mark_is_raised() -> None:
    told = (f"{BOATS[0]} promised so each year since the war", "ended, and will do so in the next one.")
    note = [Words("1", 72, 603, 6), *lines(*told, left=76, top=600, size=9, leading=11)]
    assert texts(read([*lines(*EELS), *note]))[1:] == [f"[1] {' '.join(told)}"]


def test_title_author_and_date_come_from_the_metadata() -> None:
    article = read(lines(*EELS), title="The Eels of Lunde", author="Ada Quill")
    assert (article.title, article.byline, article.published) == ("The Eels of Lunde", "Ada Quill", "2019-03-04")


def test_a_page_that_a_browser_has_printed_is_not_of_the_day_of_that() -> None:
    assert load(io.BytesIO(pdf([lines(*EELS)], creator="Mozilla/5.0 (X11; Linux x86_64)"))).published == ""


@pytest.mark.parametrize("bold", [True, False])
def test_a_line_below_the_title_names_the_author_if_the_metadata_do_not(bold: bool) -> None:
    byline = lines("By Ada Quill", top=730, bold=bold)
    article = read(lines("The Eels of Lunde", top=760, size=20) + byline + lines(*EELS), author="anonymous")
    assert article.byline == "Ada Quill"
    assert [heading for _, heading in outline(article)] == ["The Eels of Lunde"]


def test_an_item_in_large_letters_is_no_heading() -> None:
    item = Words("Count the eels", 90, 735, 14, bullet=5)
    article = read([*lines("The Eels of Lunde", top=760, size=20), item, *lines(*EELS, top=670)])
    assert [heading for _, heading in outline(article)] == ["The Eels of Lunde"]


@pytest.mark.parametrize("site", [" - Lunde Post", " | news from Lunde"])
def test_a_title_with_the_name_of_a_site_is_that_above_the_text(site: str) -> None:
    page = lines("The Eels of Lunde", top=760, size=20) + lines(*EELS)
    assert read(page, title=f"The Eels of Lunde{site}").title == "The Eels of Lunde"
    assert read(page, title="The Eels of Lunde and Holl").title == "The Eels of Lunde and Holl"


@pytest.mark.parametrize("title", ["", "Microsoft Word - eels.doc", "untitled", "eels_final.indd", "eels.html"])
def test_a_title_that_says_nothing_gives_way_to_the_largest_heading(title: str) -> None:
    article = read(lines("The Eels of Lunde", top=760, size=20) + lines(*EELS), title=title)
    assert article.title == "The Eels of Lunde"


def test_control_characters_in_the_metadata_never_come_through() -> None:
    assert read(lines(*EELS), title="Eels\x9b31m\x07!").title == "Eels!"


def test_a_pdf_of_pictures_says_so() -> None:
    with pytest.raises(SourceError, match="only pictures"):
        read([])


@pytest.mark.parametrize("data", [b"%PDF-1.4\nnothing", pdf([lines(*EELS)])[:300]])
def test_a_broken_pdf_says_so(data: bytes) -> None:
    with pytest.raises(SourceError, match="broken PDF"):
        load(io.BytesIO(data))
