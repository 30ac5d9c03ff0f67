"""Turns a file, a folder, an address or standard input into an Article; `load()` is the entry point.

`receiving`, `web` and `piped` read the bytes at a path or at one of the `addresses` into a `RawDocument`
(`raw`); a `watch` reports progress and cancels. `kinds` detects the kind, and `load` has the module for that kind make the
Article: `plain`, `markdown`, `html`, `mail`, `epub`, `fb2`, `pdf`, `feed`, `sheet`, `subtitles`, `notebook`, `rich_text`, or for
any other `pandoc`. A kind that takes several modules is a package, whose entry point is in `read`.
`in_parts` yields the `contents` that are available so far, such as the `beginning` of a long document. `folders` lists the
articles in a folder, `pictures` unpacks those of a book, `missing` suggests what was meant by a path that does not exist,
`errors` explain why a source cannot be read, and `credits` are what belongs above a text that does not say it itself.

Most kinds make their Article by `drafting` it of pieces, in which every string from outside passes through `clean`. They share
`decode` (and its `guessing`), `archive`, `gzipped` and `xml` for reading, and `bylines`, `dates`, `neighbours`, `styled_headings`
`sphinx` and `written_links` for interpreting what they read.
"""

from reader.sources.contents import Beginning, Entry, Feed, SourceContent
from reader.sources.errors import CancelledError, SourceError
from reader.sources.folders import articles_in, is_article
from reader.sources.in_parts import opened
from reader.sources.kinds import is_picture
from reader.sources.load import load, load_each
from reader.sources.receiving import Source
from reader.sources.watch import Watch

__all__ = [
    "Beginning",
    "CancelledError",
    "Entry",
    "Feed",
    "Source",
    "SourceContent",
    "SourceError",
    "Watch",
    "articles_in",
    "is_article",
    "is_picture",
    "load",
    "load_each",
    "opened",
]
