"""Makes PDFs with lines at given places."""

from __future__ import annotations

import io
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from reader.article import Article
from reader.sources import load

EELS = (
    "The eels of Lunde have been counted every night since the first of April, in all weathers,",
    "by two people with a lamp and a ledger. Nobody has paid them for it, and nobody has asked",
    "them what it is good for.",
)
BOATS = (
    "Forty boats lie in the harbour, and not one of them has gone out this year. The council has",
    "promised to dig it out before the winter, as it has promised every year since the war ended.",
)
LEFT = (
    "The eels of Lunde have been counted",
    "every night since the first of April, in",
    "all weathers, by two people with a",
    "lamp.",
)
RIGHT = (
    "Forty boats lie in the harbour, and not",
    "one of them has gone out this year. The",
    "council has promised to dig it out before",
    "winter.",
)


class Words(NamedTuple):
    """A line of text on a page, in points from the lower left corner."""

    text: str
    left: float = 72
    baseline: float = 700
    size: float = 11
    bold: bool = False
    link: str = ""
    """The address that it leads to."""
    bullet: float = 0
    """Points across a square that is drawn before it; none if 0."""


def lines(
    *texts: str, top: float = 700, left: float = 72, size: float = 11, leading: float = 13, bold: bool = False
) -> list[Words]:
    """Lines below one another."""
    return [Words(text, left, top - number * leading, size, bold) for number, text in enumerate(texts)]


def pdf(
    pages: Sequence[Sequence[Words]],
    *,
    title: str = "",
    author: str = "",
    creator: str = "",
    outline: Sequence[tuple[str, int]] = (),
) -> bytes:
    """A PDF of `pages`; `outline` has titles and the pages they lead to, counted from 0."""
    first_page, count = 6, len(pages)
    first_entry = first_page + 2 * count
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(count))
    entries = [
        f"<< /Title {_text(name)} /Parent 5 0 R /Dest [{first_page + 2 * page} 0 R /Fit]"
        + (f" /Next {first_entry + number + 1} 0 R" if number + 1 < len(outline) else "")
        + (f" /Prev {first_entry + number - 1} 0 R" if number else "")
        + " >>"
        for number, (name, page) in enumerate(outline)
    ]
    ends = f" /First {first_entry} 0 R /Last {first_entry + len(outline) - 1} 0 R" if outline else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>",
        f"<< /Type /Outlines /Count {len(outline)}{ends} >>",
    ]
    for number, page in enumerate(pages):
        annotations = " ".join(map(_annotation, filter(attrgetter("link"), page)))
        content = "\n".join(map(_shown, page))
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
            f"/Contents {first_page + 2 * number + 1} 0 R /Annots [{annotations}] >>",
            f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream",
        ]
    about = f"/Title {_text(title)} /Author {_text(author)} /Creator {_text(creator)} /CreationDate (D:20190304120000Z)"
    objects += [*entries, f"<< {about} >>"]
    return _file(objects)


def read(*pages: list[Words], title: str = "", author: str = "") -> Article:
    """What is read from a PDF of `pages`."""
    return load(io.BytesIO(pdf(pages, title=title, author=author)))


def _annotation(words: Words) -> str:
    right, top = words.left + 0.55 * words.size * len(words.text), words.baseline + 0.7 * words.size
    area = f"{words.left} {words.baseline - 2} {right} {top}"
    return f"<< /Type /Annot /Subtype /Link /Rect [{area}] /A << /S /URI /URI {_text(words.link)} >> >>"


def _shown(words: Words) -> str:
    font = "F2" if words.bold else "F1"
    across = words.bullet
    square = f"{words.left - 12} {words.baseline + 2} {across} {across} re f " if across else ""
    return f"{square}BT /{font} {words.size} Tf {words.left} {words.baseline} Td {_text(words.text)} Tj ET"


def _text(text: str) -> str:
    if not text.isprintable():
        return f"<feff{text.encode('utf-16-be').hex()}>"
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"({escaped})"


def _file(objects: Sequence[str]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()
