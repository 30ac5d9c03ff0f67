"""Unpacks documents that are compressed as a whole, as `page.html.gz` is."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace

from reader.sources.errors import SourceError
from reader.sources.raw import RawDocument

_SIGNATURE = b"\x1f\x8b\x08"
_MOST_MEGABYTES = 32


def gunzipped(document: RawDocument) -> RawDocument:
    """`document`, unpacked if it is compressed; raises `SourceError` if it is broken or unpacks to more than any text."""
    if not document.data.startswith(_SIGNATURE):
        return document
    import gzip  # only when it is needed

    try:
        with gzip.GzipFile(fileobj=io.BytesIO(document.data)) as file:
            data = file.read((_MOST_MEGABYTES << 20) + 1)
    except (OSError, EOFError, zlib.error):
        raise SourceError(f"{document.name} is a broken gzip file: get it again from where it came from.") from None
    if len(data) > _MOST_MEGABYTES << 20:
        raise SourceError(f"{document.name} unpacks to more than {_MOST_MEGABYTES} MB: that is more than any text.")
    return replace(document, data=data)
