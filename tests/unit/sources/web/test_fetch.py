"""Fetching documents from the web: refusals, limits of time, and what is read."""

from __future__ import annotations

import io
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler

import pytest

from reader.sources import SourceError, load
from reader.sources.watch import Watch
from reader.sources.web import request
from reader.sources.web.fetch import fetch
from tests.servers import Server
from tests.unit.sources.fetching import PAGE, failure


def test_a_page_is_fetched_and_read(server: Server) -> None:
    article = load(server.page("/eels", PAGE))
    assert article.title == "The eels of Lunde"
    assert article.text.startswith("The eels of Lunde have come back")
    assert article.source == f"{server.address}/eels"


@pytest.mark.parametrize("address", ["ftp://example.org/a.txt", "file:///etc/passwd", "http://", "http://[::1", "https://a b/"])
def test_only_addresses_of_the_web_are_asked(address: str) -> None:
    with pytest.raises(SourceError):
        fetch(address)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (304, "answers 304"),
        (404, "check the address"),
        (410, "no longer there"),
        (403, "open it in the browser"),
        (429, "try again"),
        (503, "fault"),
    ],
)
def test_a_refusal_is_reported_in_a_sentence(server: Server, status: int, told: str) -> None:
    assert told in failure(server.page("/gone", b"no", status))


def test_nobody_listening_is_reported() -> None:
    with socket.socket() as deaf:  # bound, so that no other test gets its port
        deaf.bind(("127.0.0.1", 0))
        site = f"127.0.0.1:{deaf.getsockname()[1]}"
        assert f"“{site}” does not answer" in failure(f"http://{site}/")


def test_an_unknown_host_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **_options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "cannot be found" in failure("http://no-such-host.invalid/")


def _drip(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("content-type", "text/html")
    request.end_headers()
    while True:
        request.wfile.write(b"<p>more ")
        time.sleep(0.02)


def test_a_page_that_never_ends_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "SECONDS", 0.3)
    assert "took more than" in failure(server.answer("/endless", _drip))


def test_a_long_page_may_take_its_time_over_a_slow_line(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "SECONDS", 0.2)
    part = b"<p>Eels.</p>" * 4_000

    def slowly(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(200)
        asked.send_header("content-length", str(5 * len(part)))
        asked.end_headers()
        for _ in range(5):
            asked.wfile.write(part)
            time.sleep(0.1)

    assert fetch(server.answer("/slow", slowly)).data == 5 * part


def test_a_server_that_never_answers_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "SECONDS", 0.3)
    assert "took more than" in failure(server.answer("/slow", server.hang))


def test_a_fetch_can_be_stopped(server: Server) -> None:
    stop = threading.Event()
    threading.Timer(0.1, stop.set).start()
    assert failure(server.answer("/slow", server.hang), watch=Watch(cancelled=stop)) == "Stopped."


def test_progress_is_reported(server: Server) -> None:
    told: list[tuple[int, int]] = []
    fetch(server.page("/eels", PAGE), watch=Watch(progress=lambda *numbers: told.append(numbers)))
    assert told[-1] == (len(PAGE), len(PAGE))


def test_an_answer_that_is_no_http_is_reported(server: Server) -> None:
    def nonsense(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"\x1b]0;owned\x07 hello\r\n\r\n")

    assert "gives no answer of a web server" in failure(server.answer("/odd", nonsense))


def test_an_answer_with_endless_headers_is_given_up(server: Server) -> None:
    def boast(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nx: ")
        while True:
            request.wfile.write(b"x" * 65_536)

    assert "gives no answer of a web server" in failure(server.answer("/boast", boast))


def test_a_proxy_that_is_not_used_is_told_of_where_nothing_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        address = f"http://127.0.0.1:{gone.getsockname()[1]}/"
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert failure(address).endswith("does not answer: check the address and the network; no proxy is used.")


def test_the_encoding_that_the_server_states_is_used(server: Server) -> None:
    page = PAGE.replace(b"Ada Quill", "Zoë Żak".encode()).decode().encode("iso8859-2", "replace")
    assert "Żak" in load(server.page("/latin2", page, content_type="text/html; charset=ISO-8859-2")).text


def test_a_wrong_encoding_that_the_server_states_is_not_believed(server: Server) -> None:
    text = load(server.page("/wrong", PAGE.replace(b"Ada", "Zoë".encode("cp1252")), content_type="text/html; charset=utf-8")).text
    assert "Quill" in text


def test_a_page_without_text_says_what_it_may_need(server: Server) -> None:
    address = server.page("/empty", b"<html><body><div id='app'></div><script>run()</script></body></html>")
    with pytest.raises(SourceError, match="signing in, or a browser"):
        load(address)


def test_a_page_without_text_tells_of_its_feed(server: Server) -> None:
    link = b"<link rel='alternate' type='application/rss+xml' href='/feed'>"
    address = server.page("/app", b"<html><head>" + link + b"</head><body><div id='app'></div></body></html>")
    with pytest.raises(SourceError, match=f"open “{server.address}/feed”"):
        load(address)


def test_plain_text_from_the_web_is_plain_text(server: Server) -> None:
    assert load(server.page("/words.txt", b"Only words.", content_type="text/plain")).text == "Only words."
    assert load(io.BytesIO(b"Only words.")).text == "Only words."
