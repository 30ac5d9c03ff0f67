"""Code on web pages."""

import pytest

from reader.article import BlockKind
from reader.sources.html.blocks import pieces_in
from reader.sources.html.page import parsed_page
from reader.sources.html.preformatted import keep_lines
from tests.articles import LONG
from tests.web_pages import SAID, blocks, page, read


@pytest.mark.parametrize(
    "html",
    [
        "<pre>count = 2\n    eels()</pre>",
        "<pre><code>count = 2<br>    eels()<br></code></pre>",
        "<pre><span class='k'>count</span> = <span class='m'>2</span>\n    eels<span>()</span>\n</pre>",
        "<pre><code><span class='line'>count = 2<br></span><span class='line'>    eels()<br></span></code></pre>",
        "<pre><code>count = 2\n    eels()\n</code><button class='copy'>copy</button></pre>",
        "<table><tr><td><pre>1\n2\n</pre></td><td><pre>count = 2\n    eels()</pre></td></tr></table>",
    ],
)
def test_code_keeps_its_lines_however_they_are_coloured_and_numbered(html: str) -> None:
    page = parsed_page(f"<p>Count:</p>{html}<p>Done.</p>")
    keep_lines(page)
    assert [(piece.kind, piece.text) for piece in pieces_in(page)] == [
        (BlockKind.PARAGRAPH, "Count:"),
        (BlockKind.CODE, "count = 2\n    eels()"),
        (BlockKind.PARAGRAPH, "Done."),
    ]


def test_a_table_of_code_and_words_stays_a_table() -> None:
    page = parsed_page("<table><tr><td><pre>eels()</pre></td><td>counts the eels</td></tr></table>")
    keep_lines(page)
    assert next(page.iter("table"), None) is not None


def test_a_page_of_preformatted_text_is_read_as_plain_text() -> None:
    article = read(f"<title>Harbour</title><body><pre>{LONG.strip()}\n\n{SAID}\n\n{LONG * 2}</pre>")
    assert article.title == "Harbour"
    assert blocks(article)[:2] == [("paragraph", LONG.strip()), ("paragraph", SAID)]


def test_code_keeps_its_lines() -> None:
    article = page(f"<p>{LONG * 2}</p><pre><code>for eel in sea:\n    count(eel)\n</code></pre><p>{LONG * 2}</p>")
    assert ("code", "for eel in sea:\n    count(eel)") in blocks(article)


def test_what_an_archived_mail_answers_to_is_a_block_quote() -> None:
    article = read(
        "<title>Eels</title><pre>&gt; Who brings the lamps?\n&gt; And when?\n\nI do.\n\n&gt;&gt; How many?\n\nFour.\n</pre>"
    )
    assert article.title == "Eels"
    assert blocks(article) == [
        ("block quote", "Who brings the lamps?"),
        ("block quote", "And when?"),
        ("paragraph", "I do."),
        ("block quote", "How many?"),
        ("paragraph", "Four."),
    ]


def test_a_session_of_an_interpreter_is_no_mail() -> None:
    assert ">>> count(eels)" in read("<pre>&gt;&gt;&gt; count(eels)\n7\n</pre>").text


def test_code_within_a_line_is_on_one_line() -> None:
    found = page(f"<p>{LONG}</p><p>Use <code>count\n  --all</code> or (<a href='#x'><code>weir\n-v</code></a>).</p><p>{LONG}</p>")
    assert [text for _, text in blocks(found)][1] == "Use count --all or (weir -v)."


def test_links_and_emphasis_in_code_are_kept() -> None:
    code = "<pre>\n<b>def</b> <a href='https://lunde.example/eel'>eel</a>():\n\t<i>pass</i></pre>"
    article = page(f"<p>{LONG * 2}</p>{code}<p>{LONG * 2}</p>")
    assert [(link.span.of(article.text), link.url) for link in article.links] == [("eel", "https://lunde.example/eel")]
    assert [(each.kind.value, each.span.of(article.text)) for each in article.emphasis] == [("bold", "def"), ("italic", "pass")]


def test_links_are_kept_where_lines_make_code_of_words() -> None:
    words = "See <code>\n<a href='https://lunde.example/weir'>\nweir</a></code> now."
    article = page(f"<p>{LONG * 2}</p><dl><dt>Eels</dt><dd>{words}</dd></dl><p>{LONG * 2}</p>")
    assert ("code", "weir") in blocks(article)
    assert [link.span.of(article.text) for link in article.links] == ["weir"]
