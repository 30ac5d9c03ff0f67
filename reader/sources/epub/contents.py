"""The table of contents of an EPUB: which headings the book has, and how they are nested."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.article import BlockKind
from reader.sources.drafting.draft import Piece
from reader.sources.epub.headings import ContentsLine, entries_at, is_headed, with_whole_headings
from reader.sources.epub.package import BookFile
from reader.sources.styled_headings import with_styled_headings
from reader.sources.xml import attribute, local_name, named

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 6
_MOST_ENTRIES = 10_000


@dataclass(slots=True)
class TableOfContents:
    """The entries of the table of contents, by the files that they point into."""

    path: str = ""
    """The file that is the table of contents itself, which is not a chapter."""
    entries: dict[str, list[ContentsLine]] = field(default_factory=lambda: defaultdict(list))
    _level: int = 1

    def levelled(self, path: str, pieces: Sequence[Piece]) -> Iterator[Piece]:
        """The pieces of the file at `path`, with the levels of the contents, and with headings that only the contents have."""
        pieces = with_whole_headings(self.entries.get(path, ()), pieces) if self.entries else with_styled_headings(pieces)
        reached = entries_at(self.entries.get(path, ()), pieces)
        for index, piece in enumerate(pieces):
            entries = reached.get(index, [])
            own = next((entry for entry in entries if is_headed(entry, piece)), None)
            if own is not None or (entries and piece.kind is BlockKind.HEADING):
                self._level = (own or entries[-1]).level
                yield piece._replace(kind=BlockKind.HEADING, level=self._level)
                continue
            if entries:
                self._level = entries[-1].level
                yield Piece(entries[-1].label, BlockKind.HEADING, self._level)
            yield piece._replace(level=self._level_below(piece)) if piece.kind is BlockKind.HEADING else piece

    def _level_below(self, heading: Piece) -> int:
        """The level of a heading that is not in the contents."""
        return min(self._level + 1, _DEEPEST) if self.entries else heading.level


def table_of_contents(files: Mapping[str, BookFile], tree: Callable[[str], _Element | None]) -> TableOfContents:
    """The contents from the navigation document (EPUB 3) or the NCX (EPUB 2)."""
    navigation = next((file.path for file in files.values() if "nav" in file.properties.split()), "")
    contents = TableOfContents(navigation)
    root = tree(navigation) if navigation else None
    if root is not None:
        for nav in [nav for nav in named(root, "nav") if _is_contents(nav)][:1]:
            _read_navigation(nav, contents, posixpath.dirname(navigation))
    ncx = next((file.path for file in files.values() if file.media_type == "application/x-dtbncx+xml"), "")
    root = tree(ncx) if ncx and not contents.entries else None
    if root is not None:
        _read_ncx(root, contents, posixpath.dirname(ncx))
    return contents


def _is_contents(nav: _Element) -> bool:
    kind = attribute(nav, "type")
    return not kind or "toc" in kind.split()


def _read_navigation(nav: _Element, contents: TableOfContents, folder: str) -> None:
    for link in named(nav, "a")[:_MOST_ENTRIES]:
        depth = sum(local_name(ancestor) == "ol" for ancestor in link.iterancestors())
        _enter(contents, folder, "".join(link.itertext()), link.get("href") or "", depth)


def _read_ncx(root: _Element, contents: TableOfContents, folder: str) -> None:
    for point in named(root, "navPoint")[:_MOST_ENTRIES]:
        depth = 1 + sum(local_name(ancestor) == "navpoint" for ancestor in point.iterancestors())
        labels = [child for child in point if local_name(child) == "navlabel"]
        targets = [child for child in point if local_name(child) == "content"]
        if labels and targets:
            _enter(contents, folder, "".join(labels[0].itertext()), targets[0].get("src") or "", depth)


def _enter(contents: TableOfContents, folder: str, label: str, address: str, depth: int) -> None:
    path, _, anchor = address.partition("#")
    text = " ".join(label.split())
    if path and text:
        target = posixpath.normpath(posixpath.join(folder, unquote(path)))
        contents.entries[target].append(ContentsLine(text, min(max(1, depth), _DEEPEST), unquote(anchor)))
