"""Finds the pictures that links lead to, for the programs that can show them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.paths import is_file
from reader.sources.addresses import is_on_the_web
from reader.sources.archive import Archive
from reader.sources.errors import SourceError, quoted
from reader.sources.fb2 import picture_in
from reader.sources.kinds import Kind, kind_of
from reader.sources.raw import RawDocument
from reader.sources.receiving import received


def picture_at(url: str) -> str:
    """The address of the picture at `url`, the url of a link; a picture in a book is unpacked into a file first.

    The file is deleted when the process ends. Raises `SourceError` if there is no picture.
    """
    if is_on_the_web(url):
        return url
    path = Path(url)
    return (path if is_file(path) else _unpacked(path)).as_uri()


def _unpacked(path: Path) -> Path:
    book = next(filter(is_file, path.parents), None)
    data = b"" if book is None else _picture_in(received(book), path.relative_to(book).as_posix())
    if not data:
        raise SourceError(f"There is no picture {quoted(path.name)} any more.")
    file = Path(_folder().name, f"{hash(path):x}", path.name)  # pictures of many books are called the same
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    return file


def _picture_in(book: RawDocument, name: str) -> bytes:
    return picture_in(book, name) if kind_of(book) is Kind.FB2 else Archive(book, "book").data(name)


def delete_unpacked() -> None:
    """Delete the pictures that were unpacked, before a process ends that does not wait for it."""
    if _folder.cache_info().currsize:
        _folder().cleanup()
        _folder.cache_clear()


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="reader-")
