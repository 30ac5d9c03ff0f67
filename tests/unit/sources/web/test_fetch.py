"""Fetching documents from the web: redirects, limits, refusals, and the copy that is kept."""

import gzip
import io
import socket
import threading
import time
import zlib
from http.server import BaseHTTPRequestHandler

import pytest

from reader.sources import SourceError, load
from reader.sources.addresses import Origin, origin_of
from reader.sources.watch import Watch
from reader.sources.web import request
from reader.sources.web.fetch import fetch
from reader.sources.web.response import MOST_BYTES
from tests.servers import Server

PAGE = """<!doctype html><html lang="en"><head><title>The eels of Lunde</title></head><body><article>
<p>The eels of Lunde have come back to the harbour after forty years, and nobody knows who asked them to come.</p>
<p>“They were early,” said Ada Quill, who has counted them every night since March with a lamp and a ledger.</p>
</article></body></html>""".encode()


def failure(address: str, origin: Origin | None = None, watch: Watch | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        fetch(address, origin=origin, watch=watch)
    message = str(caught.value)
    assert message.isprintable()
    return message


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
        assert "does not answer" in failure(f"http://127.0.0.1:{deaf.getsockname()[1]}/")


def test_an_unknown_host_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **_options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "cannot be found" in failure("http://no-such-host.invalid/")


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


@pytest.mark.parametrize("target", ["http://127.0.0.1:9/", "http://localhost:1/", "http://[::1]/", "http://169.254.169.254/meta"])
def test_a_redirect_may_not_lead_into_the_private_network(server: Server, target: str) -> None:
    assert "private network" in failure(server.redirect("/out", target))


def test_a_redirect_may_not_leave_the_web(server: Server) -> None:
    assert "only http and https" in failure(server.redirect("/out", "file:///etc/passwd"))


def test_a_link_of_a_feed_may_not_lead_into_the_private_network(server: Server) -> None:
    address = server.page("/inside", PAGE)
    assert "private network" in failure(address, origin=origin_of("https://example.org/feed"))
    assert server.asked == []


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


def test_a_redirect_to_what_is_no_address_is_reported(server: Server) -> None:
    assert "redirects to what is no address: “http://[::odd”" in failure(server.redirect("/odd", "http://[::odd"))


def test_of_a_page_that_breaks_off_the_beginning_is_shown(server: Server) -> None:
    address = server.page("/cut", PAGE, content_length=str(len(PAGE) + 100))
    assert fetch(address).data == PAGE
    assert fetch(address).notice == f"“{address}” broke off in the middle: only what came before is shown."


def test_a_packed_page_without_its_end_has_broken_off(server: Server) -> None:
    for packed in (gzip.compress(PAGE), zlib.compress(PAGE)):
        page = fetch(server.page("/cut", packed[:-8], content_encoding="gzip"))
        assert PAGE.startswith(page.data)
        assert "broke off in the middle" in page.notice


def test_a_page_read_before_is_shown_whole_if_it_breaks_off_now(server: Server) -> None:
    address = server.page("/eels", PAGE)
    fetch(address)
    server.page("/eels", PAGE[:100], content_length=str(len(PAGE)))
    assert fetch(address).data == PAGE
    assert "broke off in the middle" in fetch(address).notice


def test_a_page_of_which_nothing_comes_is_reported(server: Server) -> None:
    assert "broke off at once" in failure(server.page("/cut", b"", content_length="100"))


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


def test_a_proxy_that_is_not_used_is_told_of_where_nothing_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        address = f"http://127.0.0.1:{gone.getsockname()[1]}/"
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert failure(address).endswith("does not answer: check the address and the network; no proxy is used.")


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
