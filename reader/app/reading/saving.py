"""Saves the analysis of an article, with highlights and notes, or what is kept of all articles, as a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_downloads_path

from reader.app.reading.facts import title_of
from reader.app.reading.state import Reading
from reader.library import KeptArticle
from reader.paths import is_folder

_LONGEST = 60
"""The most characters of a file name made from a title."""
_ALL_KEPT = "kept-in-all-articles"
_MOST = 1000
"""The most files whose names differ only in their number."""


def save(reading: Reading, folder: Path | None = None) -> str:
    """Write summary, quotes, names, highlights and notes to a new Markdown file in `folder`, by default that of downloads.

    The summary is as long as it is on screen. Returns one sentence about what happened.
    """
    from reader.export.markdown import analysis_as_markdown  # only when it is needed

    if reading.analysis is None or reading.not_yet:
        return reading.not_yet
    text = analysis_as_markdown(reading.analysis, reading.keepsakes, sentences=reading.summary_length)
    return _save(text, file_name(title_of(reading.article)), folder)


def save_kept(kept: Sequence[KeptArticle], folder: Path | None = None) -> str:
    """Write the keepsakes of all articles to a new Markdown file in `folder`; returns one sentence about what happened."""
    from reader.export.keepsakes import keepsakes_as_markdown  # only when it is needed

    return _save(keepsakes_as_markdown(kept), _ALL_KEPT, folder)


def _save(text: str, name: str, folder: Path | None) -> str:
    folder, text = folder or _downloads(), text + "\n"
    try:
        return f"Saved as {_from_home(_write_new(folder, name, text))}"
    except OSError as error:
        return f"Not saved in {folder}: {error.strerror or error}."


def file_name(title: str) -> str:
    """A file name made from `title`, without suffix: its words in lower case, joined by hyphens."""
    words = re.sub(r"[^\w]+", "-", title.lower()).strip("-_")
    return words[:_LONGEST].rstrip("-_") or "article"


def _downloads() -> Path:
    folder = user_downloads_path()
    return folder if is_folder(folder) else Path.home()


def _from_home(path: Path) -> str:
    """`path` as a shell takes it, short enough for one line."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)


def _write_new(folder: Path, name: str, text: str) -> Path:
    """Write `text` to a new file, numbered if its name is taken; leave no partial file if that fails."""
    for number in range(1, _MOST):
        path = folder / (f"{name}.md" if number == 1 else f"{name}-{number}.md")
        try:
            file = path.open("x", encoding="utf-8", errors="replace")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(text)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path
    raise FileExistsError(0, f"there are {_MOST:,} files called {name}")
