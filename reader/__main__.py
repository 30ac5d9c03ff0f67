"""The entry point of the command and of `python -m reader`."""

import gc
import os
import sys
from pathlib import Path

from reader.late_imports import load_dataclasses
from reader.paths import is_file


def main() -> int:
    """Run the command and return its exit status, which is 130 after Ctrl-C."""
    try:
        return _run()
    except KeyboardInterrupt:
        return 130


def _run() -> int:
    """Run the command; if it opens one text, start the analyst first, so that it gets ready while the rest is imported."""
    load_dataclasses()
    if len(sys.argv) == 2 and os.isatty(1) and (sys.argv[1] == "-" or is_file(Path(sys.argv[1]))):
        from reader.app.background.analyst import get_ready

        get_ready()
        gc.disable()  # until the app runs
    from reader.cli import main as cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
