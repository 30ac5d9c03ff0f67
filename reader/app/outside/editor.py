"""Opens a file in the reader's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from textual.app import App, SuspendNotSupported

from reader.paths import is_file
from reader.sources.addresses import is_on_the_web
from reader.sources.errors import quoted
from reader.sources.missing import shown_as

_USUAL = ("nano", "vi", "notepad")
"""The editors to try if none is configured."""


class Edited(NamedTuple):
    """What came of editing a file."""

    told: str
    """One sentence about it."""
    changed: Path | None = None
    """The file, if it has changed."""


def edit(app: App[object], source: str) -> Edited:
    """Open the file at `source` in `$EDITOR`, or else in a usual one."""
    chosen = (os.environ.get("VISUAL", ""), os.environ.get("EDITOR", ""))
    editor = next(filter(str.strip, chosen), "") or next(filter(shutil.which, _USUAL), "")
    if not editor:
        return Edited("Set EDITOR to the name of your editor first.")
    if source in ("", "-") or is_on_the_web(source):
        return Edited("This article is not a file.")
    path = Path(source) if is_file(Path(source)) else shown_as(Path(source))
    if path is None or not is_file(path):
        return Edited(f"There is no file {quoted(source)} any more: open it from where it is now.")
    try:
        command = [*shlex.split(editor, posix=os.name == "posix"), str(path.absolute())]
        before = _state_of(path)
        with app.suspend():
            subprocess.run(command, check=False)
    except (SuspendNotSupported, OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        return Edited(f"{editor} could not be started: {reason.lower()}.")
    return Edited("Back from the editor.", path if _state_of(path) != before else None)


def _state_of(path: Path) -> tuple[int, int]:
    """A value that differs once the file at `path` has been written; zeros if it is gone."""
    try:
        facts = path.stat()
    except OSError:
        return 0, 0
    return facts.st_mtime_ns, facts.st_size
