"""Reading web pages."""

import pytest

from tests.articles import LONG
from tests.web_pages import SAID, blocks, page, read


def test_headings_paragraphs_quotes_and_lists_become_blocks() -> None:
    article = page(
        f"<h1>Harbour</h1><p>{LONG * 2}</p><h2>The cost</h2><p>{LONG}</p><blockquote><p>{SAID}</p></blockquote>"
        f"<h3>The eels</h3><ul><li>One eel, counted in the night</li><li>Two eels, counted by day</li></ul><p>{LONG}</p>"
    )
    assert [(kind, text[:8]) for kind, text in blocks(article)] == [
        ("paragraph", "The coun"),
        ("heading", "The cost"),
        ("paragraph", "The coun"),
        ("block quote", "“Nobody "),
        ("heading", "The eels"),
        ("list item", "• One ee"),
        ("list item", "• Two ee"),
        ("paragraph", "The coun"),
    ]
    assert [section.level for section in article.sections] == [1, 1, 2]


def test_the_title_is_not_repeated_in_the_text() -> None:
    article = page(f"<h1>Harbour</h1><p>{LONG * 3}</p>")
    assert article.title == "Harbour"
    assert "Harbour" not in article.text


def test_the_language_is_taken_from_the_page() -> None:
    assert page(f"<p>{LONG * 3}</p>").language == "nb"


def test_posts_that_the_article_embeds_are_kept() -> None:
    said = "<p>The boats are coming home tonight!</p>— Ada (@ada)"
    post = f"<div class='social-embed'><blockquote class='twitter-tweet'>{said}</blockquote></div>"
    article = page(f"<p>{LONG * 3}</p>{post}<p>{LONG * 3}</p>")
    assert ("block quote", "The boats are coming home tonight!") in blocks(article)


@pytest.mark.parametrize("tag", ["div", "article"])
def test_an_article_divided_into_parts_is_read_whole(tag: str) -> None:
    part = f"<div class='grid'><{tag} class='body-part'><p>{{0}}</p><p>{{1}}</p></{tag}><aside>Advertisement</aside></div>"
    paragraphs = [f"Part {number} begins. {LONG * 2}" for number in range(8)]
    article = page("".join(part.format(*paragraphs[at : at + 2]) for at in range(0, 8, 2)))
    assert [text for text in paragraphs if text.strip() not in article.text] == []


def test_another_article_below_is_left_out() -> None:
    article = "<article class='post'><h1>Eels {0}</h1><p>Eels {0}. {1}</p><p>Boats {0}. {1}</p></article>"
    assert "Boats 2." not in page(article.format(1, LONG * 3) + article.format(2, LONG * 2)).text


@pytest.mark.parametrize("outline", ["{}<br><br>{}<br><br>{}", "<div>{}</div><div>{}</div><div>{}</div>"])
def test_a_page_of_nothing_but_text_keeps_its_paragraphs(outline: str) -> None:
    paragraphs = [f"Part {number} begins. {LONG}".strip() for number in range(3)]
    article = read(f"<title>Harbour</title><body>{outline.format(*paragraphs)}")
    assert blocks(article) == [("paragraph", text) for text in paragraphs]


def test_a_page_of_nothing_but_a_list_keeps_its_items() -> None:
    article = read(f"<body><ul><li>One. {LONG}<li>Two. {LONG}<li>Three. {LONG}</ul>")
    assert [kind for kind, _ in blocks(article)] == ["list item"] * 3


def test_a_page_too_small_to_have_an_article_is_read_as_it_is() -> None:
    article = read("<nav>Home</nav><h1>Note</h1><p>The eels came.</p><ol><li>One<li>Two</ol>")
    assert article.title == "Note"
    assert article.text == "The eels came.\n\n1. One\n2. Two"


