"""Understands one document in a process of its own: its facts and its bytes on stdin, a packed Article or an error on stdout."""

from __future__ import annotations

import gc
import json
import sys

from reader.packing import pack
from reader.pipes import receive, send
from reader.sources import SourceError
from reader.sources.load import article_from
from reader.sources.raw import RawDocument

ARTICLE, ERROR = b"a", b"e"


def main() -> None:
    """Read a document and answer with its Article."""
    gc.disable()  # as much is made once and nothing of it thrown away
    facts, data = receive(sys.stdin.buffer), receive(sys.stdin.buffer)
    if facts is None or data is None:
        return
    try:
        answer = ARTICLE + pack(article_from(RawDocument(data, **json.loads(facts))))
    except SourceError as error:
        answer = ERROR + str(error).encode()
    send(sys.stdout.buffer, answer)


if __name__ == "__main__":
    main()
