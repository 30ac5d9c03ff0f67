"""From a file, a folder, an address or standard input to an Article: `load()` is the one door.

`receiving`, `web` and `piped` bring the bytes, as a `RawDocument`; `kinds` tells what they are; a module per kind makes the
Article: `plain`, `markdown`, `html`, `mail`, `epub`, `office`, `pdf`, `feed`. A kind that takes several is a package, in which
`read` makes it. Every string from outside passes through `clean` before anything is printed.
"""

from reader.sources.contents import Beginning, Entry, Feed, SourceContent
from reader.sources.errors import CancelledError, SourceError
from reader.sources.folders import articles_in, is_article
from reader.sources.load import load
from reader.sources.opening import opened
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
    "load",
    "opened",
]
