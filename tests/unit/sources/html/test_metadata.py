"""The title, author and date of a web page."""

import pytest

from reader.sources.html.metadata import PageMetadata, metadata_of, without_site
from reader.sources.html.page import parsed_page
from tests.web_pages import read


def told(head: str = "", body: str = "") -> PageMetadata:
    return metadata_of(parsed_page(f"<html><head>{head}</head><body>{body}</body></html>"))


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


ARTICLE = '{"@type": "NewsArticle", "headline": "Eels return", "datePublished": "2019-11-19T08:00:00Z", "author": %s}'


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ('"Ada Quill"', "Ada Quill"),
        ('{"@type": "Person", "name": "Ada Quill"}', "Ada Quill"),
        ('["Ada Quill", {"name": "Tom Brandt"}]', "Ada Quill, Tom Brandt"),
        ('{"name": ["Ada Quill", "Tom Brandt"]}', "Ada Quill, Tom Brandt"),
        ('{"name": "Ada &amp; Tom"}', "Ada & Tom"),
        ('"https://lunde.example/ada"', ""),
        ('"admin"', ""),
        ("null", ""),
    ],
)
def test_linked_data_states_title_author_and_date(author: str, byline: str) -> None:
    metadata = told(linked(ARTICLE % author))
    assert (metadata.title, metadata.byline, metadata.published) == ("Eels return", byline, "2019-11-19")


@pytest.mark.parametrize(
    "data",
    [
        '{"@graph": [{"@type": "WebSite", "name": "Lunde"}, {"@type": ["Article", "Thing"], "headline": "Eels return",'
        ' "author": {"@id": "#ada"}}, {"@type": "Person", "@id": "#ada", "name": "Ada Quill"}]}',
        '[{"@type": "BreadcrumbList"}, {"@type": "BlogPosting", "headline": "Eels return", "author": "Ada Quill"}]',
        '{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "Eels return", "author": "Ada Quill"}}',
        '<!-- {"@type": "Article", "headline": "Eels return", "author": "Ada Quill",} -->',
        '//<![CDATA[\n{"@type": "Article", "headline": "Eels return", "author": "Ada\tQuill"}\n//]]>',
        '{"@type": "Organization", "headline": "Lunde", "author": "Lunde"},\n'
        '{"@type": "Article", "headline": "Eels return", "author": "Ada Quill"}',
        '{"@type": "Article", "headline": "Eels return", "description": "an "odd" one", "author": {"name": "Ada Quill"}',
        '{"@type": "http://schema.org/Article", "headline": "Eels return", "author": "Ada Quill"};',
    ],
)
def test_linked_data_is_found_in_graphs_lists_and_ruins(data: str) -> None:
    metadata = told(linked(data))
    assert (metadata.title, metadata.byline) == ("Eels return", "Ada Quill")


@pytest.mark.parametrize(
    "data", ["", "null", "7", "[[[", "{" * 5_000, '{"@type": []}', '{"@type": "Article", "headline": {"a": 1}}']
)
def test_linked_data_that_says_nothing_is_passed_over(data: str) -> None:
    assert told(linked(data) + "<title>Eels</title>").title == "Eels"


def test_meta_tags_are_read_where_there_is_no_linked_data() -> None:
    metadata = told(
        "<title>Eels | Lunde Times</title><meta property='og:title' content='Eels return'>"
        "<meta name='author' content='By Ada Quill'><meta property='article:published_time' content='2019-11-19T08:00:00+01:00'>"
    )
    assert (metadata.title, metadata.byline, metadata.published) == ("Eels return", "Ada Quill", "2019-11-19")


@pytest.mark.parametrize(
    "byline",
    [
        "<a rel='author' href='/ada'>Ada Quill</a>",
        "<span itemprop='author'>Ada Quill</span>",
        "<p class='byline'>By Ada Quill</p>",
        "<div class='article-byline'>Written by Ada Quill | 19 November 2019</div>",
        "<span class='author-name'>Ada Quill</span>",
    ],
)
def test_a_byline_that_is_shown_is_read(byline: str) -> None:
    assert told(body=f"<h1>Eels</h1>{byline}").byline == "Ada Quill"


def test_who_comments_on_an_article_is_not_its_author() -> None:
    comment = "<ol class='comment-list'><li id='comment-7'><span class='author'>eelfan77</span></li></ol>"
    assert told(body=f"<h1>Eels return</h1>{comment}").byline == ""
    assert told(body=f"<h1>Eels return</h1>{comment}<p class='byline'>By Ada Quill</p>").byline == "Ada Quill"
    assert told(body="<div class='post comments-open'><p class='byline'>By Ada Quill</p></div>").byline == "Ada Quill"


