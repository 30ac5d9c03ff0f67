"""How well the article is extracted from a web page: its text, headings, title, author and date."""

from __future__ import annotations

import gzip
import re
import time
from collections import Counter
from difflib import SequenceMatcher
from statistics import mean, median
from typing import Any

from labelled.gold import documents, path_of
from reader.article import Article
from reader.sources.dates import stated_date
from reader.sources.html.read import article_from_html
from reader.sources.raw import RawDocument

_RUN = 4
"""Texts are compared by their runs of this many words."""


def main() -> None:
    """Print precision, recall and F1 of the text, headings kept and stray, metadata, and CPU time per page."""
    gold = documents("html/dev.jsonl")
    folder = path_of("html/pages")
    pages = [gzip.decompress((folder / f"{document['id']}.html.gz").read_bytes()) for document in gold]
    article_from_html(RawDocument(pages[0]))
    articles, times = [], []
    for page in pages:
        start = time.process_time()
        articles.append(article_from_html(RawDocument(page)))
        times.append(1000 * (time.process_time() - start))
    pairs = list(zip(articles, gold, strict=True))
    _print_text(pairs)
    _print_headings(pairs)
    _print_metadata(pairs)
    print(f"time       {median(times):.0f} ms a page (median), {max(times):.0f} ms at most")


def _print_text(pairs: list[tuple[Article, dict[str, Any]]]) -> None:
    precision, recall = [], []
    for article, document in pairs:
        found, wanted = _runs(article.text), _runs(document["body"])
        both = (found & wanted).total()
        precision.append(both / max(1, found.total()))
        recall.append(both / max(1, wanted.total()))
    p, r = mean(precision), mean(recall)
    print(f"text       F1 {2 * p * r / (p + r):.3f}  precision {p:.3f}  recall {r:.3f}  on {len(pairs)} pages")


def _print_headings(pairs: list[tuple[Article, dict[str, Any]]]) -> None:
    kept = wanted = stray = 0
    for article, document in pairs:
        found = [_plain(article.heading_of(section)) for section in article.sections if section.heading is not None]
        stated = [_plain(heading) for heading in document["headings"]]
        elsewhere = _plain(document["body"]) + _plain(document["title"])
        wanted += len(stated)
        kept += sum(heading in found for heading in stated)
        stray += sum(heading not in stated and heading not in elsewhere for heading in found)
    print(f"headings   kept {kept}/{wanted} = {kept / wanted:.3f}  stray {stray / len(pairs):.2f} a page")


def _print_metadata(pairs: list[tuple[Article, dict[str, Any]]]) -> None:
    titles = [_alike(article.title, document["title"]) for article, document in pairs if document["title"]]
    authors = [_plain(document["author"]) == _plain(article.byline) for article, document in pairs if document["author"]]
    dated = [(article.published, document["date"]) for article, document in pairs if document["date"]]
    readable = [found == date for found, date in dated if stated_date(date) == date]
    for name, right in (("title", titles), ("author", authors), ("date", readable)):
        print(f"{name:10} {sum(right)}/{len(right)} = {mean(right):.3f}")
    print(f"           {len(dated) - len(readable)} more pages, whose labels are cut off or no dates, are left out")


def _plain(text: str | None) -> str:
    return re.sub(r"\W+", " ", text or "").strip().lower()


def _alike(title: str, wanted: str) -> bool:
    one, two = _plain(title), _plain(wanted)
    return bool(one) and SequenceMatcher(None, one, two).ratio() > 0.9


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))
