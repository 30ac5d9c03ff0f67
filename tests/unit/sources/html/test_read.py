"""Reading web pages."""

import pytest

from reader.article import Article, BlockKind
from reader.sources.html.read import article_from_html
from reader.sources.raw import RawDocument
from tests.articles import LONG, places_led_to

SAID = "“Nobody asked the eels,” the biologist wrote, “and nobody will ask them next time either, as far as I can see.”"


def read(html: str | bytes, source: str = "page.html") -> Article:
    return article_from_html(RawDocument(html.encode() if isinstance(html, str) else html, source))


def page(body: str, head: str = "") -> Article:
    return read(
        f"<!doctype html><html lang='nb'><head><title>Harbour</title>{head}</head><body><article>{body}</article></body></html>"
    )


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


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


def test_links_are_spans_with_whole_addresses() -> None:
    body = f"<p>{LONG}<a href='../eels?n=1'>The eels</a> were asked. {LONG}</p><p>{LONG}</p>"
    article = read(f"<html><body><article>{body}</article></body></html>", "https://lunde.example/news/today")
    (link,) = article.links
    assert (link.span.of(article.text), link.url) == ("The eels", "https://lunde.example/eels?n=1")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a\x1b]0;x", "http://[", "#a"]
)
def test_links_that_lead_nowhere_or_hurt_are_text_only(address: str) -> None:
    article = page(f"<p>{LONG}<a href='{address}'>here</a> {LONG}</p>")
    assert "here" in article.text
    assert not any("\x1b" in link.url or not link.url.startswith("https:") for link in article.links)


def test_navigation_comments_and_calls_to_subscribe_are_left_out() -> None:
    article = read(
        f"<html><body><nav><a href='/'>Home</a><a href='/sport'>Sport</a></nav><article><h1>Harbour</h1><p>{LONG * 3}</p>"
        f"<h3>Sign up for our newsletter</h3><p>Get the latest news in your inbox.</p><h2>The cost</h2><p>{LONG * 2}</p>"
        "<h2>Related articles</h2><h3><a href='/x'>Ten eels you will not believe</a></h3><p>Sport</p></article>"
        "<footer>About us</footer></body></html>"
    )
    assert [article.heading_of(section) for section in article.sections] == ["Opening", "The cost"]
    for frill in ("Home", "newsletter", "inbox", "believe", "About us"):
        assert frill not in article.text


def test_a_heading_with_nothing_under_it_is_left_out() -> None:
    article = page(f"<p>{LONG * 2}</p><h2>Gallery of pictures</h2><h2>The cost</h2><p>{LONG * 2}</p>")
    assert "Gallery" not in article.text


def test_posts_that_the_article_embeds_are_kept() -> None:
    said = "<p>The boats are coming home tonight!</p>— Ada (@ada)"
    post = f"<div class='social-embed'><blockquote class='twitter-tweet'>{said}</blockquote></div>"
    article = page(f"<p>{LONG * 3}</p>{post}<p>{LONG * 3}</p>")
    assert ("block quote", "The boats are coming home tonight!") in blocks(article)


def test_an_article_divided_into_parts_is_read_whole() -> None:
    part = "<div class='grid'><div class='body-part'><p>{0}</p><p>{1}</p></div><aside>Advertisement</aside></div>"
    paragraphs = [f"Part {number} begins. {LONG * 2}" for number in range(8)]
    article = page("".join(part.format(*paragraphs[at : at + 2]) for at in range(0, 8, 2)))
    assert [text for text in paragraphs if text.strip() not in article.text] == []


def test_the_rows_of_a_table_stand_close_below_its_head() -> None:
    table = "<table><tr><th>Year</th><th>Eels</th></tr><tr><th>1980</th><td>7</td></tr></table>"
    article = page(f"<p>{LONG * 2}</p>{table}<p>{LONG * 2}</p>")
    assert "Year | Eels\n1980 |    7" in article.text
    assert [block.level for block in article.blocks if block.kind is BlockKind.ROW] == [1, 0]


