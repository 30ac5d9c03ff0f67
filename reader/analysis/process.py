"""Analyses one article in a process of its own: a packed Article on stdin, packed Analyses on stdout, stage by stage.

Every message has its length before it; that of a stage begins with `WHOLE` or `PART`. The process ends with the one that
started it.
"""

from __future__ import annotations

import contextlib
import os
import sys

from reader.analysis.stages import stages
from reader.article import Article
from reader.packing import pack, unpack
from reader.pipes import end_with_parent, receive, send

PART, WHOLE = b"p", b"w"
ARTICLE = frozenset({"article"})
"""The field of an Analysis that both sides have already."""


def main() -> None:
    """Read the article, then write what is understood of it around the offset that the first argument gives."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(10)
    article = unpack(Article, receive(sys.stdin.buffer) or b"")
    end_with_parent()
    for stage in stages(article, int(sys.argv[1])):
        packed = pack(stage.analysis, shift=stage.start, leave_out=ARTICLE)
        send(sys.stdout.buffer, (WHOLE if stage.whole else PART) + packed)


if __name__ == "__main__":
    main()
