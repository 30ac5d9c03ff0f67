"""Remembers articles: where they were left, what was kept of them, and how their analysis was corrected."""

from reader.library.file import LibraryError
from reader.library.model import (
    Correction,
    Forgotten,
    Found,
    Keepsake,
    KeepsakeKind,
    Kept,
    NameCorrection,
    Position,
    QuoteCorrection,
    Reach,
    Visit,
)
from reader.library.naming import UNNAMED, name_at
from reader.library.store import Library
from reader.library.texts import excerpt

__all__ = [
    "UNNAMED",
    "Correction",
    "Forgotten",
    "Found",
    "Keepsake",
    "KeepsakeKind",
    "Kept",
    "Library",
    "LibraryError",
    "NameCorrection",
    "Position",
    "QuoteCorrection",
    "Reach",
    "Visit",
    "excerpt",
    "name_at",
]