def test_lines_within_the_cells_of_a_table_do_not_take_its_rows_apart() -> None:
    rows = "<tr><td><p>Year</p></td><td><p>Eels</p></td></tr><tr><td>1980</td><td>seven<br>or more</td></tr>"
    article = page(f"<p>{LONG * 2}</p><table>{rows}</table><p>{LONG * 2}</p>")
    assert "Year | Eels\n1980 | seven or more" in article.text


@pytest.mark.parametrize("outline", ["{}<br><br>{}<br><br>{}", "<div>{}</div><div>{}</div><div>{}</div>"])
def test_a_page_of_nothing_but_text_keeps_its_paragraphs(outline: str) -> None:
    paragraphs = [f"Part {number} begins. {LONG}".strip() for number in range(3)]
    article = read(f"<title>Harbour</title><body>{outline.format(*paragraphs)}")
    assert blocks(article) == [("paragraph", text) for text in paragraphs]


def test_a_page_of_nothing_but_a_list_keeps_its_items() -> None:
    article = read(f"<body><ul><li>One. {LONG}<li>Two. {LONG}<li>Three. {LONG}</ul>")
    assert [kind for kind, _ in blocks(article)] == ["list item"] * 3


def test_a_page_of_preformatted_text_is_read_as_plain_text() -> None:
    article = read(f"<title>Harbour</title><body><pre>{LONG.strip()}\n\n{SAID}\n\n{LONG * 2}</pre>")
    assert article.title == "Harbour"
    assert blocks(article)[:2] == [("paragraph", LONG.strip()), ("paragraph", SAID)]


def test_code_keeps_its_lines() -> None:
    article = page(f"<p>{LONG * 2}</p><pre><code>for eel in sea:\n    count(eel)\n</code></pre><p>{LONG * 2}</p>")
    assert ("code", "for eel in sea:\n    count(eel)") in blocks(article)


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


def test_a_page_for_which_one_pays_says_so() -> None:
    paid = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour","isAccessibleForFree":"False"}</script>'
    )
    assert "paid for" in page(f"<p>{LONG}</p>", paid).notice
    assert page(f"<p>{LONG}</p>").notice == ""


@pytest.mark.parametrize(
    ("encoded", "word"),
    [
        ("<meta charset='windows-1251'><p>Угри пришли в гавань</p>".encode("cp1251"), "Угри"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=shift_jis'><p>港のうなぎ</p>".encode("cp932"), "うなぎ"),
        (
            "<?xml version='1.0' encoding='iso-8859-2'?><html><body><p>Węgorze i łodzie</p></body></html>".encode("iso8859-2"),
            "łodzie",
        ),
        ("<p>Anguilles fêtées à l’été</p>".encode("utf-16"), "fêtées"),
        ("<meta charset='nonsense'><p>Zoë came</p>".encode(), "Zoë"),
    ],
)
def test_the_encoding_that_a_page_states_is_used(encoded: bytes, word: str) -> None:
    assert word in read(encoded).text


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<",
        "<!doctype html>",
        "<div>" * 30_000 + "deep",
        "<table><tr><td>" * 3_000 + "deep",
        "<p>&#27;]0;owned&#7; &#x202e;word &#xd800; &#0;</p>",
        "<p><nav>menu</nav>word\x01 &#1;word &#x1f;word &#xfffe;word</p>",
        "<a href='x'>" * 5_000 + "word",
        "<ul>" * 2_000 + "<li>word",
        "<p>word" * 20_000,
        "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;</p>",
    ],
)
def test_hostile_pages_neither_crash_nor_command(html: str) -> None:
    article = read(html)
    assert not any(character < " " and character != "\n" for character in article.text)
    assert "\u202e" not in article.text
    for block in article.blocks:
        assert block.kind is not BlockKind.HEADING or block.span.of(article.text).strip()


