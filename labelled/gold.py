"""Finds the labelled data for benchmarks and training."""

from __future__ import annotations

import json
import os
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

FOLDER = Path(os.environ.get("READER_GOLD", Path(__file__).parents[2] / "shared" / "gold"))
"""The data does not ship with the project: it is beside the checkout, or in the folder `READER_GOLD`."""


class NoGoldError(Exception):
    """A labelled set is missing; the message says which one and where it was expected."""


def path_of(name: str) -> Path:
    """The path of the labelled file or folder `name`, such as `quotes/own.dev.jsonl`."""
    path = FOLDER / name
    if not path.exists():
        raise NoGoldError(f"There is no {path}: set READER_GOLD to the folder that holds {name}.")
    return path


@cache
def quote_scorer() -> Any:
    """The module of the scorer that comes with the labelled quotes."""
    folder = str(path_of("score"))
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return import_module("score_quotes")


def documents(name: str) -> list[dict[str, Any]]:
    """The documents of the labelled set `name`, one JSON object per line."""
    return [json.loads(line) for line in path_of(name).read_text("utf-8").splitlines() if line.strip()]


def titled_text(document: dict[str, Any]) -> str:
    """The text of a document, below its title if it has one."""
    title, text = document.get("title"), str(document["text"])
    return f"{title}\n\n{text}" if title else text
