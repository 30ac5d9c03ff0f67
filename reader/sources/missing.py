"""Says of a file that is not there what may have been meant."""

from __future__ import annotations

from pathlib import Path

from reader.sources.addresses import lacks_its_scheme
from reader.sources.errors import SourceError, quoted

_MOST = 5_000
"""How many names in a folder are examined."""


def missing(path: Path) -> SourceError:
    """The error to raise where nothing is at `path`."""
    name = quoted(str(path))
    if (meant := _meant(path)) is not None:
        return SourceError(f"There is no file {name}: did you mean {quoted(str(meant))}?")
    or_address = ", or write https:// before an address" if lacks_its_scheme(str(path)) else ""
    return SourceError(f"There is no file {name}: check the spelling and the folder{or_address}.")


def _meant(path: Path) -> Path | None:
    """What lies in the same folder under the name that is most like that of `path`, if any is like it."""
    from difflib import get_close_matches
    from itertools import islice

    try:
        names = [each.name for each in islice(path.parent.iterdir(), _MOST) if not each.name.startswith(".")]
    except (OSError, ValueError):
        return None
    by_letters = {name.casefold(): name for name in names}
    alike = get_close_matches(path.name.casefold(), by_letters, 1, 0.75)
    return path.with_name(by_letters[alike[0]]) if alike else None
