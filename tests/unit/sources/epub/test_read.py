"""Books in EPUB."""

import io
import zipfile

import pytest

from reader.article import Article, BlockKind
from reader.sources import Beginning, load
from reader.sources.epub.read import articles_from_epub
from reader.sources.raw import RawDocument
from tests.articles import outline, places_led_to
from tests.unit.sources.books import METADATA, chapter, epub, navigation, ncx

EELS = "The eels of Lunde have been counted every night since the first of April."
BOATS = "Forty boats lie in the harbour, and not one of them has gone out this year."


def read(data: bytes) -> Article:
    return load(io.BytesIO(data))


def test_chapters_come_in_the_order_of_the_spine() -> None:
    article = read(epub({"z.xhtml": chapter(f"<h1>One</h1><p>{EELS}</p>"), "a.xhtml": chapter(f"<h1>Two</h1><p>{BOATS}</p>")}))
    assert article.text == f"One\n\n{EELS}\n\nTwo\n\n{BOATS}"
    assert outline(article) == [(1, "One"), (1, "Two")]


def test_the_metadata_are_taken_from_the_package() -> None:
    article = read(epub({"a.xhtml": chapter(f"<p>{EELS}</p>")}, metadata=METADATA + "<dc:language>nb-NO</dc:language>"))
    assert (article.title, article.byline) == ("The Eels of Lunde", "Ada Quill")
    assert (article.published, article.language) == ("2019-03-04", "nb")


@pytest.mark.parametrize(
    ("dates", "known"),
    [
        ("<dc:date>1911</dc:date>", "1911"),
        ("<dc:date>1911-05</dc:date>", "1911-05"),
        ("<dc:date>1911</dc:date><dc:date>2019-03-04</dc:date>", "2019-03-04"),
        ("<dc:date>0101</dc:date>", ""),
    ],
)
def test_of_the_date_perhaps_only_the_year_is_known(dates: str, known: str) -> None:
    metadata = METADATA.replace("<dc:date>2019-03-04</dc:date>", dates)
    assert read(epub({"a.xhtml": chapter(f"<p>{EELS}</p>")}, metadata=metadata)).published == known


def test_questions_in_bold_are_headings() -> None:
    asked = "".join(f"<p><b>{question}</b></p><p>{EELS}</p>" for question in ("Why?", "Who?", "Where?"))
    assert [title for _, title in outline(read(epub({"a.xhtml": chapter(f"<h1>Eels</h1>{asked}")})))[1:]] == [
        "Why?",
        "Who?",
        "Where?",
    ]


@pytest.mark.parametrize(
    "creators",
    [
        '<dc:creator opf:role="trl">Tom Reed</dc:creator><dc:creator opf:role="aut">Ada Quill</dc:creator>',
        '<dc:creator id="t">Tom Reed</dc:creator><meta refines="#t" property="role">ill</meta><dc:creator>Ada Quill</dc:creator>',
    ],
)
def test_translators_and_illustrators_are_no_authors(creators: str) -> None:
    assert read(epub({"a.xhtml": chapter(f"<p>{EELS}</p>")}, metadata=creators)).byline == "Ada Quill"


@pytest.mark.parametrize(
    ("creator", "byline"),
    [
        ("Quill, Ada", "Ada Quill"),
        ("van der Meer, Jan P.", "Jan P. van der Meer"),
        ("Quill Reed, Ada B.", "Ada B. Quill Reed"),
        ("Ada Quill, Tom B. Reed", "Ada Quill, Tom B. Reed"),
        ("Martin King, Jr.", "Martin King, Jr."),
        ("Ada Quill, Tom Reed and others", "Ada Quill, Tom Reed and others"),
    ],
)
def test_an_author_filed_under_the_family_name_is_named_as_spoken(creator: str, byline: str) -> None:
    metadata = f"<dc:creator>{creator}</dc:creator>"
    assert read(epub({"a.xhtml": chapter(f"<p>{EELS}</p>")}, metadata=metadata)).byline == byline


NAVIGATION = navigation(
    '<li><a href="a.xhtml">Part One</a>'
    '<ol><li><a href="b.xhtml">Eels</a></li><li><a href="b.xhtml#boats">Boats</a></li></ol></li>'
)
NCX = ncx(
    '<navPoint><navLabel><text>Part One</text></navLabel><content src="a.xhtml"/>'
    '<navPoint><navLabel><text>Eels</text></navLabel><content src="b.xhtml"/></navPoint>'
    '<navPoint><navLabel><text>Boats</text></navLabel><content src="b.xhtml#boats"/></navPoint></navPoint>'
)


@pytest.mark.parametrize("contents", [NAVIGATION, NCX])
def test_the_table_of_contents_nests_the_sections(contents: str) -> None:
    chapters = {
        "a.xhtml": chapter(f"<h1>Part One</h1><p>{EELS}</p>"),
        "b.xhtml": chapter(
            f"<h1>Eels</h1><p>{EELS}</p><h1 id='boats'>Boats</h1><p>{BOATS}</p><h2>Their names</h2><p>{BOATS}</p>"
        ),
    }
    assert outline(read(epub(chapters, contents=contents))) == [(1, "Part One"), (2, "Eels"), (2, "Boats"), (3, "Their names")]


