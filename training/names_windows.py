"""Prepares texts for the teacher of the tagger: windows of word pieces, with the shape of each word.

MiniLM ignores case, so the shape conveys it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy
import torch
from torch import Tensor

from training.minilm import pretrained_pieces
from training.names_data import Document

_SHAPES = 11
SHAPE_IDS = 1 + 2 * _SHAPES * 4
"""The number of shapes, including that of no word."""
_BEGIN, _END, _STRANGE = 101, 102, 100
_WINDOW = 192
_BATCH = 2048
"""The pieces in a batch, padding included."""
_NOISE = 24
"""The random number of pieces added to lengths, so that a window is not always batched with the same ones."""


def shape(word: str) -> int:
    """One of eleven ways to write a word in small letters, capitals, digits and punctuation."""
    digits = any(character.isdigit() for character in word)
    if not any(character.isalpha() for character in word):
        return 4 if digits else 6
    if word.islower():
        return 5 if digits else 0
    if word[0].isupper() and word[1:].islower():
        return 8 if digits else 1
    if word.isupper():
        return 7 if len(word) == 1 else 9 if "." in word else 8 if digits else 2
    return 3 if word[0].isupper() else 10


def shapes(words: Sequence[str]) -> list[int]:
    """The shape of each word, told apart at the sentence's beginning and in headlines."""
    letters = [word for word in words if word[:1].isalpha()]
    capitals = sum(word[:1].isupper() for word in letters)
    line = 0
    if len(letters) >= 4:
        if sum(word.isupper() for word in letters) > 0.6 * len(letters):
            line = 1
        elif capitals > 0.7 * len(letters):
            line = 2
        elif capitals == 0:
            line = 3
    first = next((index for index, word in enumerate(words) if word[:1].isalnum()), 0)
    return [1 + shape(word) + _SHAPES * (index == first) + 2 * _SHAPES * line for index, word in enumerate(words)]


@dataclass
class Window:
    """A stretch of one document that the network sees at once."""

    pieces: list[int] = field(default_factory=lambda: [_BEGIN])
    shapes: list[int] = field(default_factory=lambda: [0])
    heads: list[int] = field(default_factory=list)
    """Where each word begins in `pieces`."""
    tags: list[str] = field(default_factory=list)
    places: list[tuple[int, int, int]] = field(default_factory=list)
    """Document, sentence and word."""


class Pieces:
    """Cuts words into the pieces of MiniLM's vocabulary."""

    def __init__(self) -> None:
        self._tokenizer = pretrained_pieces()
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """The ids of the pieces of `word`."""
        if word not in self._known:
            plain = word.replace("’", "'").replace("“", '"').replace("”", '"')
            self._known[word] = self._tokenizer.encode(plain, add_special_tokens=False).ids[:16] or [_STRANGE]
        return self._known[word]

    def windows(self, documents: Sequence[Document]) -> Iterator[Window]:
        """The documents in windows of up to `_WINDOW` pieces."""
        for number, document in enumerate(documents):
            window = Window()
            for position, sentence in enumerate(document.sentences):
                cut = [self.of(word) for word in sentence.words]
                if window.heads and len(window.pieces) + sum(map(len, cut)) >= _WINDOW:
                    yield window
                    window = Window()
                for index, (pieces, form) in enumerate(zip(cut, shapes(sentence.words), strict=True)):
                    if len(window.pieces) + len(pieces) >= _WINDOW:
                        yield window
                        window = Window()
                    window.heads.append(len(window.pieces))
                    window.pieces += pieces
                    window.shapes += [form] * len(pieces)
                    window.places.append((number, position, index))
                    window.tags.append(sentence.tags[index] if sentence.tags else "O")
            if window.heads:
                yield window


def batches(windows: Sequence[Window], shuffle: random.Random | None) -> list[list[int]]:
    """The windows in batches of similar length; with `shuffle`, of others each time and in another order."""

    def length(index: int) -> float:
        return len(windows[index].pieces) + (_NOISE * shuffle.random() if shuffle else 0.0)

    order = sorted(range(len(windows)), key=length)
    found: list[list[int]] = [[]]
    for index in order:
        if (len(found[-1]) + 1) * len(windows[index].pieces) > _BATCH:
            found.append([])
        found[-1].append(index)
    found = [batch for batch in found if batch]
    if shuffle:
        shuffle.shuffle(found)
    return found


def stacked(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Piece ids, shape ids and the mask of what is there."""
    longest = max(len(window.pieces) for window in windows) + 1
    pieces = numpy.zeros((len(windows), longest), numpy.int64)
    forms = numpy.zeros((len(windows), longest), numpy.int64)
    there = numpy.zeros((len(windows), longest), bool)
    for row, window in enumerate(windows):
        length = len(window.pieces)
        pieces[row, :length] = window.pieces
        pieces[row, length] = _END
        forms[row, :length] = window.shapes
        there[row, : length + 1] = True
    return torch.from_numpy(pieces), torch.from_numpy(forms), torch.from_numpy(there)
