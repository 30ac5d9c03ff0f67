"""What lies at a path, whatever the path is: too long for the system, behind a closed door, on a disk that is gone."""

from __future__ import annotations

from pathlib import Path


def is_file(path: Path) -> bool:
    """Whether a file can be seen at `path`."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder can be seen at `path`."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
