"""Finds the title, author and date of an HTML page: in its metadata first, then in what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.bylines import LONGEST_BYLINE
from reader.sources.clean import clean_line
from reader.sources.dates import iso_date, stated_date
from reader.sources.html.authors import author_of, each, submission, text_of
from reader.sources.html.below_title import beginning_of
from reader.sources.html.content import ends_sentence
from reader.sources.html.json_ld import article_node, text_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = (
    "headline",
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "sailthru.title",
)
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_AUTHORS = (
    "author article:author_name parsely-author sailthru.author dc.creator dcterms.creator citation_author byl "
    "article:author og:article:author authors cxenseparse:author twitter:creator_name"
).split()
_EACH_AUTHOR = "citation_author"
"""The tag that a paper has for each of its authors."""
_FAMILY_FIRST = regex(r"^([^,]{2,40}), (?!(?:[JS]r|I+|M\.?D|Ph\.?D)\b)([^,]{1,40})$")
"""A name that begins with that of the family."""
_DATES = (
    "article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.created dcterms.date "
    "dcterms.issued pubdate publishdate publish-date publish_date parsely-pub-date sailthru.date citation_publication_date "
    "citation_date cxenseparse:recs:publishtime article.published article:published og:article:published_time "
    "bt:pubdate ptime date.available article_date_original originalpublicationdate"
).split()
_NAMED = "/descendant::*[@itemprop='headline' or contains(concat(' ', @class, ' '), ' entry-title ')]"
"""The XPath of what a page marks as the title of an article."""
_HEADS_ARTICLE = (
    "boolean((ancestor::article or ancestor::main or following-sibling::p) and not(ancestor::nav or ancestor::aside))"
)
"""The XPath of whether a heading stands above the text of an article rather than above the whole site."""
_MARK = regex(r"[¶#\s\u200b]+\Z")
"""The words of a link from a heading to itself, behind the heading."""
_SEPARATORS = " |·•»«›–—-:"
_APART = regex(r"\s[|·•»«›–—:-]\s*\Z")
_LONGEST_SITE = 2
"""The most words of a heading that names the site rather than the article, which the title of the page has before it."""
_SEPARATOR = regex(r"\s+[|·•»«›–—-]\s+|\s*[|»›]\s+|\s+::\s+")
"""What stands between a title and the name of the site."""
_SHORTEST_SENTENCE, _LONGEST_LINE = 40, 120
"""The characters above which a sentence or any other line tells of a date rather than giving that of the article."""
_LONGEST_DATE = 80
"""The characters of an element in which a date is looked for."""
_TIME_CLASSES = ("publish", "posted-on", "entry-date", "post-date", "dateline", "timestamp")
_TIMES_ANYWHERE = ("/descendant::time[@datetime and (ancestor::article or ancestor::header)]", "/descendant::time[@datetime]")
_TIMES = (
    "/descendant::*[@itemprop='datePublished']",
    "/descendant::time[@pubdate or contains(@class, 'publish') or contains(@class, 'entry-date')]",
    *_TIMES_ANYWHERE,
    f"/descendant::*[{' or '.join(f'contains(@class, {name!r})' for name in _TIME_CLASSES)}]",
)
"""The XPaths of elements that may have the date, the surest first."""


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """The metadata of the article on a page; fields that the page does not state are empty."""

    title: str = ""
    byline: str = ""
    published: str = ""
    """In ISO 8601."""
    address: str = ""
    """Where the page says that it is."""
    language: str = ""
    """A two-letter code."""
    is_paid: bool = False
    """Whether the page says that the article is behind a paywall."""
    titles: tuple[str, ...] = ()
    """Every form in which the page states its title."""
    body: str = ""
    """The text of the article, in lines or in HTML, if the page states it for programs and for free."""
    description: str = ""
    """What the page says about itself, in lines."""


def metadata_of(page: HtmlElement) -> PageMetadata:
    """The metadata of the parsed `page`: linked data, then meta tags, then what a person sees."""
    node = article_node(script.text or "" for script in each(page, "/descendant::script[contains(@type, 'ld+json')]"))
    meta = _meta(page)
    is_paid = str(node.get("isAccessibleForFree", "")).lower() in ("false", "no") or meta.get("article:content_tier") == "locked"
    return PageMetadata(
        title=clean_line(_title(page, node, meta)),
        byline=clean_line(author_of(page, node, _first(meta, _AUTHORS))),
        published=_published(page, node, meta),
        address=page.xpath("string(//link[@rel='canonical']/@href)").strip() or meta.get("og:url", "").strip(),
        language=_language(page, meta),
        is_paid=is_paid,
        titles=tuple(filter(None, (text_in(node.get("headline")), *_first(meta, _TITLES), *map(text_of, page.iter("title"))))),
        body="" if is_paid else text_in(node.get("articleBody")),
        description=next(_first(meta, _DESCRIPTIONS), ""),
    )


def _meta(page: HtmlElement) -> dict[str, str]:
    """The meta tags by lower-case name; of several with one name, the first that is not empty, but all authors of a paper."""
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or "").strip().lower()
        content = (tag.get("content") or "").strip()
        if not name or not content:
            continue
        if name == _EACH_AUTHOR:
            content = _FAMILY_FIRST.sub(r"\2 \1", content)
            if name in found and len(found[name]) < LONGEST_BYLINE:
                found[name] += f", {content}"
        found.setdefault(name, content)
    return found


def _first(meta: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (meta[name] for name in names if name in meta)


def _title(page: HtmlElement, node: dict[str, object], meta: dict[str, str]) -> str:
    """The title in the metadata, else what is marked as it, the heading of the article, or the `<title>` without the site."""
    stated = text_in(node.get("headline")) or next(_first(meta, _TITLES), "")
    if stated:
        return stated
    tag = next((text_of(element) for element in page.iter("title")), "")
    named = {_MARK.sub("", text_of(element)) for element in each(page, _NAMED)} - {""}
    if len(named) == 1 and (name := named.pop()).casefold() in tag.casefold():
        return name
    headings = [(text, heading) for heading in page.iter("h1") if (text := _MARK.sub("", text_of(heading)))]
    if (site := next((text for text, _ in headings if _ends_with(tag, text)), "")) and (own := _own_heading(page, tag, site)):
        return own
    if len(headings) == 1:
        text, heading = headings[0]
        heads_article = bool(heading.xpath(_HEADS_ARTICLE))
        if not heads_article and (before := _before_site(tag, text)):
            return before
        if not tag or text.casefold() in tag.casefold() or heads_article:
            return text
    return without_site(tag) or next((text for text, _ in headings), "")


def _ends_with(title: str, site: str) -> bool:
    """Whether a page's `title` has the name of a `site` behind its own."""
    return len(title) > len(site) and title.casefold().endswith(site.casefold())


