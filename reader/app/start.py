"""Starts the app: opens what was asked for and shows its first words before anything else is loaded."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.resuming import looks_as_usual, place_to_resume
from reader.article import Article
from reader.sources import SourceError, articles_in, load
from reader.sources.load import article_from, beginning, received
from reader.sources.raw import RawDocument

if TYPE_CHECKING:
    from textual.driver import Driver

_FIRST = 40_000
"""How many bytes of a long document are understood before anything is shown."""


@dataclass(frozen=True)
class Opening:
    """What the app opens with."""

    shelf: tuple[Path, ...] = ()
    """The articles of the list."""
    article: Article | None = None
    """The article to show first, or the beginning of it; none for the list."""
    start: int = 0
    """Where it is read on."""
    rest: RawDocument | None = None
    """The whole document, where `article` is only its beginning."""


def run(sources: Sequence[str]) -> int:
    """Open `sources` in the app; returns the exit status.

    One file or `-` opens as an article; a folder, or several files, as a list.
    Raises `SourceError` where there is nothing to open.
    """
    gc.disable()
    opening = opened(sources)
    if not os.isatty(0):
        _take_terminal()
    with _first_words(opening) as driver:
        from reader.app.app import ReaderApp

        app = ReaderApp(opening.article, opening.shelf, rest=opening.rest, driver_class=driver)
    app.call_later(gc.enable)
    app.run()
    return app.return_code or 0


def opened(sources: Sequence[str]) -> Opening:
    """The article to show first, if any, and the articles of the list."""
    if not sources:
        return Opening(_articles(shipped_articles()))
    if len(sources) == 1 and not Path(sources[0]).is_dir():
        return _opened(received(sources[0]))
    paths: list[Path] = []
    for source in sources:
        path = Path(source)
        paths += articles_in(path) if path.is_dir() else [path]
    if len(sources) > 1:
        for path in paths:
            load(path)
    return Opening(tuple(paths))


def shipped_articles() -> Path:
    """The folder of the articles that come with the reader."""
    inside = Path(__file__).parents[1] / "articles"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "articles"


def _opened(document: RawDocument) -> Opening:
    shelf = _articles(shipped_articles())
    length = _FIRST
    first = beginning(document, length)
    while first is not None:
        try:
            article = article_from(first)
        except SourceError:
            break  # there may be words further on
        start = place_to_resume(article)
        if start < len(article.text):
            return Opening(shelf, article, start, document)
        length *= 4
        first = beginning(document, length)
    article = article_from(document)
    return Opening(shelf, article, place_to_resume(article))


def _articles(folder: Path) -> tuple[Path, ...]:
    return tuple(articles_in(folder))


def _first_words(opening: Opening) -> AbstractContextManager[type[Driver] | None]:
    if opening.article is None or not looks_as_usual():
        return nullcontext()  # the first words are painted in the usual colours
    from reader.app.terminal import shown

    return shown(opening.article, start=opening.start, opening=opening.rest is not None)


def _take_terminal() -> None:
    """Read keys from the terminal although standard input was the article."""
    terminal = os.open("/dev/tty", os.O_RDONLY)
    os.dup2(terminal, 0)
    os.close(terminal)