def test_links_lead_to_places_within_the_page() -> None:
    notes = f"<ol><li id='n1'><p>Note one. {LONG}<a href='#m1'>↩</a></p></li><li id='n2'>Note two. {LONG}</li></ol>"
    second = f"<p>{LONG}<a href='#n2'>[2]</a></p>"
    article = page(
        f"<p>See <a href='#cost'>the cost</a>. {LONG.strip()}<sup id='m1'><a href='#n1'>1</a></sup></p>{second}"
        f"<h2><a name='cost'></a>The cost</h2><p>{LONG} See <a href='#gone'>what is gone</a>.</p>{notes}"
    )
    assert places_led_to(article) == [
        ("the cost", "The cost"),
        ("[1]", f"1. Note one. {LONG}".strip()),
        ("[2]", f"2. Note two. {LONG}".strip()),
    ]


def test_a_whole_address_of_the_page_itself_leads_within_it() -> None:
    address = "https://lunde.example/news"
    see = f"See <a href='{address}#cost'>there</a> and <a href='#cost'>here</a>."
    body = f"<p>{LONG}{see}</p><p>{LONG * 3}</p><h2 id='cost'>The cost</h2>"
    article = read(f"<html><body><article>{body}<p>{LONG}</p></article></body></html>", address)
    assert places_led_to(article) == [("there", "The cost"), ("here", "The cost")]


@pytest.mark.parametrize("headings", [["How?", "When?", "Why?"], ["Ada Quill"] * 3])
def test_the_last_answer_of_an_interview_may_be_short(headings: list[str]) -> None:
    answers = [LONG, LONG, "Nobody asked."]
    asked = "".join(f"<h3>{heading}</h3><p>{answer}</p>" for heading, answer in zip(headings, answers, strict=True))
    assert page(f"<h1>Harbour</h1><p>{LONG * 2}</p>{asked}").text.endswith(f"{headings[-1]}\n\nNobody asked.")


@pytest.mark.parametrize(
    "unseen", [f"<template><p>{SAID}</p></template>", f"<p hidden>{SAID}</p>", f"<div hidden><p>{SAID}</p></div>"]
)
def test_what_a_browser_does_not_show_is_not_shown(unseen: str) -> None:
    article = page(f"<p>{LONG * 2}</p>{unseen}<p>{LONG * 2}</p>")
    assert article.text == f"{(LONG * 2).strip()}\n\n{(LONG * 2).strip()}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<div hidden>", "</div>"),  # until a script has been run
        ("<div hidden='until-found'>", "</div>"),
        ("<div><template shadowrootmode='open'>", "</template></div>"),
    ],
)
def test_an_article_that_a_browser_shows_in_the_end_is_shown(before: str, after: str) -> None:
    assert SAID in page(f"{before}<p>{LONG * 2}</p><p>{SAID}</p><p>{LONG}</p>{after}").text


def test_quotations_of_which_the_browser_draws_the_marks_stay_within_their_sentence() -> None:
    article = page(f"<p>{LONG}</p><p>He said <q>it was <q>a disgrace</q> for the town</q> and left. {LONG}</p>")
    assert article.text.endswith(f"He said “it was ‘a disgrace’ for the town” and left. {LONG}".strip())


def test_formulas_are_a_part_of_their_sentence() -> None:
    area = "<math><mi>A</mi><mo>=</mo><mi>π</mi><msup><mi>r</mi><mn>2</mn></msup></math>"
    assert "The harbour is A = πr² wide." in page(f"<p>{LONG}The harbour is {area} wide.</p><p>{LONG * 2}</p>").text


def test_an_article_may_lie_deep_within_its_page() -> None:
    assert LONG.strip() in read(f"{'<div>' * 500}<p>{LONG}</p><p>{SAID}</p><p>{LONG}</p>").text


def test_headings_that_begin_with_a_place_to_link_to_are_kept() -> None:
    headings = ["The cost", "The eels", "The bay", "The end"]
    article = page("".join(f"<div><h2><a name='{each}'></a>{each}</h2></div><p>{LONG * 2}{each}.</p>" for each in headings))
    assert [text for kind, text in blocks(article) if kind == "heading"] == headings


