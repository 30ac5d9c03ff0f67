"""Tells the kind of a document: by its first bytes, then by its media type or name, then by its content."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Collection
from enum import StrEnum

from reader.regex import regex
from reader.sources.addresses import is_on_the_web
from reader.sources.raw import RawDocument


class Kind(StrEnum):
    """A kind of document, by its name in messages."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    MAIL = "mail"
    EPUB = "EPUB"
    FB2 = "FB2"
    PDF = "PDF"
    OFFICE = "document"
    RTF = "RTF"
    FEED = "feed"
    OPML = "OPML"
    SHEET = "table"
    SUBTITLES = "subtitles"
    NOTEBOOK = "notebook"
    RST = "reStructuredText"
    ORG = "Org"
    ASCIIDOC = "AsciiDoc"
    LATEX = "LaTeX"
    MANUAL = "manual page"
    TYPST = "Typst"
    MEDIAWIKI = "MediaWiki"
    TEXTILE = "Textile"


_BY_SUFFIX = {
    Kind.TEXT: ".txt .text",
    Kind.MARKDOWN: ".md .markdown .mdx .qmd .rmd",
    Kind.NOTEBOOK: ".ipynb",
    Kind.RST: ".rst",
    Kind.ORG: ".org",
    Kind.LATEX: ".tex",
    Kind.ASCIIDOC: ".adoc .asciidoc",
    Kind.TYPST: ".typ",
    Kind.MEDIAWIKI: ".mediawiki .wiki",
    Kind.TEXTILE: ".textile",
    Kind.HTML: ".html .htm .xhtml",
    Kind.MAIL: ".eml .mht .mhtml",
    Kind.EPUB: ".epub",
    Kind.FB2: ".fb2 .fbz",
    Kind.PDF: ".pdf",
    Kind.OFFICE: ".docx .odt .pptx",
    Kind.RTF: ".rtf",
    Kind.FEED: ".rss .atom",
    Kind.OPML: ".opml",
    Kind.SHEET: ".csv .tsv",
    Kind.SUBTITLES: ".srt .vtt",
}
SUFFIXES = {suffix: kind for kind, suffixes in _BY_SUFFIX.items() for suffix in suffixes.split()}
"""The kinds by the suffix of a file's name."""
ENDINGS = (*(suffix for suffix, kind in SUFFIXES.items() if kind is not Kind.SHEET), ".fb2.zip")
"""The suffixes of articles; a FictionBook is often in an archive, and a table is data rather than an article."""
PICTURES = tuple(".png .jpg .jpeg .gif .webp .bmp .tif .tiff .avif".split())
"""The suffixes of pictures to which links may lead: those that cannot contain scripts."""

