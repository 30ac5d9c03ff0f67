"""What may be meant by a path that does not exist."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from unicodedata import normalize

from reader.paths import is_file
from reader.sources.addresses import is_on_the_web, lacks_its_scheme
from reader.sources.errors import SourceError, quoted, shown

_MOST = 5_000
"""The most names in a folder that are examined."""


def shown_as(path: Path) -> Path | None:
    """The one path that looks like `path`, without what no terminal can show; none if there is none, or several.

    It is by the name as it is shown that an Article, and so the library, knows its file.
    """
    folder = path.parent if os.path.lexists(path.parent) else shown_as(path.parent)
    alike = [] if folder is None else [name for name in _names_in(folder) if _look(name) == _look(path.name)]
    return folder / alike[0] if folder is not None and len(alike) == 1 else None


def file_of(source: str) -> Path | None:
    """The file that an Article has as its `source`; None if it has none, or that is gone."""
    if source in ("", "-") or is_on_the_web(source):
        return None
    path = Path(source) if is_file(Path(source)) else shown_as(Path(source))
    return path if path is not None and is_file(path) else None


def _look(name: str) -> str:
    """What can be seen of `name`: neither how wide its spaces are, nor whether accents are letters of their own."""
    return "".join(" " if letter.isspace() else letter for letter in normalize("NFC", shown(name)))


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

    by_letters = {name.casefold(): name for name in _names_in(path.parent) if not name.startswith(".")}
    alike = get_close_matches(path.name.casefold(), by_letters, 1, 0.75)
    return path.with_name(by_letters[alike[0]]) if alike else None


def _names_in(folder: Path) -> Sequence[str]:
    try:
        return [each.name for each in islice(folder.iterdir(), _MOST)]
    except (OSError, ValueError):
        return ()
