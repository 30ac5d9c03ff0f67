"""Pull quotes, which repeat the text."""

from tests.articles import LONG
from tests.web_pages import blocks, of_kind, page


def test_a_pull_quote_above_the_name_of_who_says_it_is_left_out() -> None:
    quote = "<blockquote><p>Nobody asked the eels, and nobody will</p><cite>%s</cite></blockquote>"
    text = f"<p>{LONG}</p><p>“Nobody asked the eels, and nobody will,” she said. {LONG}</p>%s<p>{LONG * 2}</p>"
    assert "block quote" not in dict(blocks(page(text % (quote % "— Ada Quill, biologist"))))
    assert "block quote" in dict(blocks(page(text % (quote % "They were never on the list of those who are asked."))))


def test_a_pull_quote_that_repeats_the_text_is_left_out() -> None:
    repeated = "<blockquote class='pull'>“Nobody asked the eels, and nobody will”</blockquote>"
    other = "<blockquote>Eels do not go to meetings</blockquote>"
    article = page(
        f"<p>{LONG}</p>{repeated}<p>{LONG}</p>{other}<p>She said: “Nobody asked the eels, and nobody will.” {LONG}</p>"
    )
    assert of_kind("block quote", article) == ["Eels do not go to meetings"]
