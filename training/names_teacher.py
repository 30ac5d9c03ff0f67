"""The teacher of the tagger: a small transformer (MiniLM, Apache-2.0) that labels raw news; it never ships.

MiniLM knows no capitals, so a learnt embedding of each word's shape is added to its input.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.minilm import pretrained_weights
from training.names_data import UNKNOWN
from training.names_windows import SHAPE_IDS

_KINDS = ("person", "place", "organisation", "group", "event", "work", "product")
LABELS = ["O", *(f"{position}-{kind}" for kind in _KINDS for position in "BI")]
_UNTOLD = ("group", "event", "work", "product")
_HIDDEN, _HEADS, _INNER, _LAYERS, _WORDS, _PLACES = 384, 12, 1536, 6, 30522, 512


def allowed(tag: str) -> list[bool]:
    """Which labels a tag allows: one, or several where the set does not tell the kind."""
    if not tag.endswith(UNKNOWN):
        return [label == tag for label in LABELS]
    untold = {"O"} if tag == f"O{UNKNOWN}" else set()
    positions = "BI" if untold else tag[0]
    untold |= {f"{position}-{kind}" for position in positions for kind in _UNTOLD}
    return [label in untold for label in LABELS]


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
        self.shapes = nn.Embedding(SHAPE_IDS, _HIDDEN)
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
        """Take over the weights of the pretrained model; what it does not have starts near zero."""
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
