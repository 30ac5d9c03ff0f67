"""Remembers articles: where they were left, what was kept of them, and how their analysis was corrected.

`store` is the Library, on top of one SQLite `file`; `model` has the values that it stores. `naming` gives articles their keys,
`moved` recognises one under a new key, and `anchors` finds places again in a changed text. `articles`, `keepsakes`,
`corrections`, `texts` and `said` read and write rows, in the types of `columns`; `transfer` exports and imports all of them.
`correcting` applies corrections to an Analysis: `correcting_names` those of names, `correcting_quotes` those of quotes.
"""

from reader.library.file import ChangeRefusedError, LibraryError, LibraryLockedError
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
from reader.library.naming import name_at
from reader.library.said import Said
from reader.library.store import Library
from reader.library.texts import excerpt

__all__ = [
    "ChangeRefusedError",
    "Correction",
    "Forgotten",
    "Found",
    "Keepsake",
    "KeepsakeKind",
    "Kept",
    "Library",
    "LibraryError",
    "LibraryLockedError",
    "NameCorrection",
    "Position",
    "QuoteCorrection",
    "Reach",
    "Said",
    "Visit",
    "excerpt",
    "name_at",
]
