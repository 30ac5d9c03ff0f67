"""The columns of a query, each with the type that it should have, since other programs may have written another one."""

from __future__ import annotations

LARGEST = 2**62
"""The largest whole number."""


def texts(*columns: str) -> str:
    """The `columns` as texts."""
    return ", ".join(f"CAST({column} AS TEXT)" for column in columns)


def numbers(*columns: str) -> str:
    """The `columns` as whole numbers, none below 0."""
    return ", ".join(f"min(max(CAST({column} AS INTEGER), 0), {LARGEST})" for column in columns)


def shares(*columns: str) -> str:
    """The `columns` as shares, 0 to 1."""
    return ", ".join(f"min(max(CAST({column} AS REAL), 0.0), 1.0)" for column in columns)
