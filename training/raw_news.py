"""The available news, labelled and raw, as texts in which words are counted."""

from __future__ import annotations

from collections.abc import Iterator

from labelled.gold import documents

_SOURCES = (
    "quotes/polnear.dev.jsonl",
    "quotes/own.dev.jsonl",
    "quotes/litbank.dev.jsonl",
    "summary/cnndm.dev.jsonl",
    "summary/bbc.dev.jsonl",
    "summary/inshorts.dev.jsonl",
    "entities/own.jsonl",
)


def raw_news() -> Iterator[str]:
    """The texts, source after source."""
    for source in _SOURCES:
        for document in documents(source):
            yield document["text"]
