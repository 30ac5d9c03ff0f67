"""Hands a file to the reader's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

from textual.app import App, SuspendNotSupported


def edit(app: App[object], source: str) -> str:
    """Open the file at `source` in `$EDITOR`; returns one sentence about what happened."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        return "Set EDITOR to the name of your editor first."
    if not Path(source).is_file():
        return "This article is not a file."
    try:
        with app.suspend():
            subprocess.run([*shlex.split(command), source], check=False)
    except (SuspendNotSupported, OSError, ValueError) as error:
        return f"{command} could not be started: {error}"
    return "Back from the editor; the article is as it was when opened."
