"""Short quoted passages that were labelled for this project in articles as they come: what somebody said or wrote, or not.

The labels say where passages begin; the texts are no part of the project, except for those that were invented.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from labelled.gold import documents, titled_text

SOURCES = {
    "articles": ("entities/own.jsonl",),
    "news": ("summary/bbc.dev.jsonl", "summary/cnndm.dev.jsonl", "summary/inshorts.dev.jsonl"),
    "pages": ("sections/dev.jsonl",),
}
"""Mixed articles, raw news, and pages of the web such as blogs, biographies and papers; where two have an article, the first
is the labelled one."""
INVENTED = "invented"
"""The source of the articles that were invented to learn from."""
_LABELS = Path(__file__).with_suffix(".jsonl")
_INVENTED = Path(__file__).with_name("invented_news.txt")
_OPENING = re.compile(r"[“‘]")


class LabelledNews(NamedTuple):
    """An article with labels of some of its quoted passages."""

    source: str
    id: str
    text: str
    """The title, where there is one, and the body."""
    is_speech: Mapping[int, bool]
    """By the offset at which the passage begins."""


def labelled_news() -> Iterator[LabelledNews]:
    """The labelled articles, in the order of the sources; of those that come in several layouts the first."""
    labels = {line["id"]: line for line in map(json.loads, _LABELS.read_text("utf-8").splitlines())}
    for source, parts in SOURCES.items():
        for document in (document for part in parts for document in documents(part)):
            known = labels.pop(document["id"], None)
            if known is not None:
                is_speech = {**dict.fromkeys(known["speech"], True), **dict.fromkeys(known["other"], False)}
                yield LabelledNews(source, document["id"], titled_text(document), is_speech)


def invented_news() -> Iterator[LabelledNews]:
    """The invented articles; in their file a tilde stands before each passage that is no speech."""
    for number, article in enumerate(_INVENTED.read_text("utf-8").split("\n---\n")):
        *parts, last = article.strip().split("~")
        text, other = "".join([*parts, last]), set(accumulate(map(len, parts)))
        is_speech = {mark.start(): mark.start() not in other for mark in _OPENING.finditer(text)}
        yield LabelledNews(INVENTED, f"{INVENTED}-{number}", text, is_speech)
