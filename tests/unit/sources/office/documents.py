"""Makes minimal documents of word processors."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from reader.article import Article
from reader.sources import load

_WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="urn:r" xmlns:wp="urn:wp" xmlns:mc="urn:mc"'
)
_OPEN = (
    'xmlns:office="urn:office" xmlns:text="urn:text" xmlns:table="urn:table" xmlns:style="urn:style" xmlns:draw="urn:draw" '
    'xmlns:svg="urn:svg" xmlns:xlink="urn:xlink"'
)


def docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A document of Word with a `body`, and other `parts` by their names without folder and ending."""
    files = {"word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"}
    for name, content in (parts or {}).items():
        files[name] = f"<w:part {_WORD}>{content}</w:part>"
    return _archive(files)


def odt(text: str, styles: str = "", meta: str = "") -> bytes:
    """A text of LibreOffice."""
    content = f"<office:document-content {_OPEN}>{styles}<office:body><office:text>{text}</office:text></office:body>"
    files = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"{content}</office:document-content>"}
    if meta:
        files["meta.xml"] = f'<office:meta xmlns:dc="urn:dc" {_OPEN}>{meta}</office:meta>'
    return _archive(files)


def paragraph(words: str, style: str = "", more: str = "") -> str:
    """A paragraph of Word."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{look}{more}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def _archive(files: Mapping[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def read(data: bytes) -> Article:
    """The Article in a document."""
    return load(io.BytesIO(data))


def links(article: Article) -> list[tuple[str, str]]:
    """The words of each link, and its address or what stands where it leads to."""
    text = article.text
    return [
        (link.span.of(text), link.url if link.offset is None else text[link.offset :].partition("\n")[0])
        for link in article.links
    ]
