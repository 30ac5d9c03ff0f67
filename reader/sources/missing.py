"""Suggests what may have been meant by a path that does not exist."""

from __future__ import annotations

from pathlib import Path

from reader.sources.addresses import lacks_its_scheme
from reader.sources.errors import SourceError, quoted

_MOST = 5_000
"""The most names in a folder that are examined."""


def missing(path: Path) -> SourceError:
    """The error to raise if `path` does not exist."""
    name = quoted(str(path))
    if path.is_symlink():
        return SourceError(f"{name} is a link to a file that is gone: look where that is now.")
    if (meant := _most_similar(path)) is not None:
        return SourceError(f"There is no file {name}: did you mean {quoted(str(meant))}?")
    or_address = ", or write https:// before an address" if lacks_its_scheme(str(path)) else ""
    return SourceError(f"There is no file {name}: check the spelling and the folder{or_address}.")


def _most_similar(path: Path) -> Path | None:
    """The path in the same folder with the most similar name, if any is similar."""
    from difflib import get_close_matches
    from itertools import islice

    try:
        names = [each.name for each in islice(path.parent.iterdir(), _MOST) if not each.name.startswith(".")]
    except (OSError, ValueError):
        return None
    by_letters = {name.casefold(): name for name in names}
    alike = get_close_matches(path.name.casefold(), by_letters, 1, 0.75)
    return path.with_name(by_letters[alike[0]]) if alike else None