@pytest.mark.parametrize(
    "beside",
    [
        "<a class='headerlink' href='#cost' title='Link to this heading'>¶</a>",
        "<a href='https://lunde.example/eels#cost'>#</a>",
        "<span class='mw-editsection'>[<a href='/edit'>edit</a>]</span>",
        "<a href='#cost' class='hash-link'>\u200b</a>",
    ],
)
def test_headings_are_without_the_links_to_themselves(beside: str) -> None:
    article = page(f"<p>{LONG * 2}</p><h2 id='cost'>The cost{beside}</h2><p>See <a href='#cost'>above</a>. {LONG * 2}</p>")
    assert ("heading", "The cost") in blocks(article)
    assert places_led_to(article) == [("above", "The cost")]


def test_a_block_quote_keeps_the_line_that_says_whose_words_it_is() -> None:
    article = page(f"<p>{LONG * 2}</p><blockquote><p>{SAID}</p><footer>— Report on the Eels</footer></blockquote><p>{LONG}</p>")
    assert ("block quote", "— Report on the Eels") in blocks(article)


def test_the_discussion_of_a_paper_is_read_and_that_of_its_readers_is_not() -> None:
    def headings(last: str) -> list[str]:
        article = page(f"<h2>Methods</h2><p>{LONG * 3}</p><p>{SAID}</p><h2>{last}</h2><p>{LONG}</p>")
        return [text for kind, text in blocks(article) if kind == "heading"]

    assert headings("Discussion") == ["Methods", "Discussion"]
    assert headings("Discussion (12)") == ["Methods"]


def test_lists_count_from_where_the_page_lets_them() -> None:
    first = "<ol start='4'><li>Dig</li><li><p>Ask</p></li></ol>"
    article = page(f"<p>{LONG * 2}</p>{first}<p>{LONG}</p><ol><li value='9'>Vote</li><li>Go</li></ol><p>{LONG}</p>")
    assert [text for kind, text in blocks(article) if kind == "list item"] == ["4. Dig", "5. Ask", "9. Vote", "10. Go"]


def test_a_pull_quote_above_the_name_of_who_says_it_is_left_out() -> None:
    quote = "<blockquote><p>Nobody asked the eels, and nobody will</p><cite>%s</cite></blockquote>"
    text = f"<p>{LONG}</p><p>“Nobody asked the eels, and nobody will,” she said. {LONG}</p>%s<p>{LONG * 2}</p>"
    assert "block quote" not in dict(blocks(page(text % (quote % "— Ada Quill, biologist"))))
    assert "block quote" in dict(blocks(page(text % (quote % "They were never on the list of those who are asked."))))


def test_the_end_of_a_text_in_characters_that_stand_for_words_is_kept() -> None:
    long = "議会は月曜日の夜、四十年ぶりに港を掘り直すことを決めたが、それを望んだ者は町には一人もいなかった。"
    article = page(f"<p>{long * 3}</p><p>{long * 3}</p><h2>鰻</h2><p>{long[:41]}った。</p>")
    assert [text for _, text in blocks(article)][-2:] == ["鰻", f"{long[:41]}った。"]
    assert "2024年" not in page(f"<p>2024年2月7日</p><p>{long * 4}</p><p>{long * 4}</p>").text


def test_a_pull_quote_that_repeats_the_text_is_left_out() -> None:
    repeated = "<blockquote class='pull'>“Nobody asked the eels, and nobody will”</blockquote>"
    other = "<blockquote>Eels do not go to meetings</blockquote>"
    article = page(
        f"<p>{LONG}</p>{repeated}<p>{LONG}</p>{other}<p>She said: “Nobody asked the eels, and nobody will.” {LONG}</p>"
    )
    assert [text for kind, text in blocks(article) if kind == "block quote"] == ["Eels do not go to meetings"]


def test_an_embedded_post_that_only_says_where_it_is_is_left_out() -> None:
    post = "<blockquote class='instagram-media'><a href='https://pictures.example/1'>View this post</a></blockquote>"
    assert "View" not in page(f"<p>{LONG * 3}</p>{post}<p>{LONG * 3}</p>").text


def test_the_title_is_not_repeated_where_it_is_no_heading() -> None:
    article = page(f"<div>Harbour</div><div>{LONG * 2}</div><div>{LONG}</div>")
    assert article.text.startswith(LONG[:20])


