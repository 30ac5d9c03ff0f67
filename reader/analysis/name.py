"""One place that names something, before it is known which places name the same."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.model import EntityKind
from reader.article import Span


@dataclass(frozen=True, slots=True)
class Name:
    """One span that names something."""

    span: Span
    kind: EntityKind
