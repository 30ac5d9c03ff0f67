"""Short quoted passages in raw news that were labelled for this project: what somebody said or wrote, or not.

The labels say where passages begin; the texts are no part of the project.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.gold import documents

SOURCES = ("summary/bbc.dev.jsonl", "summary/cnndm.dev.jsonl", "summary/inshorts.dev.jsonl")
LABELS = Path(__file__).with_suffix(".jsonl")


class LabelledNews(NamedTuple):
    """A news article with labels of some of its quoted passages."""

    id: str
    text: str
    """The title, where there is one, and the body."""
    is_speech: Mapping[int, bool]
    """By the offset at which the passage begins."""


def labelled_news() -> Iterator[LabelledNews]:
    """The labelled articles, in the order of the sources."""
    labels = {line["id"]: line for line in map(json.loads, LABELS.read_text("utf-8").splitlines())}
    for source in SOURCES:
        for document in documents(source):
            if document["id"] in labels:
                known = labels[document["id"]]
                is_speech = {**dict.fromkeys(known["speech"], True), **dict.fromkeys(known["other"], False)}
                title = document["title"]
                text = f"{title}\n\n{document['text']}" if title else document["text"]
                yield LabelledNews(document["id"], text, is_speech)
