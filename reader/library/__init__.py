"""What the reader remembers: articles opened, where they were left, what was kept of them, and what was put right."""

from reader.library.file import LibraryError
from reader.library.model import Correction, Keepsake, KeepsakeKind, Position, Visit
from reader.library.naming import UNNAMED, name_at
from reader.library.store import Library

__all__ = ["UNNAMED", "Correction", "Keepsake", "KeepsakeKind", "Library", "LibraryError", "Position", "Visit", "name_at"]
