"""From a file, a folder or standard input to an Article: `load()` is the one door."""

from reader.sources.load import Source, SourceError, articles_in, load

__all__ = ["Source", "SourceError", "articles_in", "load"]
