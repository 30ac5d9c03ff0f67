"""Puts the files that a document in LaTeX includes in the places where it names them."""

from __future__ import annotations

import re

from reader.regex import regex
from reader.sources.markup.included import Includes

_INCLUDE = regex(
    r"(?P<skipped>(?<!\\)%[^\n]*|\\begin\{(?P<raw>verbatim|lstlisting|Verbatim|minted|comment)\}[\s\S]*?(?:\\end\{(?P=raw)\}|\Z))"
    r"|\\(?P<command>input|include|subfile)(?:\s*\{\s*(?P<file>[^{}\n]{1,200}?)\s*\}|[ \t]+(?P<bare>[\w./-]{1,200}))"
)
_BEGIN, _END = "\\begin{document}", "\\end{document}"


def with_included(text: str, files: Includes) -> str:
    """`text` with what it includes in its place, or a line that says what that would be."""
    if not any(command in text for command in ("\\input", "\\include", "\\subfile")):
        return text
    return _INCLUDE.sub(lambda found: found[0] if found["command"] is None else _inside(found, files), text)


def _inside(found: re.Match[str], files: Includes) -> str:
    name = (found["file"] or found["bare"]).strip('" ')
    inside = files.read(name, lambda text: with_included(_body(text).expandtabs(8), files))
    if inside is None:
        if "\\" in name:
            return ""
        return f"\n\n[Not included: \\verb|{name.replace('|', '')}|]\n\n"
    return f"\n\n{inside}\n\n" if found["command"] == "include" else inside


def _body(text: str) -> str:
    return text.partition(_BEGIN)[2].partition(_END)[0] if _BEGIN in text else text
