"""Block quotes that serve only for their margins."""

from tests.articles import LONG
from tests.web_pages import blocks, page

PROSE = f"<p>{LONG * 2}</p>"


def test_lists_and_code_in_block_quotes_of_sphinx_are_not_quoted_and_words_are() -> None:
    article = page(
        f"{PROSE}<blockquote>\n<div><ul><li><p>Eels</p></li></ul>\n</div></blockquote>"
        f"<p>{LONG}</p><blockquote>\n<div><pre>eels = 1</pre></div></blockquote>"
        f"<p>{LONG} Yes.</p><blockquote>\n<div><div>Boats, too.</div></div></blockquote>"
    )
    assert [(block.kind.value, block.quotes) for block in article.blocks[1:]] == [
        ("list item", 0),
        ("paragraph", 0),
        ("code", 0),
        ("paragraph", 0),
        ("block quote", 1),
    ]


def test_a_block_quote_around_most_of_a_page_is_its_margin() -> None:
    article = page(f"<p>Home, in Lunde.</p><blockquote>{PROSE}<h2>Eels</h2><p>{LONG}</p></blockquote><p>May 1997, in Lunde.</p>")
    assert ("heading", "Eels") in blocks(article)
    assert not any(block.quotes for block in article.blocks)
