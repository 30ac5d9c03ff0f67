"""Redirects, cookies on the way, and where they may not lead."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler

import pytest

from reader.sources.addresses import origin_of
from reader.sources.web.fetch import fetch
from tests.servers import Server
from tests.unit.sources.fetching import PAGE, failure


def test_redirects_are_followed_and_the_last_address_is_the_source(server: Server) -> None:
    server.page("/end", PAGE)
    server.redirect("/middle", "end")
    assert fetch(server.redirect("/start", "/middle")).source == f"{server.address}/end"


def test_a_circle_of_redirects_ends(server: Server) -> None:
    assert "redirects more than 10 times" in failure(server.redirect("/round", "/round"))
    assert len(server.asked) == 11


def test_a_page_that_only_sends_its_visitors_on_is_followed(server: Server) -> None:
    server.page("/end?a=1&b=2", PAGE)
    head = b'<html><head><meta http-equiv="refresh" content="0; url=/end?a=1&amp;b=2"></head></html>'
    assert fetch(server.page("/start", head)).source == f"{server.address}/end?a=1&b=2"


@pytest.mark.parametrize("seconds", [b"60", b"5"])
def test_a_page_that_reloads_itself_now_and_then_is_read(server: Server, seconds: bytes) -> None:
    address = server.page("/live", b'<meta http-equiv="refresh" content="%b; url=/live">' % seconds + PAGE)
    assert fetch(address).source == address
    assert len(server.asked) == 1


def test_a_site_is_told_on_the_way_what_it_has_asked_for(server: Server) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        agreed = "agreed=yes" in request.headers.get("cookie", "")
        request.send_response(200 if agreed else 302)
        if not agreed:
            request.send_header("set-cookie", "agreed=yes; Path=/; HttpOnly")
            request.send_header("location", "/page")
        request.send_header("content-length", str(len(PAGE) if agreed else 0))
        request.end_headers()
        request.wfile.write(PAGE if agreed else b"")

    assert fetch(server.answer("/page", answer)).data == PAGE
    assert [headers.get("cookie") for _, headers in server.asked] == [None, "agreed=yes"]


def test_a_page_that_sets_a_cookie_and_loads_itself_again_is_followed(server: Server) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        agreed = "agreed=yes" in request.headers.get("cookie", "")
        body = PAGE if agreed else b'<meta http-equiv="refresh" content="0; url=/page">Checking your browser.'
        request.send_response(200)
        request.send_header("set-cookie", "agreed=yes")
        request.send_header("content-length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    assert fetch(server.answer("/page", answer)).data == PAGE
    assert len(server.asked) == 2


def test_of_many_or_long_cookies_a_site_is_told_few(server: Server) -> None:
    def storm(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("set-cookie", f"long={'x' * 5_000}")
        for number in range(80):
            request.send_header("set-cookie", f"c{number}=1")
        request.send_header("location", "/calm")
        request.end_headers()

    server.page("/calm", PAGE)
    assert fetch(server.answer("/storm", storm)).data == PAGE
    assert server.asked[1][1]["cookie"] == "; ".join(f"c{number}=1" for number in range(50))


@pytest.mark.parametrize("target", ["http://127.0.0.1:9/", "http://localhost:1/", "http://[::1]/", "http://169.254.169.254/meta"])
def test_a_redirect_may_not_lead_into_the_private_network(server: Server, target: str) -> None:
    assert "private network" in failure(server.redirect("/out", target))


def test_a_redirect_may_not_leave_the_web(server: Server) -> None:
    assert "only http and https" in failure(server.redirect("/out", "file:///etc/passwd"))


def test_a_link_of_a_feed_may_not_lead_into_the_private_network(server: Server) -> None:
    address = server.page("/inside", PAGE)
    assert "private network" in failure(address, origin=origin_of("https://example.org/feed"))
    assert server.asked == []


def test_a_redirect_to_what_is_no_address_is_reported(server: Server) -> None:
    assert "redirects to what is no address: “http://[::odd”" in failure(server.redirect("/odd", "http://[::odd"))
