"""Remembers articles: where they were left, what was kept of them, and how their analysis was corrected.

`store` is the Library, on top of one SQLite `file`, whose `rows` hold the values of `model`. `keys` gives articles their keys,
and `anchors` finds places again in a changed text. `transfer` exports and imports everything. `correcting` applies corrections to
an Analysis.
"""

from reader.library.file import ChangeRefusedError, LibraryError, LibraryLockedError, LibrarySetAsideError
from reader.library.keys import key_at
from reader.library.model import (
    Correction,
    Forgotten,
    Found,
    Keepsake,
    KeepsakeKind,
    Kept,
    KeptArticle,
    NameCorrection,
    Position,
    QuoteCorrection,
    Reach,
    Visit,
)
from reader.library.rows.said import Said
from reader.library.rows.texts import excerpt
from reader.library.store import Library

__all__ = [
    "ChangeRefusedError",
    "Correction",
    "Forgotten",
    "Found",
    "Keepsake",
    "KeepsakeKind",
    "Kept",
    "KeptArticle",
    "Library",
    "LibraryError",
    "LibraryLockedError",
    "LibrarySetAsideError",
    "NameCorrection",
    "Position",
    "QuoteCorrection",
    "Reach",
    "Said",
    "Visit",
    "excerpt",
    "key_at",
]
