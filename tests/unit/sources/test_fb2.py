"""Books in FictionBook."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from reader.sources import SourceError, articles_in, load
from tests.articles import shape

BOOK = """<?xml version="1.0" encoding="{encoding}"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info>
<author><first-name>Ada</first-name><middle-name>M.</middle-name><last-name>Quill</last-name></author>
<author><nickname>Lampwright</nickname></author>
<book-title>The Eels of Lunde</book-title><date value="1911-05-03">1911</date><lang>en</lang>
</title-info></description>
{bodies}
<binary id="cover.jpg" content-type="image/jpeg">/9j/4AAQSkZJRg==</binary>
</FictionBook>"""


def book(*bodies: str, encoding: str = "utf-8") -> bytes:
    return BOOK.format(encoding=encoding, bodies="\n".join(bodies)).encode(encoding)


def read(*bodies: str) -> Article:
    return load(io.BytesIO(book(*bodies)))


def test_the_description_tells_of_the_book() -> None:
    article = read("<body><section><p>They came back.</p></section></body>")
    assert article.title == "The Eels of Lunde"
    assert article.byline == "Ada M. Quill, Lampwright"
    assert (article.published, article.language) == ("1911-05-03", "en")
    assert article.text == "They came back."


@pytest.mark.parametrize(
    ("date", "known"),
    [("<date>1911</date>", "1911"), ('<date value="">May 3, 1911</date>', "1911-05-03"), ("<date>0</date>", "")],
)
def test_of_the_date_of_a_book_perhaps_only_the_year_is_known(date: str, known: str) -> None:
    data = book("<body><section><p>They came back.</p></section></body>").decode()
    whole = data.replace('<date value="1911-05-03">1911</date>', date)
    assert load(io.BytesIO(whole.encode())).published == known


def test_titles_are_headings_as_deep_as_their_sections() -> None:
    article = read(
        "<body><title><p>The Eels</p></title>"
        "<section><title><p>Part One</p><empty-line/><p>The Harbour</p></title>"
        "<section><title><p>1</p></title><p>They <emphasis>came</emphasis> back.</p>"
        "<subtitle>* * *</subtitle><p>And <style name='x'>stayed</style>.</p><subtitle>In spring</subtitle><p>Gone.</p>"
        "</section></section></body>"
    )
    assert shape(article) == [
        ("heading", 1, "The Eels"),
        ("heading", 2, "Part One The Harbour"),
        ("heading", 3, "1"),
        ("paragraph", 0, "They came back."),
        ("paragraph", 0, "* * *"),
        ("paragraph", 0, "And stayed."),
        ("heading", 4, "In spring"),
        ("paragraph", 0, "Gone."),
    ]


def test_verses_keep_their_lines_and_what_is_cited_is_set_apart() -> None:
    article = read(
        "<body><section><epigraph><p>All water remembers.</p><text-author>O. Holm</text-author></epigraph>"
        "<poem><stanza><v>Down by the quay</v><v>the eels go by</v></stanza></poem>"
        "<cite><p>Nobody asked them.</p></cite><p>So it went<image l:href='#cover.jpg'/>.</p></section></body>"
    )
    assert [(kind, words) for kind, _, words in shape(article)] == [
        ("block quote", "All water remembers."),
        ("block quote", "O. Holm"),
        ("paragraph", "Down by the quay\nthe eels go by"),
        ("block quote", "Nobody asked them."),
        ("paragraph", "So it went."),
    ]


def test_a_note_is_led_to_by_its_number() -> None:
    article = read(
        "<body><section><p>They came back<a l:href='#n1' type='note'>1</a>.</p></section></body>",
        "<body name='notes'><title><p>Notes</p></title><section id='n1'><title><p>1</p></title><p>In March.</p></section></body>",
    )
    assert article.text == "They came back[1].\n\nNotes\n\n[1] In March."
    (link,) = article.links
    assert link.span.of(article.text) == "[1]"
    assert article.text[link.offset or 0 :].startswith("[1] In March.")
    assert sum(block.kind is BlockKind.HEADING for block in article.blocks) == 1


@pytest.mark.parametrize("name", ["eels.fb2", "eels.txt.fb2", "eels"])
def test_a_book_is_recognised_by_its_content(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(book("<body><section><p>Угри вернулись в гавань.</p></section></body>", encoding="windows-1251"))
    assert load(path).text == "Угри вернулись в гавань."


def test_a_book_may_come_in_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "eels.fb2.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("eels.fb2", book("<body><section><p>They came back.</p></section></body>"))
    assert load(path).text == "They came back."
    assert articles_in(tmp_path) == [path]


def test_a_book_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = book("<body><section><p>They came back.</p><p>And stayed.</p></section></body>")
    assert load(io.BytesIO(whole[: whole.index(b"stayed")])).text.startswith("They came back.")


def test_a_book_without_a_body_is_broken() -> None:
    with pytest.raises(SourceError, match="broken FB2"):
        read()


def test_a_book_with_unknown_signs_and_halves_of_characters_is_read() -> None:
    article = load(
        io.BytesIO(book("<body><section><poem><stanza>&eel;<v>The&#55296; eels</v>&#xDFFF;</stanza></poem></section></body>"))
    )
    assert article.text == "&eel;The eels"


def test_a_book_that_says_of_itself_to_be_utf_16_though_it_is_not_is_read() -> None:
    data = book("<body><section><p>Zoë came.</p></section></body>").replace(b"utf-8", b"utf-16", 1)
    assert load(io.BytesIO(data)).text == "Zoë came."
