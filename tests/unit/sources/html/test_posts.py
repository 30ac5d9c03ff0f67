"""The posts of a forum."""

from lxml.html import HtmlElement

from reader.article import BlockKind
from reader.sources.draft import Piece
from reader.sources.html.page import parsed_page
from reader.sources.html.posts import divided

POST = (
    "<article><div><h5>{0}</h5>Well-known member</div><article><p>{1}</p><p>It is.</p></article><footer>Like</footer></article>"
)


def shape(pieces: list[Piece], page: HtmlElement) -> list[tuple[BlockKind, str]]:
    return [(piece.kind, piece.text) for piece in divided(pieces, page, lambda href: href)]


def test_a_post_of_which_one_paragraph_was_made_has_its_author_and_its_paragraphs() -> None:
    page = parsed_page(POST.format("Ada", "The eels are back.") + POST.format("Tom", "So is the rain."))
    pieces = [
        Piece(f"{name} Well-known member {said} It is.")
        for name, said in (("Ada", "The eels are back."), ("Tom", "So is the rain."))
    ]
    assert shape(pieces, page) == [
        (BlockKind.HEADING, "Ada"),
        (BlockKind.PARAGRAPH, "The eels are back."),
        (BlockKind.PARAGRAPH, "It is."),
        (BlockKind.HEADING, "Tom"),
        (BlockKind.PARAGRAPH, "So is the rain."),
        (BlockKind.PARAGRAPH, "It is."),
    ]


def test_a_post_that_is_no_article_within_another_is_whole() -> None:
    page = parsed_page("<article><h4>Ada</h4><p>The eels are back.</p><p>It is.</p></article>")
    assert [text for _, text in shape([Piece("Ada The eels are back. It is.")], page)] == ["Ada", "The eels are back.", "It is."]


def test_an_article_that_the_extractor_has_divided_stays_as_it_is() -> None:
    page = parsed_page("<article><p>The eels are back.</p></article>")
    pieces = [Piece("Eels", BlockKind.HEADING, 1), Piece("The eels are back.")]
    assert divided(pieces, page, lambda href: href) == pieces


def test_a_line_without_letters_stays() -> None:
    page = parsed_page("<article> </article><p>* * *</p>")
    assert divided([Piece("* * *")], page, lambda href: href) == [Piece("* * *")]
