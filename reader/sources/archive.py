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

    def broken(self) -> SourceError:
        """The error to raise for a document that cannot be read."""
        return broken(self.document_name, self._kind)

    def names(self) -> list[str]:
        """The paths of the files."""
        return self._archive.namelist()

    def size(self, path: str) -> int:
        """How many bytes the file at `path` has, as the archive states; 0 if it is missing."""
        try:
            return self._archive.getinfo(path).file_size
        except KeyError:
            return 0

    def data(self, path: str) -> bytes:
        """The file at `path`; empty if it is missing or broken."""
        try:
            with self._archive.open(path) as file:
                data = file.read(_MOST_BYTES_OF_ONE + 1)
        except KeyError:
            return b""
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
