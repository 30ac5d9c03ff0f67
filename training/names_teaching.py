"""Trains the teachers of the tagger on labelled texts, and has several of them label other texts together."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Iterator, Sequence
from functools import cache

import numpy
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.names_data import Document
from training.names_teacher import LABELS, Teacher, allowed
from training.names_windows import Pieces, Window, batches, stacked

_LITTLE = frozenset("of the in to a and for on as at by with".split())
_NEW = ("out.", "shapes.")
"""The prefixes of the weights that MiniLM does not have."""
_RATE, _FASTER = 2e-4, 6
_WARMING_UP = 0.06
"""The share of all steps in which the learning rate rises to its maximum."""
_HEADLINES, _IN_CAPITALS = 0.06, 0.4
"""The share of documents that are read as headlines too, and of those that are in capitals."""


def train(documents: Sequence[Document], *, epochs: float, seed: int) -> Teacher:
    """A teacher trained on the tagged `documents` for a number of `epochs`."""
    torch.manual_seed(seed)
    shuffle = random.Random(seed)
    teacher = Teacher()
    teacher.train()
    windows = list(Pieces().windows([*documents, *_as_headlines(documents, shuffle)]))
    total = math.ceil(epochs * len(batches(windows, None)))
    optimiser = _optimiser(teacher)
    rates = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1.0, step / (_WARMING_UP * total)) * (1 - step / total))
    started = time.time()
    for step, batch in zip(range(1, total + 1), _endless_batches(windows, shuffle), strict=False):
        loss = _loss(teacher, [windows[index] for index in batch])
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimiser.step()
        rates.step()
        if step % 50 == 0:
            print(f"  step {step}/{total}  loss {loss.item():.3f}  {time.time() - started:.0f} s", flush=True)
    teacher.eval()
    return teacher


def _optimiser(teacher: Teacher) -> torch.optim.Optimizer:
    """An optimiser with a higher learning rate for weights that are not from MiniLM."""
    new = [weights for name, weights in teacher.named_parameters() if name.startswith(_NEW)]
    old = [weights for name, weights in teacher.named_parameters() if not name.startswith(_NEW)]
    groups = [{"params": old, "lr": _RATE}, {"params": new, "lr": _RATE * _FASTER}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _endless_batches(windows: Sequence[Window], shuffle: random.Random) -> Iterator[list[int]]:
    """The batches of all `windows` in another order each time, without end."""
    while True:
        yield from batches(windows, shuffle)


def _loss(teacher: Teacher, windows: Sequence[Window]) -> Tensor:
    """The negative log likelihood of the labels that the tags allow."""
    pieces, forms, there = stacked(windows)
    with torch.autocast("cpu", torch.bfloat16):
        scores = teacher(pieces, forms, there)
    heads = [row * pieces.shape[1] + head for row, window in enumerate(windows) for head in window.heads]
    scores = scores.float().reshape(-1, len(LABELS))[heads]
    masks = torch.stack([_mask(tag) for window in windows for tag in window.tags])
    right = scores.masked_fill(~masks, -1e9)
    loss: Tensor = (scores.logsumexp(-1) - right.logsumexp(-1)).mean()
    return loss


@cache
def _mask(tag: str) -> Tensor:
    return torch.tensor(allowed(tag))


def _as_headlines(documents: Sequence[Document], shuffle: random.Random) -> Iterator[Document]:
    """A few openings once more, in capitals or as titles, as headlines are written."""
    for document in documents:
        if shuffle.random() < _HEADLINES:
            write = str.upper if shuffle.random() < _IN_CAPITALS else _titled
            yield Document(document.id, [type(s)([write(word) for word in s.words], s.tags) for s in document.sentences[:6]])


def _titled(word: str) -> str:
    return word if word in _LITTLE else word[:1].upper() + word[1:]


def likelihoods(teachers: Sequence[Teacher], documents: Sequence[Document]) -> list[list[numpy.ndarray]]:
    """For each sentence of each document, how likely the teachers together find each label of each word (log, words × labels)."""
    windows = list(Pieces().windows(documents))
    found = [[numpy.zeros((len(s.words), len(LABELS)), numpy.float32) for s in document.sentences] for document in documents]
    for batch in batches(windows, None):
        chosen = [windows[index] for index in batch]
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            of_each = [functional.log_softmax(teacher(*stacked(chosen)).float(), -1) for teacher in teachers]
        scores = torch.stack(of_each).sum(0).numpy()
        for row, window in enumerate(chosen):
            for head, (document, sentence, word) in zip(window.heads, window.places, strict=True):
                found[document][sentence][word] = scores[row, head]
    return found
