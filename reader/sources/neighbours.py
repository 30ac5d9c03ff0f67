"""Relative links to neighbouring documents: files on the same disk, or pages of the same site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from reader.article import Link
from reader.paths import is_file
from reader.regex import regex
from reader.sources.addresses import is_on_the_web, linkable
from reader.sources.clean import clean, clean_address
from reader.sources.drafting.draft import BESIDE
from reader.sources.kinds import ENDINGS, PICTURES, is_picture

_WHOLE = regex(r"[a-z][a-z0-9+.-]*:|[/#\\]", re.I)
"""The start of an address that is not relative."""


def beside(href: str) -> str:
    """`href` as a link to a neighbour; empty if it is not relative."""
    address = clean_address(href)
    return "" if not address or _WHOLE.match(address) else f"{BESIDE}{address}"


def with_neighbours(links: Iterable[Link], source: str) -> Iterator[Link]:
    """The `links` of the document at `source`, with those to neighbours resolved, or dropped if there is no such file."""
    place_of = cache(partial(_place_of, source=source))
    for link in links:
        if not link.url.startswith(BESIDE):
            yield link
        elif url := place_of(link.url.removeprefix(BESIDE)):
            yield replace(link, url=url)


def with_pictures(links: Iterable[Link], source: str) -> Iterator[Link]:
    """`links` of the archive at `source`, those to pictures in it with a path, as if it were a folder; no other files in it."""
    for link in links:
        if not link.url.startswith(BESIDE):
            yield link
        elif is_picture(link.url) and source not in ("", "-") and not is_on_the_web(source):
            path = str(Path(source).resolve() / link.url.removeprefix(BESIDE).lstrip("/"))
            if _is_printable(path):
                yield replace(link, url=path)


def _place_of(href: str, source: str) -> str:
    """The address of a neighbour on the web, or the path of a file that can be opened; empty if there is none."""
    if is_on_the_web(source):
        return linkable(urljoin(source, href))
    try:
        path = (Path(source).parent / unquote(urldefrag(href).url)).resolve()
    except (OSError, RuntimeError, ValueError):  # a loop of symbolic links, or no path at all
        return ""
    can_be_opened = path.name.lower().endswith((*ENDINGS, *PICTURES)) and is_file(path) and _is_printable(str(path))
    return str(path) if source not in ("", "-") and can_be_opened else ""


def _is_printable(path: str) -> bool:
    """Whether `path`, whose characters may have been written as numbers, is safe to print on a terminal."""
    return "\n" not in path and clean(path) == path
