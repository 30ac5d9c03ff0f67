"""Links by relative address from one document to another: to a file on the same disk, or to a page of the same site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from reader.article import Link, is_on_the_web
from reader.paths import is_file
from reader.sources.addresses import linkable
from reader.sources.clean import clean_line
from reader.sources.draft import BESIDE
from reader.sources.kinds import ENDINGS

_WHOLE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#\\]", re.I)
"""How an address begins that names more than a neighbour."""


def beside(href: str) -> str:
    """`href` as the address of a link to a neighbour, or empty where it is none."""
    address = clean_line(href)
    return "" if not address or _WHOLE.match(address) else f"{BESIDE}{address}"


def with_neighbours(links: Iterable[Link], source: str) -> Iterator[Link]:
    """`links` of the document at `source`, those to neighbours with the paths or addresses of these, as far as they are there."""
    place_of = cache(partial(_place_of, source=source))
    for link in links:
        if not link.url.startswith(BESIDE):
            yield link
        elif url := place_of(link.url.removeprefix(BESIDE)):
            yield Link(link.span, url)


def _place_of(href: str, source: str) -> str:
    """The address of a neighbour on the web, or the path of a file that can be opened; empty where there is neither."""
    if is_on_the_web(source):
        return linkable(urljoin(source, href))
    try:
        path = (Path(source).parent / unquote(urldefrag(href).url)).resolve()
    except (OSError, RuntimeError, ValueError):  # a loop of symbolic links, or no path at all
        return ""
    return str(path) if source not in ("", "-") and path.name.lower().endswith(ENDINGS) and is_file(path) else ""
