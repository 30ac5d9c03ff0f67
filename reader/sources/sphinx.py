"""The directives of Sphinx, as texts in MyST and in reStructuredText have them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from reader.regex import regex
from reader.sources.addresses import is_on_the_web
from reader.sources.kinds import SUFFIXES

_VERSIONS = {
    "versionadded": "Added in version",
    "versionchanged": "Changed in version",
    "versionremoved": "Removed in version",
    "deprecated": "Deprecated since version",
    "deprecated-removed": "Deprecated since version",
}
"""What directives say before the version that is their first word."""
_LEADS = {"availability": "Availability", "seealso": "See also"}
"""What others say before their words."""
_OPTION = regex(r":([\w-]+):[ \t]*(.*)")
_ENTRY = regex(r"(?P<title>.+?)\s*<(?P<target>[^<>]+)>")


def lead(name: str, argument: str) -> str:
    """What a directive such as one about a version says: words of its own, then its `argument`; empty if it has no such words."""
    words, rest = _LEADS.get(name, ""), argument
    if name in _VERSIONS:
        version, rest = (*argument.split(maxsplit=1), "", "")[:2]
        words = f"{_VERSIONS[name]} {version}".rstrip()
    if name == "deprecated-removed":
        version, rest = (*rest.split(maxsplit=1), "", "")[:2]
        words += f", removed in version {version}"
    return f"{words}: {rest}" if words and rest.strip() else words


def toctree(content: str, suffix: str) -> tuple[str, list[tuple[str, str]]]:
    """The caption, and the titles and addresses of the documents that belong to one, whose files mostly have that `suffix`.

    There is nothing of a hidden list.
    """
    lines = list(filter(None, map(str.strip, content.splitlines())))
    options = {option[1]: option[2] for option in map(_OPTION.fullmatch, lines) if option}
    if "hidden" in options:
        return "", []
    return options.get("caption", ""), list(_entries(lines, suffix))


def _entries(lines: list[str], suffix: str) -> Iterator[tuple[str, str]]:
    """The title and the address of each document; a pattern names none, and one need not lead to the document itself."""
    for line in lines:
        stated = _ENTRY.fullmatch(line)
        title, target = stated.group("title", "target") if stated else (line, line)
        if target != "self" and "*" not in target and not _OPTION.fullmatch(line):
            is_whole = is_on_the_web(target) or PurePosixPath(target).suffix in SUFFIXES
            yield title, target if is_whole else f"{target}{suffix}"
