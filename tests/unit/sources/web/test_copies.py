"""Pages that were read before, when they cannot be fetched now."""

from __future__ import annotations

import socket

import pytest

from reader.sources import load
from reader.sources.web.fetch import fetch
from tests.servers import Server
from tests.unit.sources.fetching import PAGE, failure


def test_a_page_read_before_is_shown_whole_if_it_breaks_off_now(server: Server) -> None:
    address = server.page("/eels", PAGE)
    fetch(address)
    server.page("/eels", PAGE[:100], content_length=str(len(PAGE)))
    assert fetch(address).data == PAGE
    assert "broke off in the middle" in fetch(address).notice


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (503, "the server has a fault (503); try again later"),
        (429, "is asked too often"),
        (404, "does not exist"),
        (302, "only http"),
    ],
)
def test_a_page_read_before_opens_again_if_it_cannot_be_fetched_any_more(server: Server, status: int, told: str) -> None:
    address = server.page("/eels", PAGE)
    first = load(address)
    server.page("/eels", b"", status, location="file:///etc/passwd")
    again = load(address)
    assert again.text == first.text
    assert told in again.notice
    assert ". This is the copy of 20" in again.notice
    assert first.notice == ""


def test_a_page_read_before_opens_again_without_a_network(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    address = server.page("/eels", PAGE).replace("127.0.0.1", "localhost")
    first = load(address)

    def no_network(*_: object, **_options: object) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    again = load(address)
    assert again.text == first.text
    assert "“localhost” cannot be found: check the address and the network. This is the copy of 20" in again.notice
    assert "cannot be found" in failure(f"{address}/other")


def test_a_page_that_has_not_changed_is_not_sent_again(server: Server) -> None:
    address = server.page("/eels", PAGE, etag='"7"', last_modified="Tue, 19 Nov 2019 08:00:00 GMT")
    first = fetch(address)
    server.page("/eels", b"", 304)
    assert fetch(address) == first
    assert server.asked[1][1]["if-none-match"] == '"7"'
    assert server.asked[1][1]["if-modified-since"] == "Tue, 19 Nov 2019 08:00:00 GMT"
