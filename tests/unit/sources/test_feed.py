"""Reading feeds and lists of feeds."""

import io
import json
from contextlib import suppress

import pytest

from reader.sources import Entry, Feed, SourceError, load
from reader.sources.feed import feed_from
from reader.sources.raw import RawDocument

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Lunde Post</title><link>https://lunde.example/</link>
<item><title>The eels &amp; the boats</title><link>https://lunde.example/eels</link><dc:creator>Ada Quill</dc:creator>
<pubDate>Mon, 04 Mar 2019 12:00:00 GMT</pubDate><description>A summary.</description>
<content:encoded><![CDATA[<h2>At night</h2><p>They are <a href="/why">counted</a>.</p>]]></content:encoded></item>
<item><title>Boats</title><link>https://lunde.example/boats</link>
<description>&lt;p&gt;Forty boats.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Lunde Post</title>
<entry><title type="html">The eels &amp;amp; the boats</title><link href="https://lunde.example/eels"/>
<author><name>Ada Quill</name></author><updated>2019-03-04T12:00:00Z</updated>
<content type="html">&lt;h2&gt;At night&lt;/h2&gt;&lt;p&gt;They are counted.&lt;/p&gt;</content></entry></feed>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Lunde Post",
    "items": [
        {
            "id": "1",
            "url": "https://lunde.example/eels",
            "title": "The eels & the boats",
            "content_html": "<h2>At night</h2><p>They are counted.</p>",
            "authors": [{"name": "Ada Quill"}],
            "date_published": "2019-03-04T12:00:00+01:00",
        }
    ],
}
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Papers</title></head><body>
<outline text="Norway"><outline text="Towns"><outline type="rss" text="Lunde Post" xmlUrl="https://lunde.example/rss"/>
</outline></outline>
<outline type="rss" text="Eel Weekly" xmlUrl="https://eels.example/rss"/><outline text="No feed"/></body></opml>"""


def feed(text: str | bytes, source: str = "news.xml") -> Feed:
    return feed_from(RawDocument(text.encode() if isinstance(text, str) else text, source))


def rss(*items: str) -> str:
    return f"<rss version='2.0'><channel><title>Lunde Post</title>{''.join(items)}</channel></rss>"


@pytest.mark.parametrize("text", [RSS, ATOM, json.dumps(JSON_FEED)])
def test_every_kind_of_feed_tells_of_its_entries(text: str) -> None:
    found = feed(text)
    entry = found.entries[0]
    assert (found.title, entry.title, entry.address) == ("Lunde Post", "The eels & the boats", "https://lunde.example/eels")
    assert (entry.byline, entry.published) == ("Ada Quill", "2019-03-04")
    assert entry.standfirst == "At night They are counted."


def test_a_list_of_feeds_tells_of_the_feeds() -> None:
    found = feed(OPML, "papers.opml")
    assert found.title == "Papers"
    assert [(entry.title, entry.address, entry.byline) for entry in found.entries] == [
        ("Lunde Post", "https://lunde.example/rss", "Norway, Towns"),
        ("Eel Weekly", "https://eels.example/rss", ""),
    ]


def test_for_scripts_a_feed_is_one_article_with_a_section_for_each_entry() -> None:
    article = load(io.BytesIO(RSS.encode()))
    assert article.title == "Lunde Post"
    assert article.text == "The eels & the boats\n\nAt night\n\nThey are counted.\n\nBoats\n\nForty boats."
    assert [(section.level, article.heading_of(section)) for section in article.sections] == [
        (1, "The eels & the boats"),
        (2, "At night"),
        (1, "Boats"),
    ]
    assert [(link.span.of(article.text), link.url) for link in article.links] == [
        ("The eels & the boats", "https://lunde.example/eels"),
        ("counted", "https://lunde.example/why"),
        ("Boats", "https://lunde.example/boats"),
    ]


def test_an_entry_without_a_title_is_called_by_its_first_words() -> None:
    found = feed(
        rss("<item><description>Eels were seen in the harbour of Lunde this morning, as in every spring.</description></item>")
    )
    assert found.entries[0].title == "Eels were seen in the harbour of Lunde this morning, as in…"


def test_the_text_of_an_entry_without_a_title_goes_on_where_its_first_words_end() -> None:
    long, short = "Eels were seen in the harbour of Lunde this morning, as in every spring.", "They are back."
    entries = feed(rss(*(f"<item><description>{text}</description></item>" for text in (long, short)))).entries
    assert [entry.words_below_title for entry in entries] == ["… every spring.", ""]


def test_for_scripts_an_entry_without_a_title_is_headed_by_its_date() -> None:
    note = "<item><description>The eels are back.</description><pubDate>Mon, 04 Mar 2019 12:00:00 GMT</pubDate></item>"
    assert load(io.BytesIO(rss(note).encode())).text == "2019-03-04\n\nThe eels are back."


def test_only_addresses_of_the_web_are_kept() -> None:
    items = [
        f"<item><title>Eels</title><description>x</description><link>{link}</link></item>"
        for link in ("file:///etc/passwd", "javascript:x")
    ]
    assert [entry.address for entry in feed(rss(*items)).entries] == ["", ""]


def test_no_control_character_comes_through() -> None:
    hostile = "\x1b]52;c;aGk=\x07"
    items = [
        {
            "title": f"Eels{hostile}",
            "url": f"https://lunde.example/{hostile}",
            "content_text": f"Counted{hostile}",
            "authors": [{"name": hostile}],
        }
    ]
    found = feed(json.dumps({**JSON_FEED, "title": f"Post{hostile}", "items": items}))
    (entry,) = found.entries
    said = [found.title, entry.title, entry.address, entry.byline, entry.standfirst]
    assert said == ["Post", "Eels", "https://lunde.example/", "", "Counted"]


def test_markup_in_titles_is_read_not_shown() -> None:
    entry = feed(
        rss("<item><title>&lt;b&gt;Eels&lt;/b&gt; [red]in Lunde[/]</title><link>https://a.example/</link></item>")
    ).entries[0]
    assert entry.title == "Eels [red]in Lunde[/]"
    atom = ATOM.replace("<title>Lunde Post</title>", "<title type='html'>Boats &amp;amp; &lt;i&gt;eels&lt;/i&gt;</title>")
    assert feed(atom).title == "Boats & eels"


@pytest.mark.parametrize(
    "broken", [5, None, {"title": {"a": 1}}, {"url": "https://[", "title": "x"}, {"authors": 7, "url": "https://a.example"}, []]
)
def test_a_broken_entry_costs_only_itself(broken: object) -> None:
    items = [broken, *JSON_FEED["items"]]
    assert feed(json.dumps({**JSON_FEED, "items": items})).entries[-1].title == "The eels & the boats"


def test_a_feed_that_breaks_off_keeps_what_it_has() -> None:
    entries = feed(RSS[: RSS.index("<description>&lt;")]).entries
    assert entries[0].title == "The eels & the boats"


def test_entities_of_a_feed_are_not_expanded() -> None:
    bomb = "<!DOCTYPE rss [<!ENTITY a 'eeeeeeeeee'>" + "".join(
        f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    text = bomb + "]>" + rss("<item><title>&i;</title><link>https://a.example/</link></item>")
    with suppress(SourceError):
        assert all(len(entry.title) < 1_000 for entry in feed(text).entries)


def test_a_feed_has_no_more_entries_than_anybody_would_read() -> None:
    items = [f"<item><title>Eel {number}</title><link>https://a.example/{number}</link></item>" for number in range(1_200)]
    cut = feed(rss(*items))
    assert (len(cut.entries), cut.is_cut) == (1_000, True)
    assert not feed(rss(*items[:2])).is_cut


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (rss(), "a feed without entries"),
        ('{"version": "https://jsonfeed.org/version/1"}', "a feed without entries"),
        ("<opml><body/></opml>", "a list without feeds"),
    ],
)
def test_a_feed_without_entries_says_so(text: str, said: str) -> None:
    with pytest.raises(SourceError, match=f"is {said}: try it again later"):
        feed(text, "https://lunde.example/news")


def test_a_list_of_feeds_on_the_disk_is_not_to_be_tried_again() -> None:
    with pytest.raises(SourceError, match="list without feeds: open another one"):
        feed_from(RawDocument(b"<opml><body/>", "feeds.opml"))


def test_a_feed_in_another_encoding_is_read() -> None:
    text = "<?xml version='1.0' encoding='iso-8859-1'?>" + rss(
        "<item><title>Ål i Lunde</title><link>https://a.example/</link></item>"
    )
    assert feed(text.encode("latin-1")).entries[0].title == "Ål i Lunde"


def test_an_entry_is_an_article_of_its_own() -> None:
    entry = feed(RSS).entries[1]
    assert isinstance(entry, Entry)
    assert (entry.as_article().title, entry.as_article().text) == ("Boats", "Forty boats.")


def test_addresses_in_a_feed_from_a_file_are_those_of_its_site() -> None:
    json_feed = {**JSON_FEED, "home_page_url": "https://lunde.example/news/", "items": [{"url": "/eels", "title": "Eels"}]}
    for text in (RSS.replace("<link>https://lunde.example/eels", "<link>/eels"), json.dumps(json_feed)):
        assert feed(text).entries[0].address == "https://lunde.example/eels"


def test_a_broken_address_of_the_site_costs_no_entry() -> None:
    entry = "<item><title>Eels</title><link>https://lunde.example/eels</link></item>"
    json_feed = {**JSON_FEED, "home_page_url": "http://[", "items": [{"url": "https://lunde.example/eels", "title": "Eels"}]}
    for text in (rss("<link>http://[</link>", entry), json.dumps(json_feed)):
        assert feed(text).entries[0].address == "https://lunde.example/eels"


@pytest.mark.parametrize("kind", ["<description>{}</description>", "<m:group><m:description>{}</m:description></m:group>"])
def test_paragraphs_without_markup_are_told_by_blank_lines(kind: str) -> None:
    description = kind.format("Eels &amp;amp; boats.\n \nThey are\nback.")
    text = rss(f"<item><title>Eels</title>{description}</item>")
    entry = feed(text.replace("<rss ", "<rss xmlns:m='http://search.yahoo.com/mrss/' ")).entries[0]
    assert [piece.text for piece in entry.pieces] == ["Eels & boats.", "They are back."]


def test_words_in_angle_brackets_that_are_no_markup_are_kept() -> None:
    title = "<title>Use a List&lt;Eel&gt; in Java</title>"
    assert feed(rss(f"<item>{title}<link>https://a.example/</link></item>")).entries[0].title == "Use a List<Eel> in Java"
    entry = f"<entry>{title}<link href='https://a.example/'/><summary>Of List&lt;Eel&gt;, and why.</summary></entry>"
    found = feed(f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>").entries[0]
    assert (found.title, found.standfirst) == ("Use a List<Eel> in Java", "Of List<Eel>, and why.")


def test_entities_are_read_where_a_document_type_defines_them_elsewhere() -> None:
    text = "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://a.example/rss.dtd'>" + rss(
        "<item><title>Caf&eacute;</title><link>https://a.example/</link></item>"
    )
    assert feed(text).entries[0].title == "Café"


def test_for_scripts_a_feed_that_is_cut_says_so() -> None:
    items = [f"<item><title>Eel {number}</title><link>https://a.example/{number}</link></item>" for number in range(1_200)]
    assert load(io.BytesIO(rss(*items).encode())).notice == "This feed has more entries: these are the first 1,000."


def test_the_date_of_an_entry_is_that_where_it_was_written() -> None:
    item = "<item><title>Eels</title><link>https://a.example/</link><pubDate>Mon, 04 Mar 2019 23:30:00 -0800</pubDate></item>"
    assert feed(rss(item)).entries[0].published == "2019-03-04"
    assert feed(ATOM.replace("12:00:00Z", "01:00:00+05:00")).entries[0].published == "2019-03-04"