@pytest.mark.parametrize(
    "shown",
    [
        "<time datetime='2019-11-19T08:00'>yesterday</time>",
        "<time datetime='2019-11-19'>Tue</time>",
        "<span itemprop='datePublished' content='20191119'></span>",
        "<p class='post-date'>Published on November 19, 2019</p>",
        "<span class='posted-on'>19 Nov 2019</span>",
        "<abbr itemprop='datePublished' title='2019-11-19T08:00:00-07:00'>8:00 AM</abbr>",
    ],
)
def test_a_date_that_is_shown_is_read(shown: str) -> None:
    assert told(body=f"<h1>Eels</h1>{shown}").published == "2019-11-19"


@pytest.mark.parametrize("heading", ["<h1>Counting</h1>", "<h2>Counting</h2>"])
def test_the_name_of_a_book_above_its_page_is_not_the_title(heading: str) -> None:
    body = f"<div class='menu'><h1>The Book of Eels</h1></div><main>{heading}<p>One.</p></main>"
    assert told("<title>Counting - The Book of Eels</title>", body=body).title == "Counting"


def test_a_title_has_the_words_that_are_seen_as_such() -> None:
    assert told(body="<h1>Eels<br>return <button>Copy</button></h1><p>One.</p>").title == "Eels return"


def test_a_date_in_a_sentence_is_not_that_of_the_article() -> None:
    time = "<time datetime='1888-05-01'>1 May 1888</time>"
    told_of = f"<article><h1>Eels</h1><p>On {time} the town bought the weir from its last miller.</p>"
    assert told(body=f"{told_of}</article>").published == ""
    assert (
        told(body=f"{told_of}<p>By Ada Quill, <time datetime='2019-11-19'>today</time></p></article>").published == "2019-11-19"
    )


@pytest.mark.parametrize(
    "stated",
    [
        "Tue, 19 Nov 2019 08:00:00 GMT",
        "2019 Nov 19",
        "Tue Nov 19 08:00:00 UTC 2019",
        "2019/11/19",
        "19 Nov 2019",
        "1574150400",
        "1574150400000",
    ],
)
def test_dates_have_one_form(stated: str) -> None:
    assert told(f"<meta name='date' content='{stated}'>").published == "2019-11-19"


@pytest.mark.parametrize("stated", ["", "soon", "0001-01-01T00:00:00Z", "2019-13-45", "99"])
def test_text_that_is_no_date_is_left_out(stated: str) -> None:
    assert told(f"<meta name='date' content='{stated}'>").published == ""


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("Eels return to the harbour | Lunde Times", "Eels return to the harbour"),
        ("Eels return to the harbour - Lunde Times", "Eels return to the harbour"),
        ("Lunde Times » Eels return to the harbour", "Eels return to the harbour"),
        ("Eels – and boats – return to the harbour | Lunde Times", "Eels – and boats – return to the harbour"),
        ("Eels: a re-union", "Eels: a re-union"),
        ("Eels", "Eels"),
        ("Home | Lunde", "Home | Lunde"),
        ("", ""),
    ],
)
def test_the_name_of_the_site_is_taken_off_the_title(title: str, own: str) -> None:
    assert without_site(title) == own


def test_an_empty_page_has_no_metadata() -> None:
    assert told() == PageMetadata()


def test_all_authors_of_a_paper_are_named() -> None:
    named = "".join(f"<meta name='citation_author' content='{name}'>" for name in ("Ada Quill", "Tom Brandt"))
    assert told(named).byline == "Ada Quill, Tom Brandt"


def test_who_submitted_a_page_and_when_is_read() -> None:
    line = "<div class='node__submitted'>Submitted by <a>Ada Quill</a> on Tue, 19 November 2019 - 07:30</div>"
    comment = "<article class='comment'><p class='comment__author'>Tom Brandt</p></article>"
    metadata = told(body=f"<h1>Eels</h1>{line}{comment}")
    assert (metadata.byline, metadata.published) == ("Ada Quill", "2019-11-19")


def test_a_heading_is_the_title_without_the_link_to_itself() -> None:
    assert told("<title>Eels - Lunde Docs</title>", "<h1>Eels<a href='#eels'>¶</a></h1>").title == "Eels"


