"""Opens a file in the reader's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from textual.app import App, SuspendNotSupported

from reader.paths import is_file
from reader.sources.addresses import is_on_the_web
from reader.sources.errors import quoted
from reader.sources.missing import shown_as

_USUAL = ("nano", "vi", "notepad")
"""The editors to try if none is configured."""


def edit(app: App[object], source: str) -> str:
    """Open the file at `source` in `$EDITOR`, or else in a usual one; returns one sentence about what happened."""
    chosen = (os.environ.get("VISUAL", ""), os.environ.get("EDITOR", ""))
    editor = next(filter(str.strip, chosen), "") or next(filter(shutil.which, _USUAL), "")
    if not editor:
        return "Set EDITOR to the name of your editor first."
    if source in ("", "-") or is_on_the_web(source):
        return "This article is not a file."
    path = Path(source) if is_file(Path(source)) else shown_as(Path(source))
    if path is None or not is_file(path):
        return f"There is no file {quoted(source)} any more: open it from where it is now."
    try:
        command = [*shlex.split(editor, posix=os.name == "posix"), str(path.absolute())]
        with app.suspend():
            subprocess.run(command, check=False)
    except (SuspendNotSupported, OSError, ValueError) as error:
        return f"{editor} could not be started: {error}"
    return "Back from the editor; open the article again to see the changes."
