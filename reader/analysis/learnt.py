"""What was learnt from data and ships with the package."""

from __future__ import annotations

import json
import os
from typing import Any

from reader.analysis.table import Table

_MODELS = f"{__file__.rpartition(os.sep)[0]}/models"


def learnt(name: str) -> Any:
    """What the model `name` holds, in the form in which its training writes it."""
    return json.loads(_read(f"{name}.json"))


def learnt_table(name: str) -> Table:
    """The table `name`, of which only what is asked for is read."""
    return Table(_read(f"{name}.tsv"))


def _read(file: str) -> bytes:
    # not by pathlib: nothing else needs it in the process that analyses, which would take some milliseconds more to start
    with open(f"{_MODELS}/{file}", "rb") as opened:  # noqa: PTH123
        return opened.read()
