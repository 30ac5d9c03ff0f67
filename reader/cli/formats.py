"""The formats of answers, and the options that ask for them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Format(StrEnum):
    """The format of an answer."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"
    RIS = "ris"

    @property
    def is_for_people(self) -> bool:
        """Whether people read it, not programs."""
        return self in (Format.TEXT, Format.MARKDOWN, Format.HTML)


_HELP = {
    Format.JSON: "print JSON, one object on each line",
    Format.MARKDOWN: "print Markdown, with title, author, date and source",
    Format.HTML: "print a web page",
    Format.CSV: "print a table for a spreadsheet",
    Format.RIS: "print references for Zotero, EndNote and others, with what is quoted of each as its notes",
}


def takes_format(parser: ArgumentParser, *formats: Format) -> None:
    """Add options for `formats`; `arguments.format` is then the one asked for, or text."""
    group = parser.add_mutually_exclusive_group()
    for each in formats:
        group.add_argument(f"--{each}", dest="format", action="store_const", const=each, default=Format.TEXT, help=_HELP[each])
