"""Reads labelled sets in columns, with a token and its tag per line, as running texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from labelled.gold import path_of
from reader.article import Span

_SIGNS = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}
_TO_THE_LEFT = frozenset(". , ; : ? ! 's ’s n't ) ] % ...".split())
_TO_THE_RIGHT = frozenset("( [ $ £".split())

Tokens = list[tuple[str, str]]


class Text(NamedTuple):
    """A text with its labelled spans, each with the name that the set has for its kind."""

    text: str
    spans: list[tuple[Span, str]]


def texts(name: str) -> Iterator[Text]:
    """The documents of the set `name`, with one line per sentence."""
    for document in re.split(r"^# newdoc.*\n", path_of(name).read_text("utf-8"), flags=re.M):
        sentences = [[_token(line) for line in part.splitlines()] for part in document.split("\n\n") if part.strip()]
        if sentences:
            yield _joined(sentences)


def _token(line: str) -> tuple[str, str]:
    word, *tags = line.split("\t")
    return _SIGNS.get(word, word), tags[-1]


def _joined(sentences: list[Tokens]) -> Text:
    """The sentences as one text, with the names that their tags mark."""
    text = ""
    spans: list[tuple[Span, str]] = []
    for sentence in sentences:
        for index, (word, tag) in enumerate(sentence):
            text += "" if index == 0 or _touch(sentence, index) else " "
            position, _, kind = tag.partition("-")
            if position == "I" and spans:
                spans[-1] = (Span(spans[-1][0].start, len(text) + len(word)), kind)
            elif position == "B":
                spans.append((Span(len(text), len(text) + len(word)), kind))
            text += word
        text += "\n"
    return Text(text, spans)


def _touch(sentence: Tokens, index: int) -> bool:
    """Whether the token at `index` follows the one before it without a space."""
    before, word = sentence[index - 1][0], sentence[index][0]
    thousands = before == "," and index > 1 and sentence[index - 2][0][-1].isdigit() and re.fullmatch(r"\d{3}", word)
    decade = word == "s" and before[-1].isdigit()
    return word in _TO_THE_LEFT or before in _TO_THE_RIGHT or "-" in (word, before) or bool(thousands) or decade