def test_a_chapter_whose_heading_is_styled_text_is_a_section_all_the_same() -> None:
    body = f"<p class='page'>12</p><p class='big'>Eels</p><p>{EELS}</p>"
    article = read(epub({"b.xhtml": chapter(body)}, contents=navigation('<li><a href="b.xhtml">Eels</a></li>')))
    assert article.text == f"12\n\nEels\n\n{EELS}"
    assert outline(article) == [(1, "Opening"), (1, "Eels")]


@pytest.mark.parametrize(
    "body",
    [
        "<p class='number'>2</p><p class='title'>Eels</p>",
        "<h1>2</h1><h2>Eels</h2>",
        "<h1><span>2</span><span>Eels</span></h1>",
    ],
)
def test_a_heading_whose_number_is_set_apart_is_one(body: str) -> None:
    article = read(
        epub({"b.xhtml": chapter(f"{body}<p>{EELS}</p>")}, contents=navigation('<li><a href="b.xhtml">2. Eels</a></li>'))
    )
    assert article.text == f"2. Eels\n\n{EELS}"


def test_the_number_above_a_chapter_whose_title_only_the_contents_have_is_not_repeated() -> None:
    body = chapter(f"<p>II</p><p>{EELS}</p>")
    article = read(epub({"b.xhtml": body}, contents=navigation('<li><a href="b.xhtml">II. The boats</a></li>')))
    assert article.text == f"II. The boats\n\n{EELS}"


@pytest.mark.parametrize("heading", ["<p><b>The first night</b></p>", "<p>CHAPTER TWO</p>"])
def test_a_book_without_contents_and_headings_has_those_that_look_like_some(heading: str) -> None:
    article = read(epub({"b.xhtml": chapter(f"{heading}<p>{EELS}</p><p><b>He slept.</b></p>")}))
    assert len(outline(article)) == 1
    assert article.blocks[0].kind is BlockKind.HEADING


def test_a_chapter_without_a_heading_gets_the_one_of_the_contents() -> None:
    contents = navigation('<li><a href="b.xhtml#gone">The first night</a></li>')
    article = read(epub({"b.xhtml": chapter(f"<p>{EELS}</p>")}, contents=contents))
    assert article.text == f"The first night\n\n{EELS}"


def test_the_table_of_contents_itself_is_no_chapter() -> None:
    contents = navigation('<li><a href="b.xhtml">Eels</a></li>')
    chapters = {"nav": contents, "b.xhtml": chapter(f"<h1>Eels</h1><p>{EELS}</p>")}
    assert read(epub(chapters, contents=contents)).text == f"Eels\n\n{EELS}"


def test_entities_of_html_and_unclosed_tags_are_read() -> None:
    body = "<html><head><title/></head><body><p>Caf&eacute;&nbsp;Lunde<br>opens<p>at night</body></html>"
    assert read(epub({"a.xhtml": body})).text == "Café\N{NO-BREAK SPACE}Lunde\nopens\n\nat night"


def test_the_first_chapters_of_a_long_book_come_first() -> None:
    chapters = {f"{number}.xhtml": chapter(f"<h1>Night {number}</h1><p>{EELS * 200}</p>") for number in range(9)}
    first, whole = articles_from_epub(RawDocument(epub(chapters)))
    assert isinstance(first, Beginning)
    assert isinstance(whole, Article)
    assert whole.text.startswith(first.article.text)
    assert (len(first.article.sections), len(whole.sections)) == (2, 9)


def test_links_lead_to_notes_and_back_within_and_between_chapters() -> None:
    one = (
        f'<h1>One</h1><p>{EELS}<a id="r1" href="notes%20end.xhtml#n1">[1]</a> See <a href="#two">below</a>.</p>'
        f'<p id="two">{BOATS}</p>'
    )
    notes = '<p id="n1"><a href="a.xhtml#r1">1.</a> By hand.</p><p><a href="a.xhtml">Start</a> <a href="gone.xhtml">Gone</a></p>'
    article = read(epub({"a.xhtml": chapter(one), "notes end.xhtml": chapter(notes)}))
    assert places_led_to(article) == [
        ("[1]", "1. By hand."),
        ("below", BOATS),
        ("1.", f"{EELS}[1] See below."),
        ("Start", "One"),
    ]
    assert len(article.links) == 4


def test_links_of_a_book_to_the_web_stay_as_they_are() -> None:
    article = read(epub({"a.xhtml": chapter(f'<p>{EELS} <a href="https://lunde.example/eels#now">More</a></p>')}))
    assert [(link.url, link.offset) for link in article.links] == [("https://lunde.example/eels#now", None)]


def test_what_is_read_only_by_links_comes_last_if_there_are_links_to_it() -> None:
    body = "<p>The eels of Lunde<a href='%s#n1'>1</a> have been counted.</p>"
    chapters = {"notes.xhtml": chapter("<p id='n1'>By the trust.</p>"), "a.xhtml": chapter(body % "notes.xhtml")}
    assert load(io.BytesIO(_not_linear(epub(chapters)))).text.endswith("have been counted.\n\nBy the trust.")
    chapters["a.xhtml"] = chapter(body % "a.xhtml")
    assert load(io.BytesIO(_not_linear(epub(chapters)))).text.endswith("have been counted.")


def _not_linear(data: bytes) -> bytes:
    """The book in `data` with its first chapter out of the reading order."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(changed, "w") as other:
        for name in book.namelist():
            other.writestr(name, book.read(name).replace(b'idref="c0"', b'idref="c0" linear="no"'))
    return changed.getvalue()
