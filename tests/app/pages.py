"""Pages of a newspaper, for a server to serve."""

from __future__ import annotations

from tests.articles import LONG

PAGE = (
    f"<html><body><article><h1>Harbour</h1><p>{LONG * 4}<a href='/eels'>The eels</a> count.</p></article></body></html>".encode()
)
EELS = f"<html><body><article><h1>Eels</h1><p>{'Eels were seen again this morning. ' * 12}</p></article></body></html>".encode()


def rss(*items: tuple[str, str]) -> bytes:
    entries = "".join(f"<item><title>{title}</title><link>{address}</link></item>" for title, address in items)
    return f"<rss><channel><title>Lunde Post</title>{entries}</channel></rss>".encode()