def test_tables_that_follow_one_another_stay_apart() -> None:
    table = "<table><tr><td>{}</td><td>{}</td></tr></table>"
    article = page(f"<p>{LONG * 2}</p>{table.format('Eels', LONG.strip())}{table.format('Boats', 'seven')}<p>{LONG}</p>")
    assert ("paragraph", "Boats | seven") in blocks(article)


@pytest.mark.parametrize("body", [f"{LONG}\\n\\n{LONG}\\n{LONG}", f"<p>{LONG}</p><p>{LONG}</p><p>{LONG}</p>"])
def test_an_article_that_only_programs_are_given_is_read(body: str) -> None:
    stated = f'{{"@type":"NewsArticle","headline":"Harbour","articleBody":"{body}"'
    script = "<script type='application/ld+json'>{}</script><div id='root'></div>"
    assert blocks(read(script.format(stated + "}"))) == [("paragraph", LONG.strip())] * 3
    assert read(script.format(stated + ',"isAccessibleForFree":false}')).text == ""


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


def test_every_entry_of_a_live_report_has_its_heading_and_its_paragraphs() -> None:
    entry = "<li class='entry'><article><h3>{0}</h3><div class='words'>{1}</div></article></li>"
    said = (f"<p>{LONG * 3}</p><p>{SAID}</p>", f"<p>{SAID}</p>", f"<p>{SAID}</p><p>So: {LONG * 2}</p>")
    entries = "".join(entry.format(*each) for each in zip(("The end", "Nearly", "The beginning"), said, strict=True))
    article = read(f"<html><body><main><h1>Harbour</h1><ol>{entries}</ol></main></body></html>")
    assert blocks(article) == [
        ("heading", "The end"),
        ("paragraph", (LONG * 3).strip()),
        ("paragraph", SAID),
        ("heading", "Nearly"),
        ("paragraph", SAID),
        ("heading", "The beginning"),
        ("paragraph", SAID),
        ("paragraph", f"So: {LONG * 2}".strip()),
    ]


def test_the_entries_of_a_live_report_have_their_times() -> None:
    entry = "<div class='update'><header><time class='at'>{0}</time></header>{1}<p>{2}</p></div>"
    entries = [
        ("14:32 GMT", "<h2>The end</h2>", LONG),
        ("2.05pm", "", SAID),
        ("13:40 on 10 March", "<h2>Eels at last</h2>", f"Now. {LONG}"),
    ]
    article = page("".join(entry.format(*each) for each in entries))
    assert [text[:20].strip() for _, text in blocks(article)] == [
        "14:32 GMT · The end",
        LONG[:20],
        f"2.05pm · {SAID}"[:20],
        "13:40 · Eels at last",
        f"Now. {LONG}"[:19],
    ]
    assert "GMT ·" not in page("".join(entry.format(*each) for each in entries[:2])).text


def test_a_short_heading_beside_an_empty_link_to_itself_is_kept() -> None:
    heading = "<div><h2>Cost</h2><a id='cost' href='#cost' aria-label='Permalink'></a></div>"
    assert ("heading", "Cost") in blocks(page(f"<p>{LONG * 3}</p>{heading}<p>{LONG * 3}</p>"))


def test_items_that_bring_their_own_marks_have_one() -> None:
    spans = "<ul><li><span>•</span><p>One eel in the night</p></li><li><span>•</span><p>Two eels by day</p></li></ul>"
    texts = "<ul><li>• Three eels <b>at dusk</b></li><li><p>◦ Four eels</p></li></ul>"
    article = page(f"<p>{LONG * 3}</p>{spans}{texts}<ol><li><span>1.</span> Count them again</li></ol><p>{LONG * 3}</p>")
    assert [text for kind, text in blocks(article) if kind == "list item"] == [
        "• One eel in the night",
        "• Two eels by day",
        "• Three eels at dusk",
        "• Four eels",
        "1. Count them again",
    ]


def test_headings_of_the_highest_rank_below_the_first_prose_are_kept() -> None:
    article = page(f"<h1>Harbour</h1><p>{LONG}</p><h1>The cost</h1><p>{LONG}</p><h1>The eels</h1><p>{LONG * 2}</p>")
    assert [text for kind, text in blocks(article) if kind == "heading"] == ["The cost", "The eels"]


