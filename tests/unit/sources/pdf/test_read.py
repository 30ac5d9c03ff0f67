"""Reading PDFs."""

import io
import json
from itertools import chain
from threading import Event

import pytest

from reader.article import Article
from reader.sources import Beginning, SourceError, load
from reader.sources.errors import CancelledError
from reader.sources.pdf import read as pdf_module
from reader.sources.pdf.read import articles_from_pdf
from reader.sources.raw import RawDocument
from tests.articles import outline, shape, texts
from tests.unit.sources.pdfs import Words, lines, pdf

EELS = (
    "The eels of Lunde have been counted every night since the first of April, in all weathers,",
    "by two people with a lamp and a ledger. Nobody has paid them for it, and nobody has asked",
    "them what it is good for.",
)
BOATS = (
    "Forty boats lie in the harbour, and not one of them has gone out this year. The council has",
    "promised to dig it out before the winter, as it has promised every year since the war ended.",
)
LEFT = (
    "The eels of Lunde have been counted",
    "every night since the first of April, in",
    "all weathers, by two people with a",
    "lamp.",
)
RIGHT = (
    "Forty boats lie in the harbour, and not",
    "one of them has gone out this year. The",
    "council has promised to dig it out before",
    "winter.",
)


def read(*pages: list[Words], title: str = "", author: str = "") -> Article:
    return load(io.BytesIO(pdf(pages, title=title, author=author)))


@pytest.mark.parametrize(("one", "two"), [("eels-", "of-spring"), ("eels/", "may"), ("eels", "/may"), ("eels?night=", "1")])
def test_an_address_goes_on_in_the_next_line(one: str, two: str) -> None:
    article = read(lines(f"They are counted every single night, as told at https://lunde.example/{one}", f"{two} and elsewhere."))
    assert [link.url for link in article.links] == [f"https://lunde.example/{one}{two}"]


def test_lines_are_put_together_into_paragraphs() -> None:
    assert texts(read(lines(*EELS) + lines(*BOATS, top=640))) == [" ".join(EELS), " ".join(BOATS)]


def test_a_paragraph_set_in_begins_another_one() -> None:
    below = [Words(BOATS[0][:80], 90, 661), Words(BOATS[1], 72, 648)]
    assert len(texts(read(lines(*EELS) + below))) == 2


def test_a_short_line_ends_a_paragraph() -> None:
    assert len(texts(read(lines(*EELS, *BOATS)))) == 2


def test_words_divided_at_the_end_of_a_line_are_put_together() -> None:
    divided = (
        "The council has promised to dig the whole of it out before the winter, as it has prom-",
        "ised every year since the war ended.",
    )
    assert "as it has promised every year" in read(lines(*divided)).text


def test_words_with_a_hyphen_of_their_own_keep_it() -> None:
    text = (
        "The well-known eels of Lunde have been counted every night since April, and well-",
        "known people came to look at them, among them the half-",
        "Danish mayor of the town.",
    )
    article = read(lines(*text))
    assert "and well-known people" in article.text
    assert "the half-Danish mayor" in article.text


def test_two_columns_are_read_one_after_the_other() -> None:
    rows = [words for pair in zip(lines(*LEFT), lines(*RIGHT, left=310), strict=True) for words in pair]
    article = read(lines("The Night", top=760, size=18) + rows)
    assert texts(article) == ["The Night", " ".join(LEFT), " ".join(RIGHT)]


def test_a_line_across_the_columns_parts_what_is_above_from_what_is_below() -> None:
    above = lines(*LEFT) + lines(*RIGHT, left=310)
    across = [Words("What the council says about all of this, in forty words or less, to everybody", 72, 640, 14)]
    below = lines(*RIGHT, top=610) + lines(*LEFT, top=610, left=310)
    assert [text[:5] for text in texts(read(above + across + below))] == ["The e", "Forty", "What ", "Forty", "The e"]


def row(baseline: float, *cells: str, lefts: tuple[float, ...], bold: bool = False) -> list[Words]:
    """A row of a table, whose cells begin at `lefts`."""
    return [Words(text, left, baseline, bold=bold) for text, left in zip(cells, lefts, strict=True)]


