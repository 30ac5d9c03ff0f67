"""Reads the lines of a PDF in a process of its own, which can be killed, and writes a line of JSON for each page.

The first line is about the document: `{"pages", "title", "author", "created", "outline": [[title, level, page], …]}`, or
`{"error": "locked" | "broken"}`; each other one is about a page: `{"lines", "links"}`. A line is `[text, left, right, baseline,
size, weight]`, in points from the lower left corner; a hyphen at its end that PDFium takes for hyphenation is a soft hyphen. A
link is `[words, address, the text before the words]`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from ctypes import byref, c_int, create_string_buffer
from typing import Any

from reader.sources.pdf.bullets import drawn_bullets, with_bullets
from reader.sources.pdf.lines import legible, lines_on
from reader.sources.pdf.right_to_left import is_right_to_left, mirrored

_BROWSERS = ("Mozilla", "Safari")
"""How browsers are called in the PDFs that they print, which state the day of that, not that of the page."""
_MOST_PAGES = 5_000
_MOST_BOOKMARKS = 2_000
_MOST_LINKS = 1_000
"""The most links on one page."""
_LONGEST_ADDRESS = 2_000
_BEFORE = 60
"""How many characters before a link distinguish its words from the same words elsewhere on the page."""
_NEAR = 4.0
"""How far from the corner of a link its first letter may be, in points."""


def main() -> int:
    """Read the PDF on standard input."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(sys.stdin.buffer.read())
        pages = min(len(document), _MOST_PAGES)
    except PdfiumError as error:
        _put({"error": "locked" if "password" in str(error).lower() else "broken"})
        return 0
    _put(_about(document, pages))
    for index in range(pages):
        _put(_page(document, index))
    return 0


def _about(document: Any, pages: int) -> dict[str, Any]:
    stated = document.get_metadata_dict()
    is_printed_page = stated.get("Creator", "").startswith(_BROWSERS)
    return {
        "pages": pages,
        "title": stated.get("Title", ""),
        "author": stated.get("Author", ""),
        "created": "" if is_printed_page else stated.get("CreationDate", ""),
        "outline": _outline(document),
    }


def _page(document: Any, index: int) -> dict[str, Any]:
    """The lines and the links of a page; none if it is broken."""
    from pypdfium2 import PdfiumError

    try:
        page = document[index]
        text_page = page.get_textpage()
        lines, bullets = list(lines_on(text_page)), list(drawn_bullets(page))
        if is_right_to_left("".join(line.text for line in lines)):
            lines, bullets = mirrored(lines, page.get_width()), [bullet.mirrored(page.get_width()) for bullet in bullets]
        found = {"lines": list(with_bullets(lines, bullets)), "links": list(_links(document, page, text_page))}
        page.close()
    except PdfiumError:
        return {"lines": [], "links": []}
    return found


def _put(value: object) -> None:
    sys.stdout.buffer.write(json.dumps(value, ensure_ascii=True).encode() + b"\n")
    sys.stdout.buffer.flush()


def _outline(document: Any) -> list[list[Any]]:
    """The document's own table of contents."""
    found: list[list[Any]] = []
    for bookmark in document.get_toc(max_depth=6):
        target = bookmark.get_dest()
        page = target.get_index() if target else None
        if page is not None and len(found) < _MOST_BOOKMARKS:
            found.append([bookmark.get_title(), bookmark.level + 1, page])
    return found


def _links(document: Any, page: Any, text_page: Any) -> Iterator[list[str]]:
    """The links from areas of the page to addresses."""
    from pypdfium2 import raw

    position, link, area = c_int(), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, byref(position), byref(link)):
            return
        address = _address(document, raw.FPDFLink_GetAction(link))
        if address and raw.FPDFLink_GetAnnotRect(link, byref(area)):
            words = text_page.get_text_bounded(area.left, area.bottom, area.right, area.top, errors="replace")
            first = text_page.get_index(area.left, (area.bottom + area.top) / 2, _NEAR, (area.top - area.bottom) / 2) or 0
            before = text_page.get_text_range(max(0, first - _BEFORE), min(first, _BEFORE), errors="replace") if first else ""
            yield [legible(words), address, before]


def _address(document: Any, action: Any) -> str:
    """The address that an action opens; empty for any other action."""
    from pypdfium2 import raw

    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    address = create_string_buffer(_LONGEST_ADDRESS)
    length = raw.FPDFAction_GetURIPath(document, action, address, _LONGEST_ADDRESS)
    return address.value.decode("utf-8", "replace") if length <= _LONGEST_ADDRESS else ""


if __name__ == "__main__":
    sys.exit(main())