def test_the_front_page_of_a_site_tells_of_its_feed() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    front = f"<html><head>{head}</head><body><p>The eels of Lunde are back.</p></body></html>"
    article = read(front, "https://lunde.example/")
    assert article.notice.endswith("the first of the links: https://lunde.example/feed.xml")
    assert (article.links[0].url, article.links[0].span.of(article.text)) == ("https://lunde.example/feed.xml", "")
    assert read(front, "https://lunde.example/eels").notice == ""
    assert read(front, "page.html").notice == ""
    assert read(front.replace("/feed.xml", "javascript:alert(1)"), "https://lunde.example").notice == ""


@pytest.mark.parametrize(
    "paid",
    [
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour","isAccessibleForFree":"False"}</script>',
        '<meta property="article:content_tier" content="locked">',
    ],
)
def test_a_page_for_which_one_pays_says_so(paid: str) -> None:
    assert "paid for" in page(f"<p>{LONG}</p>", paid).notice
    assert page(f"<p>{LONG}</p>").notice == ""


def test_an_article_may_lie_deep_within_its_page() -> None:
    assert LONG.strip() in read(f"{'<div>' * 500}<p>{LONG}</p><p>{SAID}</p><p>{LONG}</p>").text


def test_a_block_quote_keeps_the_line_that_says_whose_words_it_is() -> None:
    article = page(f"<p>{LONG * 2}</p><blockquote><p>{SAID}</p><footer>— Report on the Eels</footer></blockquote><p>{LONG}</p>")
    assert ("block quote", "— Report on the Eels") in blocks(article)


@pytest.mark.parametrize("body", [f"{LONG}\\n\\n{LONG}\\n{LONG}", f"<p>{LONG}</p><p>{LONG}</p><p>{LONG}</p>"])
def test_an_article_that_only_programs_are_given_is_read(body: str) -> None:
    stated = f'{{"@type":"NewsArticle","headline":"Harbour","articleBody":"{body}"'
    script = "<script type='application/ld+json'>{}</script><div id='root'></div>"
    assert blocks(read(script.format(stated + "}"))) == [("paragraph", LONG.strip())] * 3
    assert read(script.format(stated + ',"isAccessibleForFree":false}')).text == ""


def test_a_page_that_shows_nothing_without_a_script_is_read_as_it_describes_itself() -> None:
    article = read("<meta property='og:description' content='The eels are back.\n\nAll of them.'><div id='root'></div>")
    assert blocks(article) == [("paragraph", "The eels are back."), ("paragraph", "All of them.")]
    assert "only in a browser" in article.notice


def test_text_that_follows_a_block_quote_without_being_a_paragraph_is_kept() -> None:
    quote = f"<blockquote><div>Ada said:</div><div>{SAID}</div></blockquote>"
    article = page(
        f"<p>{LONG * 2}</p><div>{quote}Nobody asked the <b>boats</b> either.<ul><li>One eel</li><li>Two eels</li></ul></div>"
    )
    assert blocks(article)[1:4] == [
        ("block quote", "Ada said:"),
        ("block quote", SAID),
        ("paragraph", "Nobody asked the boats either."),
    ]


def test_dates_and_times_in_sentences_items_tables_and_terms_are_kept() -> None:
    time = "<time datetime='1888-05-01'>1 May 1888</time>"
    article = page(
        f"<p>{LONG * 2}</p><p>On {time} the town bought the weir from the last of its millers.</p><ul><li>{time}: boats</li></ul>"
        f"<dl><dt>{time}</dt><dd>The weir.</dd></dl><table><tr><td>{time}</td><td>Boats</td></tr></table><p>{LONG}</p>"
    )
    assert [text for _, text in blocks(article)][1:-1] == [
        "On 1 May 1888 the town bought the weir from the last of its millers.",
        "• 1 May 1888: boats",
        "• 1 May 1888",
        "◦ The weir.",
        "1 May 1888 | Boats",
    ]


def test_a_page_of_nothing_but_links_is_shown() -> None:
    links = "".join(f"<p><a href='https://lunde.example/{name}'>The {name}</a></p>" for name in ("weir", "eels"))
    assert page(links).text == "The weir\n\nThe eels"
