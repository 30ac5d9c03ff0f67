"""Turns a notebook (Jupyter) into an Article: its text as Markdown, its code and what that has printed as code."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from reader.article import Article
from reader.regex import regex
from reader.sources.clean import clean_line
from reader.sources.decode import decode
from reader.sources.errors import broken
from reader.sources.kinds import Kind
from reader.sources.markdown.read import article_from_markdown
from reader.sources.raw import RawDocument

_FENCES = regex(r"`{3,}")
_FRONT_MATTER = "---\n"
_COLOURS = regex(r"\x1b\[[\d;]*m")
"""What a program writes to colour its output in a terminal."""


def article_from_notebook(document: RawDocument) -> Article:
    """The Article in a notebook. Raises `SourceError` if it is none."""
    try:
        notebook = json.loads(decode(document.data, document.charset))
    except (ValueError, RecursionError):
        notebook = None
    cells = _list(_mapping(notebook), "cells")
    if not cells:
        raise broken(document.name, Kind.NOTEBOOK)
    text = "\n\n".join(chain.from_iterable(map(_parts, map(_mapping, cells))))
    article = article_from_markdown(text, source=document.source)
    about = _mapping(_mapping(notebook).get("metadata"))
    authors = clean_line(", ".join(_text(_mapping(author), "name") for author in _list(about, "authors")))
    return replace(article, title=clean_line(_text(about, "title")) or article.title, byline=authors or article.byline)


def _parts(cell: Mapping[str, Any]) -> Iterator[str]:
    """What a `cell` shows, in Markdown."""
    source = _text(cell, "source")
    kind = cell.get("cell_type")
    if kind == "markdown" or (kind == "raw" and source.startswith(_FRONT_MATTER)):
        yield source
        return
    yield _fenced(source)
    for output in map(_mapping, _list(cell, "outputs")):
        failed = ": ".join(filter(None, (_text(output, "ename"), _text(output, "evalue"))))
        yield _fenced(_text(output, "text") or _text(_mapping(output.get("data")), "text/plain") or failed)


def _fenced(code: str) -> str:
    if not code.strip():
        return ""
    fence = "`" * max([3, *(len(found) + 1 for found in _FENCES.findall(code))])
    return f"{fence}\n{_COLOURS.sub('', code)}\n{fence}"


def _text(values: Mapping[str, Any], name: str) -> str:
    """The text called `name`, which may be a list of lines; empty if there is none."""
    value = values.get(name)
    lines = value if isinstance(value, list) else [value]
    return "".join(line for line in lines if isinstance(line, str))


def _list(values: Mapping[str, Any], name: str) -> list[Any]:
    value = values.get(name)
    return value if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
