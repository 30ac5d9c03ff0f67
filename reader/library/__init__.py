"""What the reader remembers: articles opened, where they were left, and what was kept of them."""

from reader.library.model import Keepsake, KeepsakeKind, Position, Visit
from reader.library.naming import UNNAMED, name_at
from reader.library.store import Library, LibraryError

__all__ = ["UNNAMED", "Keepsake", "KeepsakeKind", "Library", "LibraryError", "Position", "Visit", "name_at"]