_BY_MEDIA_TYPE = {
    Kind.HTML: "text/html application/xhtml+xml",
    Kind.MARKDOWN: "text/markdown text/x-markdown",
    Kind.FEED: "application/rss+xml application/atom+xml application/feed+json",
    Kind.OPML: "text/x-opml",
    Kind.FB2: "application/x-fictionbook+xml",
    Kind.MAIL: "message/rfc822 multipart/related",
    Kind.SHEET: "text/csv text/tab-separated-values",
    Kind.RST: "text/x-rst text/prs.fallenstein.rst",
    Kind.LATEX: "text/x-tex application/x-tex application/x-latex",
    Kind.ASCIIDOC: "text/asciidoc text/x-asciidoc",
    Kind.ORG: "text/org text/x-org",
    Kind.SUBTITLES: "text/vtt application/x-subrip",
    Kind.NOTEBOOK: "application/x-ipynb+json",
}
_WORD_TEXT = regex(r"word/document\d*\.xml")
"""The name of the text in the archive that a Word document is; Word in the browser counts its versions."""
_MEDIA_TYPES = {media_type: kind for kind, media_types in _BY_MEDIA_TYPE.items() for media_type in media_types.split()}
BINARY = frozenset({Kind.EPUB, Kind.FB2, Kind.PDF, Kind.OFFICE, Kind.RTF})
"""The kinds that are no text."""
CONVERTED = frozenset(
    {Kind.OFFICE, Kind.RST, Kind.ORG, Kind.LATEX, Kind.ASCIIDOC, Kind.MANUAL, Kind.TYPST, Kind.MEDIAWIKI, Kind.TEXTILE}
)
"""The kinds that another program converts, which takes a while if they are long."""
_SNIFFED = 8_192
"""The bytes that are examined."""
_BADGE = regex(
    r"//[^/]*\bshields\.io/|/badges?[/.]|[/._-]badge\.\w+|//badge[.s]|/actions/workflows/[^/]+\.ya?ml/badge|\bbadgen\.net/", re.I
)
_FEED = regex(r"<(?:rss|feed|rdf:RDF)[\s>]")
_JSON_FEED = regex(r'"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org', re.I)
_NOTEBOOK = regex(r'\{\s*"cells"\s*:\s*\[\s*\{\s*"(?:attachments|cell_type|execution_count|id|metadata|outputs|source)"')
_OPML = regex(r"<opml[\s>]", re.I)
_FB2 = regex(r"<(?:\w+:)?FictionBook[\s>]")
_PROLOGUE = r"(?>(?:<\?xml[^>]*>|<!--.*?-->|\s)*)"
_HTML = regex(rf"{_PROLOGUE}<(?:!doctype\s+html|html|head|body|title|meta|script|article|main|div|table|p|h1)\b", re.I | re.S)
_MAIL = regex(r"(?:From [^\n]*\n)?(?:[A-Z][\w-]*: [^\n]*\n(?:[ \t][^\n]*\n)*+){3,}\n")
"""At least three header fields, perhaps folded, up to a blank line; before them the line that mailboxes separate mails by."""
_MAIL_FIELDS = regex(r"^(?:From|To|Subject|Date|Message-I[Dd]|Received|Return-Path): ", re.M)
_CONTROL = (".", "'", '\\"')
"""What a line begins with that is no text, but says how to print it."""
_MANUAL = regex(r"^[.'][ \t]*(?:TH|Dt)[ \t]+\S", re.M)
"""The source of a manual page, which begins with a control line."""
_SUBTITLES = regex(r"WEBVTT(?:[ \t].*)?\n|\s*\d+ *\n\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}")
_LATEX = regex(r"(?:[ \t]*(?:%.*)?\n)*[ \t]*\\(?:[\s\S]*?^[ \t]*\\)?(?:documentclass[\[{ \t]|begin\{document\})", re.M)
"""A class or the beginning of the text; above it are commands and comments, but no text in which it could be an example."""
_ORG = regex(r"^#\+(?:TITLE|AUTHOR|STARTUP|OPTIONS|FILETAGS):[ \t]", re.I | re.M)
"""A keyword about the document."""
_BELOW_HEADLINE = (
    (regex(r"^\*+ \S", re.M), regex(r"^(?:#\+BEGIN_\w|[ \t]*:PROPERTIES:$)", re.I | re.M)),
    (regex(r"^\*\* \S", re.M), regex(r"\[\[[^\[\]\n]+\]\[|\s~[\w(](?:[^~\n]*\S)?~(?!\w)")),
)
"""Other signs of Org: a block or a drawer below a headline; a link or code below one within another."""
_ASCIIDOC = regex(r"(?:(?://.*)?\n)*= \S.*\n(?:.*\n)*?(?:={2,5} \S|:[a-z][\w-]*:(?: |\n))")
"""A title, and below it a section or an attribute."""
_MARKDOWN = (
    regex(r"^#{1,6} +\S", re.M),  # a heading
    regex(r"\[[^\[\]\n]+\]\((?:https?:|/|\.|#)[^)\s]*\)"),  # a link
    regex(r"^```|(?:\A|\n\n)~~~", re.M),  # code; tildes below a line underline a title
    regex(r"\*\*[^\s*][^*\n]*\*\*"),  # strong words
    regex(r"\A---\n(?:[\w-]+:.*\n)+---\n"),  # front matter
    regex(r"^(?:[-*+]|\d+\.) +\S.*\n(?:[-*+]|\d+\.) +\S", re.M),  # two items of a list
)


def is_picture(address: str) -> bool:
    """Whether a path or an address leads to a picture, judged by its name."""
    name = address.partition("?")[0] if is_on_the_web(address) else address
    return name.lower().endswith(PICTURES)


