"""`python -m reader`, and the command."""

import gc
import os
import sys
from pathlib import Path

from reader.paths import is_file


def main() -> int:
    """Run the command; returns its exit status, 130 where Ctrl-C ends it."""
    try:
        return _run()
    except KeyboardInterrupt:
        return 130


def _run() -> int:
    """Run the command; where it opens one text, with an analyst that gets ready while all else is imported."""
    if len(sys.argv) == 2 and os.isatty(1) and (sys.argv[1] == "-" or is_file(Path(sys.argv[1]))):
        from reader.app.background.analyst import get_ready

        get_ready()
        gc.disable()  # until the app runs
    from reader.cli import main as cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
