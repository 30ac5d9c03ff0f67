"""The keys by which the library knows articles."""

from __future__ import annotations

from pathlib import Path

from reader.article import Article
from reader.sources.addresses import is_on_the_web

KEYED_BY_TEXT = "-:"
"""The prefix of the key of an article that has neither a path nor an address."""
_DIGITS = 16
"""How many hexadecimal digits of its text's hash such a key has."""


def key_of(article: Article) -> str:
    """The address or absolute path of `article`; for standard input, which has neither, a key derived from its text."""
    if article.source in ("", "-"):
        import hashlib  # and with it OpenSSL

        return KEYED_BY_TEXT + hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    return key_at(article.source)


def key_at(source: str) -> str:
    """`source` itself if it is a web address, or else its absolute path."""
    return source if is_on_the_web(source) else storable(str(Path(source).absolute()))


def storable(text: str) -> str:
    """`text` with anything that is not Unicode, such as raw bytes in a file name, escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
