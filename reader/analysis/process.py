"""Analyses one article in a process of its own: a packed Article on stdin, packed Analyses on stdout, stage by stage.

Every message has its length before it; that of a stage begins with `WHOLE` or `PART`. The process ends with the one that
started it.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import BinaryIO

from reader.analysis.packing import pack, unpack
from reader.analysis.stages import stages
from reader.article import Article

PART, WHOLE = b"p", b"w"
ARTICLE = frozenset({"article"})
"""The field of an Analysis that both sides have already."""


def main() -> None:
    """Read the article, then write what is understood of it around the offset that the first argument gives."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(10)
    article = unpack(Article, receive(sys.stdin.buffer) or b"")
    threading.Thread(target=_end_with_parent, daemon=True).start()
    for stage in stages(article, int(sys.argv[1])):
        packed = pack(stage.analysis, shift=stage.start, leave_out=ARTICLE)
        send(sys.stdout.buffer, (WHOLE if stage.whole else PART) + packed)


def send(stream: BinaryIO, message: bytes) -> None:
    """Write one message."""
    stream.write(len(message).to_bytes(8, "little"))
    stream.write(message)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Read one message; none where the stream has ended."""
    head = stream.read(8)
    length = int.from_bytes(head, "little")
    message = stream.read(length) if len(head) == 8 else b""
    return message if head and len(message) == length else None


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


if __name__ == "__main__":
    main()