def is_badge(address: str) -> bool:
    """Whether an address leads to a picture of the state of a project, such as that of its last build."""
    return bool(_BADGE.search(address))


def kind_of(document: RawDocument) -> Kind:
    """The kind of `document`; text if nothing indicates another one."""
    head = document.data[:_SNIFFED]
    if binary := _binary_kind(document.data):
        return binary
    named = SUFFIXES.get(document.suffix)
    stated = _MEDIA_TYPES.get(document.media_type)
    opening = _opening(head)
    marked_up = _marked_up_kind(opening)
    # Servers call feeds text/html or text/xml, and pages have names such as story.md or page.rss.
    if marked_up in (Kind.FEED, Kind.OPML, Kind.FB2) and named not in (Kind.TEXT, Kind.MARKDOWN):
        return marked_up
    if stated:
        return marked_up or stated
    if named and named not in BINARY and not (document.is_from_web and marked_up):
        return named
    return marked_up or _written_kind(opening, document)


def office_format(data: bytes, names: Collection[str]) -> str:
    """The suffix of the format of text or slides that the archive `data` is in, whose files have such `names`; or empty."""
    if any(map(_WORD_TEXT.fullmatch, names)):
        return "docx"
    if "ppt/presentation.xml" in names:
        return "pptx"
    return "odt" if "content.xml" in names and b"application/vnd.oasis.opendocument.text" in data else ""


def is_archive(data: bytes) -> bool:
    """Whether `data` is a ZIP archive."""
    return data.startswith(b"PK\x03\x04")


def _binary_kind(data: bytes) -> Kind | None:
    """The kind of a binary document, by its first bytes or by the files in the archive; none for text."""
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data[:_SNIFFED].lstrip().startswith(b"{\\rtf"):
        return Kind.RTF
    if not is_archive(data):
        return None
    if b"application/epub+zip" in data[:200]:
        return Kind.EPUB
    import zipfile  # only when it is needed

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return None
    if office_format(data, names):
        return Kind.OFFICE
    if "META-INF/container.xml" in names:
        return Kind.EPUB
    return Kind.FB2 if any(name.lower().endswith(".fb2") for name in names) else None


def _opening(head: bytes) -> str:
    """The first characters, decoded well enough to detect the kind."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "replace").lstrip("\ufeff")
    return head.decode("utf-8", "replace").lstrip("\ufeff").replace("\r\n", "\n")


def _marked_up_kind(opening: str) -> Kind | None:
    """The kind of a document in XML, HTML or JSON, by how it begins."""
    start = opening.lstrip()
    if start.startswith("<"):
        if _OPML.search(opening):
            return Kind.OPML
        if _FB2.search(opening):
            return Kind.FB2
        if _HTML.match(start):
            return Kind.HTML
        return Kind.FEED if _FEED.search(opening) else None
    if not start.startswith("{"):
        return None
    return Kind.FEED if _JSON_FEED.search(opening) else Kind.NOTEBOOK if _NOTEBOOK.match(start) else None


def _written_kind(opening: str, document: RawDocument) -> Kind:
    """The kind of a text by its signs, of which markup must show several, and only where no name says otherwise."""
    if _SUBTITLES.match(opening):
        return Kind.SUBTITLES
    if opening.lstrip().startswith(_CONTROL) and _MANUAL.search(opening):
        return Kind.MANUAL
    if _MAIL.match(opening) and len(set(_MAIL_FIELDS.findall(opening))) >= 2:
        return Kind.MAIL
    if document.suffix or document.media_type:
        return Kind.TEXT
    if _LATEX.match(opening):
        return Kind.LATEX
    if _ASCIIDOC.match(opening):
        return Kind.ASCIIDOC
    if _is_org(opening):
        return Kind.ORG
    return Kind.MARKDOWN if sum(bool(sign.search(opening)) for sign in _MARKDOWN) >= 2 else Kind.TEXT


def _is_org(opening: str) -> bool:
    if _ORG.search(opening):
        return True
    return any((found := headline.search(opening)) and sign.search(opening, found.end()) for headline, sign in _BELOW_HEADLINE)
