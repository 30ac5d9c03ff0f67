"""A real web server on the loopback interface."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """Answers each path as it was told to, and remembers what it was asked."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.stopped = threading.Event()

    def page(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        """Serve `body` at `path`; the address of it."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            for name, value in {"content-type": "text/html", "content-length": str(len(body)), **named}.items():
                request.send_header(name, value)
            request.end_headers()
            request.wfile.write(body)

        return self.answer(path, answer)

    def answer(self, path: str, answer: Answer) -> str:
        """Have `answer` serve `path`; the address of it."""
        self.answers[path] = answer
        return self.address + path

    def hang(self, _request: BaseHTTPRequestHandler) -> None:
        """Answer nothing until the test is over."""
        self.stopped.wait(60)

    def redirect(self, path: str, target: str) -> str:
        """Lead from `path` to `target`; the address of it."""
        return self.page(path, b"", 302, location=target)


@pytest.fixture
def server() -> Iterator[Server]:
    """A web server for one test."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            told.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            self.close_connection = True
            answer = told.answers.get(self.path)
            try:
                if answer is None:
                    self.send_error(404)
                else:
                    answer(self)
            except OSError:
                pass  # the reader has hung up

        def log_message(self, *_: object) -> None:
            """Keep silent."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    told = Server(listening.server_address[1])
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield told
    told.stopped.set()
    listening.shutdown()
    listening.server_close()
