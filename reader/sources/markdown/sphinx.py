"""Tells what the directives of Sphinx say in words of their own, in reStructuredText and in MyST alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.regex import regex
from reader.sources.addresses import is_on_the_web

_LEADS = {
    "versionadded": "Added in version",
    "versionchanged": "Changed in version",
    "versionremoved": "Removed in version",
    "deprecated": "Deprecated since version",
    "deprecated-removed": "Deprecated since version",
}
_ENTRY = regex(r"(?P<title>.+?)\s*<(?P<target>[^<>]+)>")
_SUFFIX = regex(r".*\.\w+")


def lead(name: str, argument: str) -> tuple[str, str]:
    """The words that a directive about a version begins with, and those of its `argument` that follow; empty for any other."""
    if name == "availability":
        return "Availability", argument
    if name not in _LEADS:
        return "", ""
    version, _, rest = argument.partition(" ")
    words = f"{_LEADS[name]} {version}"
    if name == "deprecated-removed":
        version, _, rest = rest.strip().partition(" ")
        words += f", removed in version {version}"
    return words, rest.strip()


def toctree(options: Mapping[str, str], content: Iterable[str], suffix: str) -> tuple[str, list[tuple[str, str]]]:
    """The caption, and the titles and addresses of the documents that belong to one, whose files have that `suffix`.

    There is nothing of a hidden list.
    """
    if "hidden" in options:
        return "", []
    entries = (_entry(line.strip(), suffix) for line in content if line.strip())
    return options.get("caption", ""), [(title, target) for title, target in entries if title]


def _entry(line: str, suffix: str) -> tuple[str, str]:
    """The title and the address of a document; no title for a pattern, or for the document itself."""
    stated = _ENTRY.fullmatch(line)
    title, target = stated.group("title", "target") if stated else (line, line)
    if target == "self" or "*" in target:
        return "", ""
    return title, target if is_on_the_web(target) or _SUFFIX.fullmatch(target) else f"{target}{suffix}"
