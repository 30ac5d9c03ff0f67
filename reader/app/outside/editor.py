"""Opens a file in the reader's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess

from textual.app import App, SuspendNotSupported

from reader.sources.addresses import is_on_the_web
from reader.sources.errors import quoted
from reader.sources.missing import file_of

_USUAL = ("nano", "vi", "notepad")
"""The editors to try if none is configured."""


def edit(app: App[object], source: str) -> str:
    """Open the file at `source` in `$EDITOR`, or else in a usual one; returns a sentence about what came of it."""
    chosen = (os.environ.get("VISUAL", ""), os.environ.get("EDITOR", ""))
    editor = next(filter(str.strip, chosen), "") or next(filter(shutil.which, _USUAL), "")
    if not editor:
        return "Set EDITOR to the name of your editor first."
    if source in ("", "-") or is_on_the_web(source):
        return "This article is not a file."
    if (path := file_of(source)) is None:
        return f"There is no file {quoted(source)} any more: open it from where it is now."
    try:
        command = [*shlex.split(editor, posix=os.name == "posix"), str(path.absolute())]
        with app.suspend():
            subprocess.run(command, check=False)
    except (SuspendNotSupported, OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        return f"{editor} could not be started: {reason.lower()}."
    return "Back from the editor."
