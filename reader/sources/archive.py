"""Documents that are ZIP archives, which are read in memory only."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from reader.sources.errors import SourceError, broken
from reader.sources.raw import RawDocument
from reader.sources.xml import parsed_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_FILES = 20_000
_MOST_BYTES = 128 * 1024 * 1024
_MOST_BYTES_OF_ONE = 24 * 1024 * 1024
_DAMAGES = (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError)
"""What reading a damaged or unsupported archive raises."""


class Archive:
    """The files in a document; raises `SourceError` if it is no archive or unpacks to more than any text."""

    def __init__(self, document: RawDocument, kind: str) -> None:
        """`kind` is the word for the document in error messages, such as `EPUB`."""
        self.document_name = document.name
        self._kind = kind
        self._read = 0
        self.is_damaged = False
        """Whether a part of it could not be read."""
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(document.data))
        except _DAMAGES:
            raise self.broken() from None
        if len(self.names()) > _MOST_FILES:
            raise self.broken()
        self._by_folded = {_folded(name): name for name in reversed(self.names())}

    def broken(self) -> SourceError:
        """The error to raise for a document that cannot be read."""
        return broken(self.document_name, self._kind)

    def names(self) -> list[str]:
        """The paths of the files."""
        return self._archive.namelist()

    def has(self, path: str) -> bool:
        """Whether there is a file at `path`."""
        return self._named(path) != ""

    def size(self, path: str) -> int:
        """How many bytes the file at `path` has, as the archive states; 0 if it is missing."""
        name = self._named(path)
        return self._archive.getinfo(name).file_size if name else 0

    def data(self, path: str) -> bytes:
        """The file at `path`; empty if it is missing or broken."""
        if not (name := self._named(path)):
            return b""
        try:
            with self._archive.open(name) as file:
                data = file.read(_MOST_BYTES_OF_ONE + 1)
        except _DAMAGES:
            self.is_damaged = True
            return b""
        self._read += len(data)
        if len(data) > _MOST_BYTES_OF_ONE:
            most = _MOST_BYTES_OF_ONE >> 20
            raise SourceError(f"{self.document_name} holds a file of more than {most} MB: open it with another program.")
        if self._read > _MOST_BYTES:
            raise SourceError(f"{self.document_name} unpacks to more than {_MOST_BYTES >> 20} MB: that is more than any text.")
        return data

    def tree(self, path: str) -> _Element | None:
        """The root of the XML file at `path`."""
        data = self.data(path)
        return parsed_xml(data) if data else None

    def _named(self, path: str) -> str:
        """The name of the file at `path`, perhaps in capitals or with other slashes, as some programs write it; empty if none."""
        return path if path in self._archive.NameToInfo else self._by_folded.get(_folded(path), "")


def _folded(path: str) -> str:
    return path.replace("\\", "/").lstrip("/").casefold()
