"""Opens whatever the user names and turns it into an Article, or says in one sentence why it cannot."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import IO

from reader.article import Article
from reader.sources.clean import clean, clean_line
from reader.sources.decode import NotTextError, decode
from reader.sources.markdown import article_from_markdown
from reader.sources.plain import article_from_text

Source = str | os.PathLike[str] | IO[str] | IO[bytes]
"""A path, `-` for standard input, or an open file."""

_MARKDOWN = frozenset({".md", ".markdown"})
_READABLE = _MARKDOWN | {".txt", ".text"}
_URL = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^/\s]|www\.", re.I)
_MOST_MEGABYTES = 32
_MOST = _MOST_MEGABYTES * 1024 * 1024
_WORD = re.compile(r"\w")


class SourceError(Exception):
    """A source cannot be read; the message is one sentence that says why and what to do."""


def load(source: Source) -> Article:
    """The Article at `source`; raises `SourceError` where there is none to be had."""
    if not isinstance(source, str | os.PathLike):
        return _from_file(source, _shown(getattr(source, "name", "")))
    name = os.fspath(source)
    if name == "-":
        return _from_file(sys.stdin.buffer, "-")
    if isinstance(source, str) and _URL.match(name):
        raise SourceError(
            f"{_quoted(name)} is a page on the web, which cannot be opened yet: save it as text and open that file."
        )
    return _from_path(Path(name))


def articles_in(folder: Path) -> list[Path]:
    """The articles that lie in `folder`, by name; raises `SourceError` where it holds none."""
    name = _quoted(str(folder))
    try:
        found = [path for path in folder.iterdir() if _is_article(path)]
    except FileNotFoundError:
        raise SourceError(f"There is no folder {name}: check the spelling.") from None
    except NotADirectoryError:
        raise SourceError(f"{name} is a file, not a folder: open it with `reader FILE`.") from None
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None
    if not found:
        raise SourceError(f"The folder {name} holds no articles: put .txt or .md files into it.")
    return sorted(found, key=lambda path: (path.name.casefold(), path.name))


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in _READABLE and not path.name.startswith(".") and path.is_file()


def _from_path(path: Path) -> Article:
    name = _quoted(str(path))
    try:
        with path.open("rb") as file:
            return _from_file(file, _shown(str(path)))
    except IsADirectoryError:
        raise SourceError(f"{name} is a folder: open it with `reader FOLDER`.") from None
    except FileNotFoundError:
        raise SourceError(f"There is no file {name}: check the spelling and the folder.") from None
    except (OSError, ValueError) as error:
        # Some systems refuse to open a folder with a mere lack of permission.
        if os.path.lexists(str(path).replace("\0", "")) and path.is_dir():
            raise SourceError(f"{name} is a folder: open it with `reader FOLDER`.") from None
        raise _unreadable(name, error) from None


def _from_file(file: IO[str] | IO[bytes], shown: str) -> Article:
    name = "Standard input" if shown == "-" else _quoted(shown) if shown else "The file"
    try:
        content = file.read(_MOST + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None
    if len(content) > _MOST:
        raise SourceError(f"{name} is larger than {_MOST_MEGABYTES} MB: split it and open a part.")
    text = clean(content if isinstance(content, str) else _decoded(content, name))
    is_markdown = Path(shown).suffix.lower() in _MARKDOWN
    article = article_from_markdown(text, source=shown) if is_markdown else article_from_text(text, source=shown)
    if not _WORD.search(article.text):
        raise SourceError(f"{name} holds no words: open a file that has text in it.")
    return article


def _decoded(content: bytes, name: str) -> str:
    try:
        return decode(content)
    except NotTextError:
        raise SourceError(f"{name} is not a text file: save its text as .txt or .md and open that.") from None


def _unreadable(name: str, error: Exception) -> SourceError:
    if isinstance(error, PermissionError):
        return SourceError(f"{name} may not be read: give yourself permission to read it.")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceError(f"{name} cannot be read ({clean_line(reason).lower()}): check it and try again.")


def _shown(name: object) -> str:
    """A file's name as it may be printed; open files may have a number for a name."""
    return clean(name).replace("\n", " ") if isinstance(name, str) else ""


def _quoted(name: str) -> str:
    shown = _shown(name)
    return f"“{shown[:99]}…{shown[-99:]}”" if len(shown) > 200 else f"“{shown}”"
