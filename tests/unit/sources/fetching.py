"""Fetching from a local server, and what is said if it fails."""

from __future__ import annotations

import pytest

from reader.sources import SourceError
from reader.sources.addresses import Origin
from reader.sources.watch import Watch
from reader.sources.web.fetch import fetch

PAGE = """<!doctype html><html lang="en"><head><title>The eels of Lunde</title></head><body><article>
<p>The eels of Lunde have come back to the harbour after forty years, and nobody knows who asked them to come.</p>
<p>“They were early,” said Ada Quill, who has counted them every night since March with a lamp and a ledger.</p>
</article></body></html>""".encode()


def failure(address: str, origin: Origin | None = None, watch: Watch | None = None) -> str:
    """The sentence that fetching `address` fails with."""
    with pytest.raises(SourceError) as caught:
        fetch(address, origin=origin, watch=watch)
    message = str(caught.value)
    assert message.isprintable()
    return message
