"""Where sentences begin and end: Punkt with parameters of our own, and the rules that quoted speech needs."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from reader.article import Article, BlockKind, Span

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

_CLOSERS = "”’\"')]»"
_INITIALS = re.compile(r"(?:^|[\s“\"(])(?:[A-Z]\.)+$")
_SAID_NEXT = re.compile(
    r"(?:(?:[A-Z][\w’'.-]+|the|[Hh]e|[Ss]he|[Tt]hey)\s+){1,4}"
    r"(?:said|says|told|added|asked|replied|wrote|insisted|declared|warned|explained|recalled|announced)\b"
)


def split_sentences(article: Article) -> tuple[Span, ...]:
    """The sentences of every block, in reading order; nothing but white space lies between them."""
    spans: list[Span] = []
    for block in article.blocks:
        if block.kind in (BlockKind.HEADING, BlockKind.CODE, BlockKind.CAPTION):
            spans.append(block.span)
        else:
            spans += _within(article.text, block.span)
    return tuple(spans)


def _within(text: str, block: Span) -> list[Span]:
    part = block.of(text)
    spans: list[Span] = []
    for start, end in _tokenizer().span_tokenize(part):
        if spans and _belongs(part[spans[-1].start - block.start : spans[-1].end - block.start], part[start:]):
            spans[-1] = Span(spans[-1].start, block.start + end)
        else:
            spans.append(Span(block.start + start, block.start + end))
    return spans


def _belongs(before: str, after: str) -> bool:
    """Whether the sentence `before` goes on in `after`."""
    opening = after.lstrip("“\"‘'([«")
    if opening[:1].islower():
        return True
    if before[-1:] in _CLOSERS and before.rstrip(_CLOSERS)[-1:] in "?!,":
        return _SAID_NEXT.match(after) is not None
    return _INITIALS.search(before) is not None and _next_word(opening) not in _parameters()["starters"]


def _next_word(text: str) -> str:
    match = re.match(r"[A-Za-z]+", text)
    return match.group().lower() if match else ""


@cache
def _parameters() -> dict[str, frozenset[str]]:
    data = json.loads((files("reader.analysis") / "models" / "punkt.json").read_text("utf-8"))
    return {name: frozenset(words) for name, words in data.items()}


@cache
def _tokenizer() -> PunktSentenceTokenizer:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(_parameters()["abbreviations"])
    parameters.sent_starters = set(_parameters()["starters"])
    return PunktSentenceTokenizer(parameters)
