"""A document as it was read or fetched, before it is parsed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from reader.sources.addresses import is_on_the_web
from reader.sources.errors import quoted

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 32
"""The greatest size of a document that is a text, unpacked."""
WITH_PICTURES = (b"PK\x03\x04", b"%PDF-")
"""The first bytes of formats that hold pictures, so that their documents may be larger."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """The bytes of one document and what is known about it besides."""

    data: bytes
    source: str = ""
    """A path, an address, or `-` for standard input; empty if there is none."""
    media_type: str = ""
    """As the server states it, such as `text/html`; empty for a file."""
    charset: str = ""
    notice: str = ""
    """A sentence for the reader about how it was obtained, if there is anything to say."""

    @property
    def is_from_web(self) -> bool:
        """Whether it was fetched from an address."""
        return is_on_the_web(self.source)

    @property
    def suffix(self) -> str:
        """The end of its name in lower case, with the dot; that of the document within if it is compressed."""
        name = (urlsplit(self.source).path if self.is_from_web else self.source).lower()
        return PurePosixPath(name.removesuffix(".gz")).suffix

    @property
    def name(self) -> str:
        """What to call it in a sentence."""
        return "Standard input" if self.source == "-" else quoted(self.source) if self.source else "The file"
