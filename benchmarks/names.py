"""How well and how fast names, dates and amounts are found and grouped, and the size of the tagger.

The tagger has learnt from the project's own articles and from the web texts. Its scores on such articles that it has not seen are
read from its card, which has the output of `python -m training.names --folds`.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import combinations
from statistics import median
from typing import Any

from labelled.columns import Text, texts
from labelled.gold import documents
from labelled.names_scores import KINDS, Scores
from reader.analysis.grouping import group
from reader.analysis.model import EntityKind
from reader.analysis.names import find_names
from reader.analysis.names.name import Name
from reader.analysis.names.tokens import tokenise
from reader.analysis.sentences import split_sentences
from reader.article import Article, Span
from reader.sources.plain.read import article_as_given
from training import MODELS

_COLUMNS = {
    "PER": "person",
    "PERSON": "person",
    "LOC": "place",
    "LOCATION": "place",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
    "DATE": "date",
    "TIME": "time",
    "MONEY": "money",
    "PERCENT": "percent",
}
"""What the sets in columns call the kinds that they have in common with the reader."""
_RUNS = 5
_LOADS = """
import time
from reader.analysis.names.tagger import tag_names
start = time.perf_counter()
list(tag_names([["Minsk"]]))
print(time.perf_counter() - start)
"""


def main() -> None:
    """Print precision, recall and F1 by kind; the joining; speed, time to load, and size."""
    for title, name in (("news agencies (IEER)", "ieer.dev"), ("web (UNER, learnt from)", "uner_ewt_dev")):
        print(f"{title:22}{'P':>10}{'R':>8}{'F1':>8}{'names':>8}")
        print(_in_columns(name).table(), flush=True)
    print(f"{'own articles, by folds':22}{'P':>10}{'R':>8}{'F1':>8}{'names':>8}")
    print(by_folds())
    print("For comparison, all three kinds: compromise 14 (JavaScript) reaches 50.0 on IEER, 53.7 on UNER")
    own = documents("entities/own.jsonl")
    precision, recall, f1 = joining(own)
    print(f"mentions joined, pairs: P {precision:.1f}, R {recall:.1f}, F1 {f1:.1f}")
    print(f"{tokens_per_second(own):,.0f} tokens per CPU second, sentences, names, dates and joining included")
    print(f"{median(load_times()):.2f} s to load tagger and gazetteers")
    whole, packed = sizes()
    print(f"{whole:.1f} MB tagger and gazetteers, {packed:.1f} MB in the wheel")


def _in_columns(name: str) -> Scores:
    scores = Scores()
    known = set()
    read = list(texts(f"entities/{name}.bio"))
    for text in read:
        known |= {_COLUMNS[kind] for _, kind in text.spans if kind in _COLUMNS}
    for text in read:
        scores.add(_expected(text), {found for found in _found(text.text) if found.kind in known})
    return scores


def _expected(text: Text) -> set[Name]:
    return {Name(span, EntityKind(_COLUMNS[kind])) for span, kind in text.spans if kind in _COLUMNS}


def _found(text: str) -> Iterator[Name]:
    article = article_as_given(text)
    return (Name(name.span, name.kind) for name in find_names(article, split_sentences(article)))


def by_folds() -> str:
    """The table in the card of the tagger: a line for each kind."""
    rows = re.findall(
        r"\| ([a-z ]+) \|\s*([\d.]*)\s*\|\s*([\d.]*)\s*\| ([\d.]+) \| ([\d,]+) \|", (MODELS / "names.md").read_text("utf-8")
    )
    return "\n".join(
        f"  {name:14}{precision:>8}{recall:>8}{f1:>8}{names.replace(',', ''):>8}" for name, precision, recall, f1, names in rows
    )


def joining(own: list[dict[str, Any]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of pairs of mentions of one entity, where the annotated names are given."""
    right = found = expected = 0
    for document in own:
        gold: dict[str, set[Span]] = defaultdict(set)
        names = []
        for entity in sorted(document["entities"], key=lambda entity: int(entity["start"])):
            span = Span(entity["start"], entity["end"])
            gold[entity["name"]].add(span)
            names.append(Name(span, EntityKind(KINDS[entity["type"]])))
        annotated = {name.span for name in names}
        entities = group(article_as_given(document["text"]), tuple(names))
        ours = _pairs(annotated.intersection(entity.mentions) for entity in entities)
        theirs = _pairs(gold.values())
        right, found, expected = right + len(ours & theirs), found + len(ours), expected + len(theirs)
    return 100 * right / found, 100 * right / expected, 200 * right / (found + expected)


def _pairs(groups: Iterable[set[Span]]) -> set[tuple[Span, Span]]:
    return {pair for spans in groups for pair in combinations(sorted(spans), 2)}


def tokens_per_second(own: list[dict[str, Any]]) -> float:
    """The median of a few runs over articles that fill some hundred kilobytes."""
    articles = [article_as_given(document["text"]) for document in own[::5]]
    tokens = sum(len(tokenise(article.text)) for article in articles)
    list(_found("Minsk"))
    return median(tokens / _seconds(articles) for _ in range(_RUNS))


def _seconds(articles: list[Article]) -> float:
    start = time.process_time()
    for article in articles:
        group(article, find_names(article, split_sentences(article)))
    return time.process_time() - start


def load_times() -> Iterator[float]:
    """Seconds until a fresh process has tagged its first word."""
    for _ in range(_RUNS):
        yield float(subprocess.run([sys.executable, "-c", _LOADS], check=True, capture_output=True, text=True).stdout)


def sizes() -> tuple[float, float]:
    """Megabytes of the tagger and the gazetteers, as they are and compressed as in a wheel."""
    files = [MODELS / name for name in ("names.json", "names.table", "gazetteer.table", "alike.table")]
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as wheel:
        for file in files:
            wheel.write(file)
    return sum(file.stat().st_size for file in files) / 1e6, len(packed.getvalue()) / 1e6
