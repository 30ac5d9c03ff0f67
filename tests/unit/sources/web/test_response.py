"""Bodies that are packed, partial or cut off."""

from __future__ import annotations

import gzip
import zlib

import pytest

from reader.sources.web.fetch import fetch
from reader.sources.web.response import MOST_BYTES
from tests.servers import Server
from tests.unit.sources.fetching import PAGE, failure


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(server: Server) -> None:
    for pack in (gzip.compress, zlib.compress):
        packed = pack(pack(bytes(1)) + bytes(MOST_BYTES * 2))
        assert len(packed) < 100_000
        assert "larger than 10 MB" in failure(server.page("/bomb", packed, content_encoding="deflate"))


RAW_DEFLATE = zlib.compress(PAGE)[2:-4]


@pytest.mark.parametrize("said", ["gzip", "deflate"])
@pytest.mark.parametrize(
    "packed", [gzip.compress(PAGE), zlib.compress(PAGE), RAW_DEFLATE, PAGE], ids=["gzip", "zlib", "raw", "not"]
)
def test_a_page_is_unpacked_as_it_is_packed_whatever_its_server_says(server: Server, said: str, packed: bytes) -> None:
    assert fetch(server.page("/packed", packed, content_encoding=said)).data == PAGE


def test_a_page_packed_in_an_unknown_way_is_reported(server: Server) -> None:
    packed = b"\x28\xb5\x2f\xfd" + bytes(range(256))
    assert "packed in a way that was not asked for (x-odd)" in failure(server.page("/odd", packed, content_encoding="x-odd"))
    assert fetch(server.page("/plain", PAGE, content_encoding="x-odd")).data == PAGE


def test_a_part_of_a_page_is_said_to_be_one(server: Server) -> None:
    assert "broke off in the middle" in fetch(server.page("/part", PAGE, 206, content_range="bytes 0-499/9000")).notice


def test_of_a_page_that_breaks_off_the_beginning_is_shown(server: Server) -> None:
    address = server.page("/cut", PAGE, content_length=str(len(PAGE) + 100))
    assert fetch(address).data == PAGE
    assert fetch(address).notice == f"“{address}” broke off in the middle: only what came before is shown."


def test_a_packed_page_without_its_end_has_broken_off(server: Server) -> None:
    for packed in (gzip.compress(PAGE), zlib.compress(PAGE)):
        page = fetch(server.page("/cut", packed[:-8], content_encoding="gzip"))
        assert PAGE.startswith(page.data)
        assert "broke off in the middle" in page.notice


def test_a_page_of_which_nothing_comes_is_reported(server: Server) -> None:
    assert "broke off at once" in failure(server.page("/cut", b"", content_length="100"))


def test_a_document_with_pictures_may_be_larger(server: Server) -> None:
    large = b"%PDF-1.7\n" + bytes(MOST_BYTES)
    assert fetch(server.page("/report.pdf", large)).data == large
    assert fetch(server.page("/packed.pdf", gzip.compress(large), content_encoding="gzip")).data == large
    assert "larger than 10 MB" in failure(server.page("/page", PAGE + bytes(MOST_BYTES)))
