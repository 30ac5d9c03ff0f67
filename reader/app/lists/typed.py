"""What is typed or pasted to be opened."""

from __future__ import annotations

import shlex
from contextlib import suppress
from pathlib import Path

from reader.paths import is_file, is_folder
from reader.sources.addresses import is_address, path_or_address

_LONGEST = 10_000
"""The most characters of what may name something; a whole text that is pasted takes long to divide into words."""


def source_typed(text: str) -> str:
    """The path or the address that a person means by `text`, as a shell would take it."""
    return source_pasted(text) or _meant(text)


def source_pasted(text: str) -> str:
    """The path or the address that `text` is, perhaps quoted as terminals paste what is dropped on them; empty if neither."""
    if len(text) > _LONGEST:
        return ""
    sources = map(_meant, (text.strip(), _unquoted(text)))
    return next((source for source in sources if source and _can_be_opened(source)), "")


def _meant(text: str) -> str:
    if text.startswith("~"):
        with suppress(RuntimeError):  # there is no such user
            return str(Path(text).expanduser())
    return path_or_address(text)


def _unquoted(text: str) -> str:
    """The one word that `text` is for a shell; empty if it is none, or several."""
    try:
        words = shlex.split(text)
    except ValueError:
        return ""
    return words[0] if len(words) == 1 else ""


def _can_be_opened(source: str) -> bool:
    """Whether `source` is an address, or the path of something that exists."""
    return (is_address(source) and len(source.split()) == 1) or is_file(Path(source)) or is_folder(Path(source))
