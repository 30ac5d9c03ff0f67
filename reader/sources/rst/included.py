"""Puts the files that a text in reStructuredText includes in the places where it names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.regex import regex
from reader.sources.markup.included import Includes, chosen
from reader.sources.markup.lines import end_of_indented

_INCLUDE = regex(r"(?P<indent>\s*)\.\.\s+(?P<name>include|literalinclude)::\s+(?P<file>\S.*?)\s*")

_OPTION = regex(r"^\s+:([\w -]+):[ \t]*(.*)$", re.M)
_NUMBER = regex(r"-?\d{1,9}")


def with_included(lines: Sequence[str], files: Includes) -> Iterator[str]:
    """`lines` with what they include in its place; the directive stays where a file cannot be read."""
    at = 0
    while at < len(lines):
        found = _INCLUDE.fullmatch(lines[at]) if "include::" in lines[at] else None
        if found is None:
            yield lines[at]
            at += 1
            continue
        indent = found["indent"]
        end = end_of_indented(lines, at + 1, len(indent))
        options = dict(_OPTION.findall("\n".join(lines[at + 1 : end])))
        language = options.get("language", options.get("code", ""))
        is_code = found["name"] == "literalinclude" or not options.keys().isdisjoint(("code", "literal"))
        inside = files.read(found["file"], lambda text: _read(text, options, None if is_code else files))  # noqa: B023
        if inside is None:
            yield from lines[at:end]
        elif is_code:
            yield from ("", f"{indent}.. code-block:: {language}", "", *(f"{indent}   {line}" for line in inside), "")
        else:
            yield from ("", *(indent + line for line in inside), "")
        at = end


def _read(text: str, options: Mapping[str, str], files: Includes | None) -> list[str]:
    """The lines of a `text` that the `options` choose, with what those of `files` that it includes."""
    if after := options.get("start-after"):
        text = text.partition(after)[2]
    if before := options.get("end-before"):
        text = text.partition(before)[0]
    lines = chosen(text.expandtabs(8).splitlines(), options.get("lines", ""))
    first, last = (
        int(value) if _NUMBER.fullmatch(value := options.get(name, "")) else None for name in ("start-line", "end-line")
    )
    lines = lines[first:last]
    return lines if files is None else list(with_included(lines, files))
