"""The reader's own folders, and tests of paths that the system may refuse: too long, not permitted, on a missing disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

_USUAL = {"data": ".local/share", "config": ".config", "cache": ".cache"}


def is_file(path: Path) -> bool:
    """Whether `path` is a file; false if the system refuses to say."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether `path` is a folder; false if the system refuses to say."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def own_folder(kind: Literal["data", "config", "cache"]) -> Path:
    """The folder for this user's files of that `kind`, the same as `platformdirs` gives."""
    if sys.platform == "linux":  # importing platformdirs takes a twentieth of the time to the first words
        named, home = os.environ.get(f"XDG_{kind.upper()}_HOME", ""), os.environ.get("HOME", "")
        for folder in (Path(named), Path(home, _USUAL[kind])):
            if folder.is_absolute():
                return folder / "reader"
    from platformdirs import user_cache_path, user_config_path, user_data_path

    folder_of = {"data": user_data_path, "config": user_config_path, "cache": user_cache_path}[kind]
    return folder_of("reader", appauthor=False)
