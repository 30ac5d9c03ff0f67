"""How long the analysis takes per 1,000 words, on the articles that ship."""

from __future__ import annotations

import time
from statistics import median

from reader import analyse, read
from reader.app.start import shipped_articles
from reader.article import Article
from reader.sources import articles_in

RUNS = 5


def main() -> None:
    """Print a table: words, CPU milliseconds per 1,000 words (median of `RUNS`)."""
    print(f"{'article':24} {'words':>6} {'ms/1,000 words':>15}")
    for path in articles_in(shipped_articles()):
        article = read(path)
        analyse(article)
        words = len(article.text.split())
        print(f"{path.name:24} {words:6,} {median(_cpu(article) for _ in range(RUNS)) / words * 1e6:15.1f}")


def _cpu(article: Article) -> float:
    start = time.process_time()
    analyse(article)
    return time.process_time() - start
