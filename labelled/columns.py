"""Reads labelled sets in columns, with a word and its tags per line, as sentences or as running texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from labelled.gold import path_of
from reader.article import Span

_TO_THE_LEFT = frozenset(". , ; : ? ! 's ’s n't ) ] % ...".split())
_TO_THE_RIGHT = frozenset("( [ $ £".split())


class Token(NamedTuple):
    """A word with its tags, `O` or a kind after `B-` or `I-`."""

    word: str
    tag: str
    """The kind as all sets call it: PER, LOC, ORG, MISC."""
    own_tag: str
    """The kind as this set calls it."""


Sentence = list[Token]


class Text(NamedTuple):
    """A text with its labelled spans, each with the name that the set has for its kind."""

    text: str
    spans: list[tuple[Span, str]]


def texts(name: str) -> Iterator[Text]:
    """The documents of the set `name`, with one line per sentence."""
    return map(_joined, sentences_of(name))


def sentences_of(name: str) -> Iterator[list[Sentence]]:
    """The documents of the set `name`, such as `entities/wikigold.bio`."""
    for document in re.split(r"^# newdoc.*\n", path_of(name).read_text("utf-8"), flags=re.M):
        if parts := document.strip("\n"):
            yield [[Token(*line.split("\t")) for line in part.split("\n")] for part in re.split(r"\n{2,}", parts)]


def _joined(sentences: list[Sentence]) -> Text:
    """The sentences as one text, with the names that their own tags mark."""
    text = ""
    spans: list[tuple[Span, str]] = []
    for sentence in sentences:
        for index, (word, _, tag) in enumerate(sentence):
            text += "" if index == 0 or _touch(sentence, index) else " "
            position, _, kind = tag.partition("-")
            if position == "I" and spans:
                spans[-1] = (Span(spans[-1][0].start, len(text) + len(word)), kind)
            elif position == "B":
                spans.append((Span(len(text), len(text) + len(word)), kind))
            text += word
        text += "\n"
    return Text(text, spans)


def _touch(sentence: Sentence, index: int) -> bool:
    """Whether the token at `index` follows the one before it without a space."""
    before, word = sentence[index - 1].word, sentence[index].word
    thousands = before == "," and index > 1 and sentence[index - 2].word[-1].isdigit() and re.fullmatch(r"\d{3}", word)
    decade = word == "s" and before[-1].isdigit()
    return word in _TO_THE_LEFT or before in _TO_THE_RIGHT or "-" in (word, before) or bool(thousands) or decade
