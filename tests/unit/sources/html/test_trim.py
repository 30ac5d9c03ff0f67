"""What a site says around its articles and between their paragraphs."""

import pytest

from tests.articles import LONG
from tests.web_pages import SAID, blocks, of_kind, page, read


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


def test_lines_about_the_article_above_its_title_are_left_out() -> None:
    lines = "<ul><li>Ada Quill</li><li>May 2</li><li>2 min read</li><li>12 views</li></ul><h1>Harbour</h1>"
    assert page(f"{lines}<p>{LONG * 2}</p><p>{LONG * 3}</p>").text.startswith(LONG)


def test_lists_above_a_later_heading_are_kept() -> None:
    needed = "<ul><li>2 eels</li><li>3 leeks</li><li>4 lamps</li></ul>"
    assert "2 eels" in page(f"<h2>For the soup</h2>{needed}<h1>Cooking</h1><p>{LONG * 2}</p><p>{LONG * 3}</p>").text
    assert page(f"{needed}<h1>Harbour</h1>{needed}").text.count("2 eels") > 1


def test_short_notes_that_the_text_leads_to_are_kept() -> None:
    note = "<h2>Notes</h2><ol><li id='n1'><p>They remember. <a href='#r1'>↩</a></p></li></ol>"
    article = page(f"<p>{LONG * 2}<sup><a id='r1' href='#n1'>1</a></sup></p><p>{LONG * 3}</p>{note}")
    assert blocks(article)[-2:] == [("heading", "Notes"), ("list item", "1. They remember.")]


def test_a_heading_with_nothing_under_it_is_left_out() -> None:
    article = page(f"<p>{LONG * 2}</p><h2>Gallery of pictures</h2><h2>The cost</h2><p>{LONG * 2}</p>")
    assert "Gallery" not in article.text


@pytest.mark.parametrize("headings", [["How?", "When?", "Why?"], ["Ada Quill"] * 3])
def test_the_last_answer_of_an_interview_may_be_short(headings: list[str]) -> None:
    answers = [LONG, LONG, "Nobody asked."]
    asked = "".join(f"<h3>{heading}</h3><p>{answer}</p>" for heading, answer in zip(headings, answers, strict=True))
    assert page(f"<h1>Harbour</h1><p>{LONG * 2}</p>{asked}").text.endswith(f"{headings[-1]}\n\nNobody asked.")


def test_the_discussion_of_a_paper_is_read_and_that_of_its_readers_is_not() -> None:
    def headings(last: str) -> list[str]:
        article = page(f"<h2>Methods</h2><p>{LONG * 3}</p><p>{SAID}</p><h2>{last}</h2><p>{LONG}</p>")
        return of_kind("heading", article)

    assert headings("Discussion") == ["Methods", "Discussion"]
    assert headings("Discussion (12)") == ["Methods"]


def test_the_end_of_a_text_in_characters_that_stand_for_words_is_kept() -> None:
    long = "議会は月曜日の夜、四十年ぶりに港を掘り直すことを決めたが、それを望んだ者は町には一人もいなかった。"
    article = page(f"<p>{long * 3}</p><p>{long * 3}</p><h2>鰻</h2><p>{long[:41]}った。</p>")
    assert [text for _, text in blocks(article)][-2:] == ["鰻", f"{long[:41]}った。"]
    assert "2024年" not in page(f"<p>2024年2月7日</p><p>{long * 4}</p><p>{long * 4}</p>").text


def test_an_embedded_post_that_only_says_where_it_is_is_left_out() -> None:
    post = "<blockquote class='instagram-media'><a href='https://pictures.example/1'>View this post</a></blockquote>"
    assert "View" not in page(f"<p>{LONG * 3}</p>{post}<p>{LONG * 3}</p>").text


def test_the_title_is_not_repeated_where_it_is_no_heading() -> None:
    article = page(f"<div>Harbour</div><div>{LONG * 2}</div><div>{LONG}</div>")
    assert article.text.startswith(LONG[:20])


def test_headings_of_the_highest_rank_below_the_first_prose_are_kept() -> None:
    article = page(f"<h1>Harbour</h1><p>{LONG}</p><h1>The cost</h1><p>{LONG}</p><h1>The eels</h1><p>{LONG * 2}</p>")
    assert of_kind("heading", article) == ["The cost", "The eels"]


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


def test_the_author_and_the_count_of_comments_above_the_text_are_left_out() -> None:
    article = page(f"<p>By Ada Quill and Tom Brandt</p><ul><li>231</li></ul><p>{LONG * 2}</p><p>{LONG}</p>")
    assert blocks(article)[0] == ("paragraph", (LONG * 2).strip())


def test_a_short_page_with_a_form_for_a_newsletter_keeps_its_article() -> None:
    form = "<form>Write to me <input type='email'></form><script>var eels = 'eels, eels, eels, eels, eels, eels, eels';</script>"
    for story in (f"{SAID}</p>{form}", f"{SAID}</p></div><div>{form}"):
        article = read(f"<html><body><div><h1>Eels</h1><div><p>{story}</div></div></body></html>")
        assert blocks(article) == [("paragraph", SAID)]
