"""The sets of articles whose quotations are labelled, with who says each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from labelled.gold import documents, titled_text
from labelled.own_lines import FOLDER
from reader.analysis.model import Entity, Quote

NEWS = "news"
"""Raw news of CNN, Daily Mail, BBC and Inshorts in which a language model put right what a model of speakers had found."""
SETS = ("polnear", "own", "litbank", NEWS)
_NEWS_TEXTS = ("summary/cnndm.dev.jsonl", "summary/bbc.dev.jsonl", "summary/inshorts.dev.jsonl")


def quote_documents(name: str) -> list[dict[str, Any]]:
    """The documents of one of the `SETS`, in the form that `quote_scorer()` reads."""
    return list(_news()) if name == NEWS else documents(f"quotes/{name}.dev.jsonl")


def as_scored(quote: Quote, entities: Sequence[Entity]) -> dict[str, Any]:
    """A quote that was found, in the form that `quote_scorer()` reads."""
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker": quote.speaker_span and {"start": quote.speaker_span.start, "end": quote.speaker_span.end},
        "who": None if quote.speaker is None else entities[quote.speaker].name,
    }


def _news() -> Iterator[dict[str, Any]]:
    labels = {line["id"]: line for line in map(json.loads, (FOLDER / "news_quotes.jsonl").read_text("utf-8").splitlines())}
    for document in (document for texts in _NEWS_TEXTS for document in documents(texts)):
        known = labels.pop(document["id"], None)
        if known is not None:
            text = titled_text(document)
            yield {
                "id": document["id"],
                "text": text,
                "quotes": [_quote(text, *label) for label in known["quotes"]],
                "not_speech": [{"start": start, "end": end, "why": why} for start, end, why in known["other"]],
            }


def _quote(text: str, start: int, end: int, kind: str, who: str | None, phrase: list[int] | None) -> dict[str, Any]:
    speaker = phrase and {"start": phrase[0], "end": phrase[1], "text": text[slice(*phrase)]}
    return {"start": start, "end": end, "kind": kind, "who": who, "speaker": speaker}
