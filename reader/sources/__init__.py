"""From a file, a folder, an address or standard input to an Article: `load()` is the one door."""

from reader.sources.contents import Beginning, Content, Entry, Feed
from reader.sources.errors import CancelledError, SourceError
from reader.sources.load import Source, articles_in, load
from reader.sources.opening import opened
from reader.sources.watch import Watch

__all__ = [
    "Beginning",
    "CancelledError",
    "Content",
    "Entry",
    "Feed",
    "Source",
    "SourceError",
    "Watch",
    "articles_in",
    "load",
    "opened",
]
