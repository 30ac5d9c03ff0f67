"""Takes what stands above an AsciiDoc text about its title, authors and date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.regex import regex
from reader.sources.asciidoc.defined import Defined
from reader.sources.asciidoc.titles import NEAR
from reader.sources.dates import date_of

_TITLE = regex(r"[=#][ \t]+(?P<title>\S.*)")
_UNDERLINE = regex(r"={2,}")
_AUTHORS = regex(
    r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3}(?: +<[^<>]+>)?(?:; *[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3}(?: +<[^<>]+>)?)*;?"
)
_REVISION = regex(r"(?:[vV]?(?P<number>\d[\w.-]*)(?:,|$)\s*)?(?P<date>[^:]*)(?::.*)?")
_ADDRESS = regex(r"\s*<[^<>]*>")


@dataclass(slots=True)
class Header:
    """What is said above the text."""

    title: str = ""
    """In AsciiDoc."""
    byline: str = ""
    published: str = ""
    end: int = 0
    """The index of the line after it."""


def header_of(lines: Sequence[str], defined: Defined) -> Header:
    """The header at the beginning of `lines`, whose attributes are also defined; without a title there is none."""
    at = 0
    while at < len(lines) and (not lines[at] or _is_about(lines[at], defined)):
        at += 1
    below = lines[at + 1] if at + 1 < len(lines) else ""
    title = _TITLE.fullmatch(lines[at]) if at < len(lines) else None
    header = Header()
    if title is not None:
        header.title = title["title"]
        header.end = at + 1
    elif at < len(lines) and _UNDERLINE.fullmatch(below) and abs(len(below) - len(lines[at])) <= NEAR:
        header.title, defined.is_old = lines[at], True
        header.end = at + 2
    else:
        return Header()
    _take_lines_below(header, lines, defined)
    stated = (defined.attributes.get(name, "") for name in ("revdate", "docdate", "date"))
    header.published = header.published or next(filter(None, map(date_of, stated)), "")
    header.byline = header.byline or defined.attributes.get("author", "") or defined.attributes.get("authors", "")
    return header


def _take_lines_below(header: Header, lines: Sequence[str], defined: Defined) -> None:
    """Take the authors and the revision, up to the first blank line."""
    taken = 0
    while header.end < len(lines) and lines[header.end]:
        line = lines[header.end]
        if _is_about(line, defined):
            pass
        elif not taken and _AUTHORS.fullmatch(line):
            names = (_ADDRESS.sub("", name).replace("_", " ").strip() for name in line.split(";"))
            header.byline = ", ".join(filter(None, names))
            defined.attributes |= {"authors": header.byline, "author": header.byline.partition(",")[0]}
            taken = 1
        elif taken == 1 and (revision := _REVISION.fullmatch(line)) is not None:
            header.published = date_of(revision["date"])
            taken = 2
        else:
            return
        header.end += 1


def _is_about(line: str, defined: Defined) -> bool:
    """Whether `line` is a comment or defines an attribute."""
    return (line.startswith("//") and not line.startswith("////")) or defined.define(line)
