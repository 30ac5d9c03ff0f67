"""Reads a percentage that is typed."""

from __future__ import annotations

_PERCENT = "%"


def share_in(typed: str) -> float | None:
    """The share, 0 to 1, that is `typed` as a percentage, or None if it is not a number from 0 to 100."""
    try:
        share = float(typed.strip().removesuffix(_PERCENT).replace(",", ".")) / 100
    except ValueError:
        return None
    return share if 0 <= share <= 1 else None
