"""One place that names something, before it is known which places name the same."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.model import Days, EntityKind
from reader.article import Span


class Name(NamedTuple):
    """One span that names something."""

    span: Span
    kind: EntityKind
    days: Days | None = None
    """For a date, the days that it means, where that can be told."""
