"""Opens a file in the reader's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

from textual.app import App, SuspendNotSupported

from reader.paths import is_file


def edit(app: App[object], source: str) -> str:
    """Open the file at `source` in `$EDITOR`; returns one sentence about what happened."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if not editor.strip():
        return "Set EDITOR to the name of your editor first."
    path = Path(source)
    if not is_file(path):
        return "This article is not a file."
    try:
        command = [*shlex.split(editor, posix=os.name == "posix"), str(path.absolute())]
        with app.suspend():
            subprocess.run(command, check=False)
    except (SuspendNotSupported, OSError, ValueError) as error:
        return f"{editor} could not be started: {error}"
    return "Back from the editor; open the article again to see the changes."
