"""Reading the bytes of files, whole or in part."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from reader.sources import SourceError
from reader.sources.receiving import from_file, head_of

MEGABYTE = 1 << 20


@pytest.mark.parametrize("opening", [b"%PDF-1.7", b"PK\x03\x04"])
def test_what_has_pictures_in_it_may_be_larger_than_a_text(opening: bytes) -> None:
    data = opening + bytes(33 * MEGABYTE)
    assert from_file(io.BytesIO(data), "eels").data == data
    with pytest.raises(SourceError, match="“eels” is larger than 32 MB: split it"):
        from_file(io.BytesIO(b"Eels" + bytes(33 * MEGABYTE)), "eels")


def test_of_a_long_file_the_beginning_is_read_first(tmp_path: Path) -> None:
    long, short = tmp_path / "long.txt", tmp_path / "short.txt"
    long.write_bytes(b"Eels. " * MEGABYTE)
    short.write_bytes(b"Eels. ")
    head = head_of(long)
    assert head is not None and head.data == long.read_bytes()[:MEGABYTE] and head.source == str(long)
    assert [head_of(path) for path in (short, tmp_path, tmp_path / "gone.txt")] == [None] * 3
