"""Reads one document in a process of its own: writes a packed Article or an error to standard output.

Standard input brings its metadata and its bytes, or `AT_PATH` and its path.
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
    gc.disable()  # many objects are created and none of them discarded
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