@pytest.mark.parametrize(
    "frill",
    [
        "<p>[ <a href='/eels'>Read more: Ten eels you will not believe</a> ]</p>",
        "<p>Get our weekly newsletter about boats and eels. <a href='/letter'>Sign up here</a>.</p>",
        "<p>after newsletter promotion</p>",
    ],
)
def test_what_the_site_says_between_paragraphs_is_left_out(frill: str) -> None:
    article = page(f"<p>{LONG * 2}</p>{frill}<p>{LONG * 2}</p>")
    assert blocks(article) == [("paragraph", (LONG * 2).strip())] * 2


@pytest.mark.parametrize(
    "words",
    [
        "The firm's newsletter, founded forty years ago, has moved ten thousand readers to subscribe.",
        "Ada Quill writes a newsletter about harbours and eels, to which thousands sign up each month.",
    ],
)
def test_what_the_article_says_about_a_newsletter_is_kept(words: str) -> None:
    assert words in page(f"<p>{LONG * 2}</p><p>{words}</p><p>{LONG * 2}</p>").text


def test_a_table_of_figures_above_the_text_is_kept() -> None:
    table = "<table><tr><td>2019</td><td>4</td></tr><tr><td>2020</td><td>7</td></tr></table>"
    assert blocks(page(f"{table}<p>{LONG * 2}</p><p>{LONG}</p>"))[:2] == [("table row", "2019 | 4"), ("table row", "2020 | 7")]


def test_the_author_and_the_count_of_comments_above_the_text_are_left_out() -> None:
    article = page(f"<p>By Ada Quill and Tom Brandt</p><ul><li>231</li></ul><p>{LONG * 2}</p><p>{LONG}</p>")
    assert blocks(article)[0] == ("paragraph", (LONG * 2).strip())


def test_the_number_of_a_table_is_no_section() -> None:
    table = "<h3>Table 1.</h3><table><tr><th>Year</th><th>Eels</th></tr><tr><td>2025</td><td>7</td></tr></table>"
    article = page(f"<p>{LONG * 3}</p><h2>The eels</h2>{table}<p>{LONG * 3}</p>")
    assert [text for kind, text in blocks(article) if kind == "heading"] == ["The eels"]


def test_lists_that_count_on_are_one() -> None:
    lists = "<ol><li>Count the eels</li></ol>\n<ol start='2'><li>Count the boats</li></ol><ol start='7'><li>Go home</li></ol>"
    article = page(f"<p>{LONG * 3}</p>{lists}<p>{LONG * 3}</p>")
    assert [text for kind, text in blocks(article) if kind == "list item"][:2] == ["1. Count the eels", "2. Count the boats"]


def test_a_form_for_a_newsletter_goes_with_the_words_around_it() -> None:
    box = "<div><h2>The Lunde Letter</h2><p>News of eels every week.</p><form><input type='email'></form><p>No spam.</p></div>"
    article = page(f"<p>{LONG * 3}</p>{box}<p>{SAID}</p>")
    assert blocks(article) == [("paragraph", (LONG * 3).strip()), ("paragraph", SAID)]


def test_a_short_page_with_a_form_for_a_newsletter_keeps_its_article() -> None:
    form = "<form>Write to me <input type='email'></form><script>var eels = 'eels, eels, eels, eels, eels, eels, eels';</script>"
    for story in (f"{SAID}</p>{form}", f"{SAID}</p></div><div>{form}"):
        article = read(f"<html><body><div><h1>Eels</h1><div><p>{story}</div></div></body></html>")
        assert blocks(article) == [("paragraph", SAID)]


def test_the_caption_of_a_table_is_kept() -> None:
    table = "<table><tr><th>Year</th><th>Eels</th></tr><tr><td>2025</td><td>7</td></tr></table>"
    figure = f"<figure><figcaption class='ltx_caption'>Table 1: Eels by year.</figcaption><div>{table}</div></figure>"
    assert "Table 1: Eels by year." in page(f"<p>{LONG * 3}</p>{figure}<p>{LONG * 3}</p>").text
