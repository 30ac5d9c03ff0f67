"""Turns a text in a language of markup into an Article."""

from __future__ import annotations

from contextlib import suppress
from threading import Event

from reader.article import Article
from reader.regex import regex
from reader.sources.clean import clean
from reader.sources.dates import date_of
from reader.sources.decode import decode
from reader.sources.drafting.draft import drafted
from reader.sources.kinds import Kind, kind_of
from reader.sources.neighbours import with_neighbours
from reader.sources.pandoc.converting import NotConvertedError, converted
from reader.sources.pandoc.page import Page
from reader.sources.pandoc.preparing import prepared
from reader.sources.plain.read import article_from_text
from reader.sources.raw import RawDocument

_LANGUAGES = {
    Kind.RST: "rst",
    Kind.ORG: "org",
    Kind.ASCIIDOC: "asciidoc",
    Kind.LATEX: "latex",
    Kind.MANUAL: "man",
    Kind.TYPST: "typst",
    Kind.MEDIAWIKI: "mediawiki",
    Kind.TEXTILE: "textile",
}
"""The languages as pandoc calls them."""
_INDENTED = {Kind.MANUAL: "//blockquote", Kind.RST: "//blockquote[not(p or div[@class='title'])]"}
"""What pandoc takes for block quotes although it is only indented: anything in manuals, lists and code in reStructuredText."""
_MDOC = regex(r"\.[ \t]*Dt[ \t]")
"""What a manual page begins with that is written with the macros of BSD."""
_BEGINNING = r"\begin{document}"
"""Where a text in LaTeX begins; the definitions above may be beyond pandoc, while the text is not."""
_ABOUT = regex(r"\\(?:title|author|date)(?:\[[^\[\]]*\])?\s*\{(?:[^{}]++|\{[^{}]*\})*+\}")
"""What is said there about the text."""
_ADDRESS = regex(r" ?(?:\([^()@]*@[^()]*\)|<[^<>]*>)")
"""The mail address after the name of an author."""


def article_from_markup(document: RawDocument, cancelled: Event | None = None) -> Article:
    """The Article in `document`, or its source if that breaks the rules of its language. Raises `SourceError` without pandoc."""
    kind, text = kind_of(document), clean(decode(document.data, document.charset))
    page = _page(text, kind, document, cancelled)
    if page is None:
        notice = f"This is its source, which could not be read as {kind}."
        return article_from_text(text, source=document.source).with_notice(notice)
    draft = drafted(page.pieces())
    return draft.article(
        title=page.title or draft.first_heading,
        byline=_ADDRESS.sub("", page.authors),
        published=date_of(page.date.strip("<>[]")),
        source=document.source,
        language=page.language,
        links=with_neighbours(draft.links, document.source),
    )


def _page(text: str, kind: Kind, document: RawDocument, cancelled: Event | None) -> Page | None:
    """The page that pandoc makes of a `text` in a language; none if it does not understand it."""
    language = "mdoc" if kind is Kind.MANUAL and _MDOC.search(text) else _LANGUAGES[kind]
    attempts = dict.fromkeys((text, _without_definitions(text) if kind is Kind.LATEX else text))
    with suppress(TimeoutError):
        for attempt in attempts:
            with suppress(NotConvertedError):
                page = Page.of(converted(prepared(attempt, kind, document).encode(), language, document, cancelled))
                for indented in page.root.xpath(_INDENTED[kind]) if kind in _INDENTED else ():
                    indented.tag = "div"
                return page
    return None


def _without_definitions(text: str) -> str:
    above, beginning, below = text.partition(_BEGINNING)
    return "\n".join((*_ABOUT.findall(above), beginning + below)) if beginning else text
