"""What is decided about a quote, and what the next decision knows of it."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.speakers.placement import Context


class Decision(NamedTuple):
    """The decision about one quote: a candidate and the entity that it refers to."""

    candidate: int | None = None
    entity: int | None = None


class QuoteBefore(NamedTuple):
    """The quote before the present one."""

    decision: Decision = Decision()
    """Who said it, if known."""
    context: Context | None = None
    """Its position; none if there is no quote before."""
