"""From a file, a folder, an address or standard input to an Article: `load()` is the one door."""

from reader.sources.errors import SourceError
from reader.sources.load import Source, articles_in, load

__all__ = ["Source", "SourceError", "articles_in", "load"]
