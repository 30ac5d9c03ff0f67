"""Marks in the blocks of a PDF where its pages begin."""

from __future__ import annotations

from collections.abc import Iterable

from reader.sources.drafting.draft import Piece


def with_pages(pieces: Iterable[Piece], pages: Iterable[Iterable[tuple[int, int]]]) -> list[Piece]:
    """`pieces` with the beginnings of `pages`: for each piece the offset at which it begins on a page, and the page, from 0.

    A page without words begins with the next one that has some.
    """
    marked, begun = [], 0
    for piece, places in zip(pieces, pages, strict=True):
        starts: list[int] = []
        for offset, page in places:
            starts += [offset] * (page + 1 - begun)
            begun = max(begun, page + 1)
        marked.append(piece._replace(pages=tuple(starts)))
    return marked
