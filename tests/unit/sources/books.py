"""Makes books for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
METADATA = "<dc:title>The Eels of Lunde</dc:title><dc:creator>Ada Quill</dc:creator><dc:date>2019-03-04</dc:date>"


def chapter(body: str) -> str:
    """A chapter of XHTML."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Not shown</title></head><body>{body}</body></html>'
    )


def navigation(items: str) -> str:
    """A table of contents in the manner of EPUB 3."""
    return chapter(f'<h1>Contents</h1><nav epub:type="toc"><ol>{items}</ol></nav>')


def ncx(points: str) -> str:
    """A table of contents in the manner of EPUB 2."""
    return f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'


def epub(
    chapters: Mapping[str, str],
    *,
    metadata: str = METADATA,
    contents: str = "",
    sheet: str = "",
    others: Mapping[str, str] = {},
) -> bytes:
    """An EPUB of `chapters` by file name, in that order, with a style `sheet`; `contents` is an NCX or a navigation document."""
    names = [*chapters]
    items = "".join(f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(names))
    name, kind, role = (
        ("ncx", "application/x-dtbncx+xml", "") if contents.startswith("<ncx") else ("nav", "application/xhtml+xml", "nav")
    )
    if contents:
        items += f'<item id="{name}" href="{name}" media-type="{kind}" properties="{role}"/>'
    if sheet:
        items += '<item id="sheet" href="style.css" media-type="text/css"/>'
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(names)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    files = {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": package}
    files |= {f"OEBPS/{name}": text for name, text in chapters.items()}
    if contents:
        files[f"OEBPS/{name}"] = contents
    if sheet:
        files["OEBPS/style.css"] = sheet
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for path, text in {**files, **others}.items():
            book.writestr(path, text)
    return archive.getvalue()
