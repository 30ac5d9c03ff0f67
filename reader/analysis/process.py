"""Analyses one article in a process of its own: a pickled Article on stdin, its pickled Analysis on stdout."""

from __future__ import annotations

import contextlib
import os
import pickle
import sys

from reader.analysis import analyse


def main() -> None:
    """Read, analyse, write, at a low priority."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(10)
    article = pickle.load(sys.stdin.buffer)
    pickle.dump(analyse(article), sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