def _own_heading(page: HtmlElement, title: str, site: str) -> str:
    """The heading that a page's `title` begins with, before the name of the `site`; empty if there is none."""
    own = title[: -len(site)].rstrip(_SEPARATORS).casefold()
    return next((text for each in page.iter("h1", "h2") if (text := _MARK.sub("", text_of(each))).casefold() == own), "")


def _before_site(title: str, site: str) -> str:
    """A page's `title` up to the short name of the `site` at its end; empty if it does not end so."""
    before = title.removesuffix(site)
    is_apart = before != title and _APART.search(before) is not None and len(site.split()) <= _LONGEST_SITE
    return before.rstrip(_SEPARATORS) if is_apart and len(before.split()) > 2 * _LONGEST_SITE else ""


def without_site(title: str) -> str:
    """A page's `title` without the name of the site before or after it."""
    parts = [part for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    longest = max(parts, key=len)
    if len(longest.split()) < 3:
        return title
    start = title.index(parts[0])
    kept_end = title.rindex(parts[-1])
    # Only the first or the last part can be the name of the site.
    if len(parts[-1].split()) <= 5 and parts[-1] != longest:
        return title[start:kept_end].rstrip(_SEPARATORS)
    return title[title.index(parts[1]) :] if len(parts[0].split()) <= 3 and parts[0] != longest else title


def _published(page: HtmlElement, node: dict[str, object], meta: dict[str, str]) -> str:
    """The date in the metadata, else one that the page shows."""
    stated = [text_in(node.get(name)) for name in ("datePublished", "dateCreated", "uploadDate")]
    stated += _first(meta, _DATES)
    shown = (
        stated_date(value) or iso_date(value)
        for path in _TIMES
        for element in each(page, path)
        if path not in _TIMES_ANYWHERE or not _is_told(element)
        for value in (
            element.get("datetime") or element.get("content") or element.get("title") or "",
            text_of(element)[:_LONGEST_DATE],
        )
    )
    return next(filter(None, map(stated_date, stated)), "") or next(filter(None, shown), "") or submission(page)[1]


def _is_told(time: HtmlElement) -> bool:
    """Whether a `time` stands in a sentence, or in a long line."""
    block = next(time.iterancestors("p", "li", "td", "dd"), None)
    text = "" if block is None else beginning_of(block, _LONGEST_LINE)
    return len(text) > _LONGEST_LINE or (len(text) > _SHORTEST_SENTENCE and ends_sentence(text.rstrip()))


def _language(page: HtmlElement, meta: dict[str, str]) -> str:
    stated = page.xpath("string(/html/@lang)") or meta.get("content-language") or meta.get("og:locale") or ""
    code = re.match(r"[a-z]{2}(?![a-z])", str(stated).strip().lower())
    return code[0] if code else ""
