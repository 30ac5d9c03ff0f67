"""From a file, a folder, an address or standard input to an Article: `load()` is the entry point.

`receiving`, `web` (with its `cache`) and `piped` bring the bytes of a path or of one of the `addresses`, as a `RawDocument`
(`raw`); a `watch` follows and ends that. `kinds` tells what they are, and `load` has the module for that kind make the Article:
`plain`, `markdown`, `html`, `mail`, `epub`, `fb2`, `office`, `pdf`, `feed`. A kind that takes several is a package, in which
`read` makes it. `opening` gives what there is at a time, such as the first pages: `contents`. `folders` are full of articles,
`missing` files may have been meant otherwise, and `errors` say so.

Most kinds build on a `draft` of pieces, in which every string from outside passes through `clean`. They share `decode`,
`archive` and `xml` to read, and `bylines`, `dates`, `front_matter`, `list_marks`, `neighbours`, `questions`, `tables` and
`written_links` to understand.
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