def rows_of(*words: list[Words]) -> list[str]:
    return [text for kind, _, text in shape(read(list(chain(*words)))) if kind == "table row"]


def test_the_rows_of_a_table_stay_rows() -> None:
    rows = [row(600 - 13 * night, f"Night {night}", str(night * 17), lefts=(72, 300)) for night in range(8)]
    assert rows_of(lines(*EELS), *rows)[3] == "Night 3 |  51"


def test_a_small_table_has_its_columns_and_its_head_also_where_they_stand_close() -> None:
    lefts = (200.0, 250.0, 290.0)
    head = row(600, "Night", "Eels", "Boats", lefts=lefts, bold=True)
    body = [row(587, "First", "170", "4", lefts=lefts), row(574, "Second", "68", "12", lefts=lefts)]
    article = read(lines(*EELS) + head + [words for line in body for words in line] + lines(*BOATS, top=540))
    assert shape(article)[1:-1] == [
        ("table row", 1, "Night  | Eels | Boats"),
        ("table row", 0, "First  |  170 |     4"),
        ("table row", 0, "Second |   68 |    12"),
    ]
    assert texts(article)[-1] == " ".join(BOATS)


def test_text_with_wide_spaces_is_no_table() -> None:
    spaced: list[Words] = []
    for line, text in enumerate(("the eels of the river Tarn", "are seen in the town now", "and so by all of the boats")):
        left = 72.0
        for word in text.split():
            spaced.append(Words(word, left, 600 - 13 * line))
            left += 5.5 * len(word) + 13
    assert rows_of(spaced) == []


def test_a_list_with_its_numbers_on_the_left_is_no_table() -> None:
    items = [row(600 - 13 * item, f"{item + 1}.", f"Count the eels of night {item}", lefts=(72, 100)) for item in range(4)]
    assert rows_of(lines(*EELS), *items) == []


def test_lines_of_prose_beside_one_another_are_no_table() -> None:
    beside = [row(600 - 13 * line, LEFT[line], RIGHT[line], lefts=(72, 320)) for line in range(3)]
    assert rows_of(*beside) == []


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


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [Words("The Eels of Lunde", 72, 800, 9), *lines(*EELS), *lines(*BOATS, top=640), Words(f"Page {number}", 280, 40, 9)]
        for number in range(1, 5)
    ]
    assert set(texts(read(*pages))) == {" ".join(EELS), " ".join(BOATS)}


def test_running_heads_may_differ_on_left_and_right_pages() -> None:
    pages = [
        [Words("Ada Quill" if number % 2 else "The Eels", 72, 800, 9), *lines(*EELS, *BOATS, top=700 - number)]
        for number in range(6)
    ]
    assert set(texts(read(*pages))) == {" ".join(EELS), " ".join(BOATS)}


def test_a_running_head_close_above_the_text_is_recognised_by_its_smaller_letters() -> None:
    pages = [
        [Words("11/24/26, 8:21 PM", 24, 769, 8), Words("The Eels - Lunde Post", 210, 769, 8), *lines(*text, top=top, size=12)]
        for text, top in ((EELS, 748), (BOATS, 755))
    ]
    assert texts(read(*pages)) == [" ".join(EELS), " ".join(BOATS)]


def test_a_line_on_one_page_only_is_no_running_head() -> None:
    pages = [[Words(text, 72, 800, 9), *lines(*EELS)] for text in ("Monday", "Tuesday", "Wednesday")]
    assert [text for text in texts(read(*pages)) if len(text) < 20] == ["Monday", "Tuesday", "Wednesday"]


def links_of(article: Article) -> list[tuple[str, str]]:
    return [(link.span.of(article.text), link.url) for link in article.links]


