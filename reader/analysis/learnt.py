"""Loads the models that ship with the package."""

from __future__ import annotations

import json
import os
from mmap import ACCESS_READ, mmap
from typing import Any

from reader.analysis.table import Table

_MODELS = f"{__file__.rpartition(os.sep)[0]}/models"


def learnt(name: str) -> Any:
    """The content of the model `name`, as its training wrote it."""
    return json.loads(_read(f"{name}.json"))


def learnt_table(name: str) -> Table:
    """The table `name`, which is read only where it is looked up."""
    with open(f"{_MODELS}/{name}.table", "rb") as opened:  # noqa: PTH123
        return Table(mmap(opened.fileno(), 0, access=ACCESS_READ))


def _read(file: str) -> bytes:
    # not pathlib, whose import would cost the process that analyses some milliseconds
    with open(f"{_MODELS}/{file}", "rb") as opened:  # noqa: PTH123
        return opened.read()
