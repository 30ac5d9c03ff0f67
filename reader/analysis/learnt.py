"""What was learnt from data and ships with the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reader.analysis.table import Table

_MODELS = Path(__file__).parent / "models"


def learnt(name: str) -> Any:
    """What the model `name` holds, in the form in which its training writes it."""
    return json.loads((_MODELS / f"{name}.json").read_bytes())


def learnt_table(name: str) -> Table:
    """The table `name`, of which only what is asked for is read."""
    return Table((_MODELS / f"{name}.tsv").read_bytes())