def test_words_lead_where_the_links_of_the_page_do() -> None:
    eels, boats, mail = "https://lunde.example/eels", "https://lunde.example/boats", "mailto:ada@lunde.example"
    first = [*lines(*EELS), Words("They are back", 72, 600, link=eels), Words("Write to Ada", 72, 560, link=mail)]
    second = [*lines(*BOATS), Words("They are back", 72, 560, link=boats)]
    article = read(first, second)
    assert links_of(article) == [("They are back", eels), ("Write to Ada", mail), ("They are back", boats)]
    assert article.links[2].span.start > article.text.index(BOATS[0])


def test_the_same_words_elsewhere_on_the_page_lead_nowhere() -> None:
    address = "https://lunde.example/eels"
    page = [*lines("In spring the count of the eels began.", *EELS), Words("Later we come to the ", 72, 560)]
    page.append(Words("count", 72 + 0.42 * 11 * 21, 560, link=address))
    article = read(page)
    (link,) = article.links
    assert link.span.of(article.text) == "count" and link.span.start > article.text.index("Later")


def test_a_link_over_several_lines_is_one() -> None:
    address = "https://lunde.example/eels"
    page = [*lines(*BOATS, top=600), *(words._replace(link=address) for words in lines(*EELS))]
    assert links_of(read(page)) == [(" ".join(EELS), address)]


@pytest.mark.parametrize("address", ["javascript:alert", "file:///etc/passwd", ""])
def test_a_link_to_what_may_not_be_followed_is_dropped(address: str) -> None:
    assert links_of(read([words._replace(link=address) for words in lines(*EELS)])) == []


def test_a_paragraph_goes_on_over_the_page() -> None:
    assert texts(read(lines(*EELS[:2]), lines(EELS[2], *BOATS)))[0] == " ".join(EELS)


def test_a_dropped_capital_belongs_to_its_word() -> None:
    article = read(
        [Words("T", 72, 680, 40), *lines("he eels of Lunde have been counted every night since the first of", *BOATS, left=100)]
    )
    assert article.text.startswith("The eels of Lunde")


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


def test_title_author_and_date_come_from_the_metadata() -> None:
    article = read(lines(*EELS), title="The Eels of Lunde", author="Ada Quill")
    assert (article.title, article.byline, article.published) == ("The Eels of Lunde", "Ada Quill", "2019-03-04")


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


def test_what_a_browser_prints_around_a_single_page_is_left_out() -> None:
    around = [Words("3/4/19, 6:00 PM", 30, 820, 8), Words("The Eels", 280, 820, 8)]
    around += [Words("https://lunde.example/eels", 30, 20, 8), Words("1/1", 550, 20, 8)]
    assert texts(read(around + lines(*EELS))) == [" ".join(EELS)]
    assert len(texts(read(around[:2] + lines(*EELS)))) > 1


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


def test_the_first_pages_are_there_before_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "FIRST_LOOK", 0)
    first, whole = articles_from_pdf(RawDocument(pdf([lines(*EELS), lines(*BOATS), lines(*EELS)])))
    assert isinstance(first, Beginning)
    assert isinstance(whole, Article)
    assert (first.article.text, len(whole.blocks)) == (" ".join(EELS), 3)


def test_reading_can_be_stopped() -> None:
    cancelled = Event()
    cancelled.set()
    with pytest.raises(CancelledError):
        list(articles_from_pdf(RawDocument(pdf([lines(*EELS)])), cancelled))


def test_a_process_that_hangs_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "COMMAND", ("-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(pdf_module, "SECONDS_WITHOUT_A_PAGE", 0.2)
    with pytest.raises(SourceError, match="broken PDF"):
        load(io.BytesIO(pdf([lines(*EELS)])))


def test_a_process_that_dies_leaves_what_it_has_read(monkeypatch: pytest.MonkeyPatch) -> None:
    about = {"pages": 9, "title": "", "author": "", "created": "", "outline": []}
    page = {"lines": [["The eels", 72, 200, 700, 11, 400]], "links": []}
    monkeypatch.setattr(pdf_module, "COMMAND", ("-c", f"print({json.dumps(about)!r}); print({json.dumps(page)!r})"))
    article = load(io.BytesIO(b"%PDF-"))
    assert (article.text, article.notice) == ("The eels", "Only 1 of 9 pages can be read.")
