"""Understands one document in a process of its own: a packed Article or an error on stdout.

On stdin come its facts and its bytes, or `AT_PATH` and the path at which it lies.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path

from reader.article import Article
from reader.packing import pack
from reader.pipes import receive, send
from reader.sources import SourceError
from reader.sources.load import article_from, load
from reader.sources.raw import RawDocument

AT_PATH = b"path"
ARTICLE, ERROR = b"a", b"e"


def main() -> None:
    """Read a document and answer with its Article."""
    gc.disable()  # as much is made once and nothing of it thrown away
    facts, data = receive(sys.stdin.buffer), receive(sys.stdin.buffer)
    if facts is None or data is None:
        return
    try:
        answer = ARTICLE + pack(_article(facts, data))
    except SourceError as error:
        answer = ERROR + str(error).encode()
    send(sys.stdout.buffer, answer)


def _article(facts: bytes, data: bytes) -> Article:
    if facts == AT_PATH:
        return load(Path(os.fsdecode(data)))
    return article_from(RawDocument(data, **json.loads(facts)))


if __name__ == "__main__":
    main()
