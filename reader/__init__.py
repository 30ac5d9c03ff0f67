"""A terminal reader that knows who said what.

The packages are its layers: `sources`, `analysis`, `library`, `export`, `app` and `cli`, all about the `article`. Several of them
use `packing`, `records` and `pipes` to pass data to other processes; `disk_cache` and `paths` to store it; `labels` (of the
speakers in an interview), `outline` (of sections), `language`, `letters`, `regex` and `word_count` to look at a text;
`in_words` for quantities in words; and `late_imports` to start sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.model import Analysis
    from reader.article import Article
    from reader.sources import Source

__version__ = "0.1.0"
__all__ = ["__version__", "analyse", "read"]


def read(source: Source) -> Article:
    """The Article at `source`: a path, an address on the web, `-` for standard input, or a file object.

    Raises `reader.sources.SourceError` if it cannot be read, with one sentence that says why.
    """
    from reader.sources import load

    return load(source)


def analyse(article: Article | str) -> Analysis:
    """The Analysis of an Article or of plain text; its offsets are valid in that text unless it has control characters."""
    from reader.analysis import analyse as analyse_article
    from reader.sources.plain.read import article_from_text

    return analyse_article(article_from_text(article) if isinstance(article, str) else article)
