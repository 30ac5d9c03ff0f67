"""A name at one place, before it is known which names are of one entity."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.model import Days, EntityKind
from reader.article import Span


class Name(NamedTuple):
    """One span that names something."""

    span: Span
    kind: EntityKind
    days: Days | None = None
    """For a date, the days that it denotes, if they can be told."""
