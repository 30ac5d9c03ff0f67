"""Completes the path that is typed to open something."""

from __future__ import annotations

from pathlib import Path

from reader.paths import is_folder
from reader.sources import is_article
from reader.sources.clean import clean


def completed(typed: str) -> str:
    """`typed` completed to the first article or folder whose name begins with it; empty if there is none that can be shown."""
    if not typed or typed.endswith(("/", ".", "~")):
        return ""
    path = Path(typed).expanduser()
    try:
        names = sorted(filter(_is_shown, (each.name for each in path.parent.iterdir())), key=str.casefold)
    except (OSError, ValueError, RuntimeError):
        return ""
    for name in names:
        if len(name) > len(path.name) and name.casefold().startswith(path.name.casefold()):
            found = path.with_name(name)
            if is_folder(found):
                return f"{typed}{name[len(path.name) :]}/"
            if is_article(found):
                return f"{typed}{name[len(path.name) :]}"
    return ""


def _is_shown(name: str) -> bool:
    """Whether a file is not hidden, and has a name that a terminal takes for nothing but text."""
    return not name.startswith(".") and "\n" not in name and clean(name) == name
