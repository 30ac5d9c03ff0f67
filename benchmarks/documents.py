"""Makes documents of several sizes and formats from the shipped articles, for measuring speed."""

from __future__ import annotations

import html
import zipfile
from pathlib import Path

from reader.app.lists.recent import shipped_articles

FIRST_WORDS = "It begins with a lighthouse"
QUOTE_MARK = "┃"
"""What the reader draws beside a quote once it is found."""
ALL_THERE = "words ·"
"""What the reader writes above the text, after a number, once all of the document is loaded."""
SUMMARY_LENGTH = "3 of "
"""What the reader writes above the summary, before the number of sentences, once all of the document is analysed."""
_OPENING = f"{FIRST_WORDS}, and it goes on for as long as anybody is there to read it."
SIZES = {"small": 4_000, "100 KB": 100_000, "3 MB": 3_000_000, "30 MB": 30_000_000}


def document(folder: Path, suffix: str, size: str) -> Path:
    """A document of about `SIZES[size]` bytes in the format of `suffix`, made in `folder` unless it exists."""
    path = folder / f"{size.replace(' ', '')}.{suffix}"
    if not path.exists():
        chapters = _chapters(SIZES[size])
        if suffix == "epub":
            _write_epub(path, chapters)
        else:
            write = {"txt": _text, "md": _markdown, "html": _page}[suffix]
            path.write_text(write(chapters), "utf-8")
    return path


def _chapters(size: int) -> list[list[str]]:
    """Chapters of paragraphs, the paragraphs of the shipped articles again and again."""
    texts = [path.read_text("utf-8") for path in sorted(shipped_articles().glob("*.txt"))]
    paragraphs = [line.strip() for text in texts for line in text.split("\n") if len(line) > 80]
    chapters, length = [[_OPENING]], len(_OPENING)
    while length < size:
        for start in range(0, len(paragraphs), 12):
            chapters.append(paragraphs[start : start + 12])
            length += sum(len(paragraph.encode()) + 2 for paragraph in chapters[-1])
            if length >= size:
                break
    return chapters


def _text(chapters: list[list[str]]) -> str:
    return "\n\n".join("\n\n".join([f"CHAPTER {number}", *chapter]) for number, chapter in enumerate(chapters, 1))


def _markdown(chapters: list[list[str]]) -> str:
    return "\n\n".join("\n\n".join([f"## Chapter {number}", *chapter]) for number, chapter in enumerate(chapters, 1))


def _page(chapters: list[list[str]]) -> str:
    body = "\n".join(_marked_up(number, chapter) for number, chapter in enumerate(chapters, 1))
    return f"<!doctype html><html><head><title>A book</title></head><body><article>{body}</article></body></html>"


def _marked_up(number: int, chapter: list[str]) -> str:
    return f"<h2>Chapter {number}</h2>" + "".join(f"<p>{html.escape(paragraph)}</p>\n" for paragraph in chapter)


def _write_epub(path: Path, chapters: list[list[str]]) -> None:
    """Write a book of these chapters, with a table of contents."""
    names = [f"chapter{number}.xhtml" for number in range(1, len(chapters) + 1)]
    items = "".join(f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(names))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(names)))
    points = "".join(
        f'<navPoint id="p{n}" playOrder="{n + 1}"><navLabel><text>Chapter {n + 1}</text></navLabel>'
        f'<content src="{name}"/></navPoint>'
        for n, name in enumerate(names)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr(
            "META-INF/container.xml",
            '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
            'full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        book.writestr(
            "content.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title><dc:identifier id="id">a-book</dc:identifier>'
            "<dc:language>en</dc:language></metadata><manifest>"
            '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
            f'{items}</manifest><spine toc="ncx">{spine}</spine></package>',
        )
        book.writestr(
            "toc.ncx",
            '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><docTitle><text>A book</text></docTitle>'
            f"<navMap>{points}</navMap></ncx>",
        )
        for number, (name, chapter) in enumerate(zip(names, chapters, strict=True), 1):
            head = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A book</title></head>'
            book.writestr(name, f"{head}<body>{_marked_up(number, chapter)}</body></html>")