def test_only_the_marked_name_of_an_author_is_read() -> None:
    shown = "<div itemprop='author'><a>ada</a><span itemprop='name'>Ada Quill</span> <i>@ada</i></div>"
    assert told(body=f"<h1>Eels</h1>{shown}").byline == "Ada Quill"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<article><header><h1>Eels return</h1></header><p>They came back.</p></article>", "Eels return"),
        ("<h1>Eels return</h1><p>They came back.</p>", "Eels return"),
        ("<header><h1>The Lunde Post</h1></header><article><p>They came back.</p></article>", "News of the day"),
    ],
)
def test_the_heading_of_the_article_is_its_title_though_the_page_has_another(body: str, title: str) -> None:
    assert told("<title>News of the day</title>", body).title == title


def test_the_short_name_of_a_site_in_the_margin_is_not_the_title() -> None:
    tag = "<title>How do you count eels at night? : harbours</title>"
    assert told(tag, "<div><b>How do you count eels at night?</b></div><div><h1>harbours</h1></div>").title == (
        "How do you count eels at night?"
    )


def test_the_first_words_of_a_marked_line_about_the_author_are_the_name() -> None:
    line = "<div data-component='byline-block'><span>Ada Quill</span><span>Harbour correspondent</span></div>"
    assert told(body=f"<h1>Eels return</h1>{line}<p>They came back.</p>").byline == "Ada Quill"


def test_what_is_marked_as_the_title_is_it_though_the_site_is_the_highest_heading() -> None:
    tag = "<title>Lunde Notes: Eels return</title>"
    assert told(tag, "<h1>Lunde Notes</h1><h3 class='post-title entry-title'>Eels return</h3>").title == "Eels return"
    several = "<h1>Eels return</h1><h3 class='entry-title'>Lunde</h3><h3 class='entry-title'>Notes</h3>"
    assert told(tag, several).title == "Eels return"


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ("<div class='meta'>By <span>Ada Quill</span>, Harbour Reporter</div><p>The eels are back.</p>", "Ada Quill"),
        ("<div><div><p>Written by Ada Quill and Tom Brandt</p></div></div>", "Ada Quill and Tom Brandt"),
        (f"<p>{'The eels are back in the bay. ' * 6}</p><p>By Ada Quill</p>", ""),
        ("<h1>Another title</h1><p>By Ada Quill</p>", ""),
        ("<p>By the end of March</p>", ""),
    ],
)
def test_the_author_may_stand_below_the_title_in_a_line_without_a_mark(body: str, byline: str) -> None:
    assert told(body=f"<p>By Jo Nemo</p><h1>Eels return</h1>{body}").byline == byline


@pytest.mark.parametrize("date", ["2024年2月7日", "2024년 2월 7일", "2024年02月07日（水）"])
def test_dates_may_be_written_as_in_east_asia(date: str) -> None:
    assert told(body=f"<h1>Eels</h1><time class='published'>{date}</time>").published == "2024-02-07"


@pytest.mark.parametrize(
    ("names", "byline"),
    [
        (["Quill, Ada", "Brandt, Tom E."], "Ada Quill, Tom E. Brandt"),
        (["Ada Quill", "Tom Brandt"], "Ada Quill, Tom Brandt"),
        (["Tom Brandt, Jr."], "Tom Brandt, Jr."),
    ],
)
def test_the_authors_of_a_paper_are_named_in_the_usual_order(names: list[str], byline: str) -> None:
    assert told("".join(f"<meta name='citation_author' content='{name}'>" for name in names)).byline == byline


def test_of_a_paper_made_with_latexml_the_names_count_without_notes_and_institutes() -> None:
    author = "<span class='ltx_creator ltx_role_author'><span class='ltx_personname'>{}</span></span>"
    several = author.format("Ada Quill<sup>1</sup><br>University of Lunde") + author.format("<span>Tom</span> Brandt")
    assert told(body=f"<h1>Eels</h1><div class='ltx_authors'>{several}</div>").byline == "Ada Quill, Tom Brandt"


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<link rel='canonical' href='https://lunde.example/eels'>", "https://lunde.example/eels"),
        ("<meta property='og:url' content='https://lunde.example/eels'>", "https://lunde.example/eels"),
        ("<link rel='canonical' href='/eels'>", ""),
        ("<link rel='canonical' href='javascript:alert(1)'>", ""),
    ],
)
def test_a_saved_page_tells_where_it_is_from(head: str, address: str) -> None:
    html = f"<html><head><title>Eels</title>{head}</head><body><p>The eels are back.</p></body></html>"
    assert read(html, "eels.html").address == address
    assert read(html, "https://mirror.example/eels").address == ""
