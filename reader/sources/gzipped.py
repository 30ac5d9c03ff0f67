"""Unpacks documents that are compressed as a whole, as `page.html.gz` is, or on their way from a server."""

from __future__ import annotations

import io
import zlib
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from reader.sources.errors import SourceError, broken
from reader.sources.raw import MEGABYTE, MOST_MEGABYTES, RawDocument

_SIGNATURE = b"\x1f\x8b\x08"
_PIECE = 64 * 1024


class Unpacked(NamedTuple):
    """The content of something that was compressed."""

    data: bytes
    is_whole: bool
    """Whether it is complete, rather than breaking off after the data."""


def gunzipped(document: RawDocument) -> RawDocument:
    """`document`, unpacked if it is compressed; raises `SourceError` if it is broken or unpacks to more than any text.

    If it breaks off, what comes before is returned, with a notice.
    """
    if not is_gzip(document.data):
        return document
    data, is_whole = unpacked(document.data, MOST_MEGABYTES * MEGABYTE)
    if not data and not is_whole:
        raise broken(document.name, "gzip file")
    if len(data) > MOST_MEGABYTES * MEGABYTE:
        raise SourceError(f"{document.name} unpacks to more than {MOST_MEGABYTES} MB: that is more than any text.")
    return replace(document, data=data, notice=document.notice if is_whole else broken_off(document.name))


def is_gzip(data: bytes) -> bool:
    """Whether `data` is compressed with gzip."""
    return data.startswith(_SIGNATURE)


def unpacked(packed: bytes, most: int) -> Unpacked:
    """What gzip has `packed`, as far as it is sound; more than `most` bytes only if it unpacks to more."""
    import gzip  # only when it is needed

    data = bytearray()
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(packed)) as file:
            while len(data) <= most and (piece := file.read1(_PIECE)):
                data += piece
    except (OSError, EOFError, zlib.error):
        return Unpacked(bytes(data), is_whole=False)
    return Unpacked(bytes(data), is_whole=True)


def inflated(packed: bytes, most: int) -> Unpacked:
    """What is `packed` with deflate; `packed` itself if it is not, and no more than one byte above `most`."""
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):  # with the header that belongs there, or without, as some servers send it
        unpacker = zlib.decompressobj(window)
        with suppress(zlib.error):
            return Unpacked(unpacker.decompress(packed, most + 1), unpacker.eof)
    return Unpacked(packed, is_whole=True)


def broken_off(name: str) -> str:
    """The notice of a document of that `name` of which only the beginning came."""
    return f"{name} broke off in the middle: only what came before is shown."
