"""Puts a text in a language of markup in words that pandoc knows, with the files that it includes in their places."""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.regex import regex
from reader.sources.kinds import Kind
from reader.sources.pandoc.included import Includes
from reader.sources.raw import RawDocument
from reader.sources.sphinx import toctree

_INCLUDES = {
    Kind.RST: regex(r"^\.\. include::[ \t]+(?P<file>\S+)[ \t]*$", re.M),
    Kind.ORG: regex(r"^[ \t]*#\+include:[ \t]+\"?(?P<file>[^\"\s:]+)\"?[ \t]*$", re.M | re.I),
    Kind.ASCIIDOC: regex(r"^include::(?P<file>[^\[\]\n]+)\[[^\]\n]*\][ \t]*$", re.M),
    Kind.LATEX: regex(r"^[ \t]*\\(?:input|include|subfile)\{(?P<file>[^{}\\\n]+)\}", re.M),
}
"""What includes another file."""
_SUFFIXES = {Kind.LATEX: ".tex"}
"""What the name of such a file may lack."""
_TOCTREE = regex(r"^(?P<indent> *)\.\. toctree::.*\n(?P<entries>(?:(?P=indent) +\S.*\n|[ \t]*\n)*)", re.M)
_DIRECTIVE = r"^( *\.\. )"
_SIGNATURE = regex(
    _DIRECTIVE
    + r"(?:(?:py|c|cpp|js|rst|std):(?!(?:current)?module)[\w:-]+"
    + r"|(?:class|static)?method|function|attribute|data|class(?=:: *(?:[A-Z]|\w+\()))::[ \t]*(.*)",
    re.M,
)
_MARK, _ESCAPED = regex(r"[*`|_\\]"), r"\\\g<0>"
"""What is no markup in a signature."""
_UNDERLINED = regex(r"(?:\A|(?<=\n\n)|(?<=\]\]\n))(?P<title>\w.*)\n(?P<line>(?P<mark>[=~^+-])(?P=mark){3,})$", re.M)
_TITLED = regex(r"\A(?P<top>(?:(?://.*)?\n)*= .*)?(?P<below>[\s\S]*)")
_TITLE = regex(r"^= (?=\S)", re.M)
"""A title of the document, which may stand only at the top."""
_VERBATIM = regex(
    r"(?:\A|(?<=\n\n)|(?<=\]\n)|(?<=\n\+\n)|(?<=[-.+/=*_]{4}\n)|^\.\w.*\n)"
    r"(?P<fence>(?P<mark>[-.+/])(?P=mark){3,}(?=[ \t]*$)|```(?=\w*$)).*\n"
    r"(?:(?!(?P=fence)[ \t]*$).*\n)*+(?P<end>(?P=fence)[ \t]*$)?",
    re.M,
)
"""A block of code, or of comments, which may lack its end."""
_MARKS = "=-~^+"
"""What the titles of levels are underlined with."""
_RAGGED = 2
"""By how much such a line may be too long or too short."""


def _as_list(found: re.Match[str]) -> str:
    """The documents that belong to one, as a list of links, unless it is hidden."""
    _, entries = toctree(found["entries"], ".rst")
    return "".join(f"{found['indent']}* `{title} <{target}>`__\n" for title, target in entries) + "\n"


def _marked_title(underlined: re.Match[str]) -> str:
    """A title with the mark of its level before it; code above the line of its block is none."""
    is_title = abs(len(underlined["title"]) - len(underlined["line"])) <= _RAGGED
    return f"={'=' * _MARKS.index(underlined['mark'])} {underlined['title']}" if is_title else underlined[0]


def _ended(block: re.Match[str]) -> str:
    """A block of code with its end, for which pandoc would look forever; nothing of comments."""
    if block["mark"] == "/":
        return "" if block["end"] else block[0]
    return block[0] if block["end"] else f"{block[0]}{block['fence']}\n"


_OTHER_WORDS: dict[Kind, tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]] = {
    Kind.RST: (
        (_TOCTREE, _as_list),
        (_SIGNATURE, lambda found: f"{found[1]}describe:: {_MARK.sub(_ESCAPED, found[2])}"),
        (regex(_DIRECTIVE + r"(?:testcode|testoutput|doctest|ipython|prompt)::.*", re.M), r"\1code::"),
    ),
    Kind.ORG: ((regex(r"(?<!\\)\\(?=%|[ \t]*$)", re.M), ""),),
    Kind.ASCIIDOC: (
        (_UNDERLINED, _marked_title),
        (_TITLED, lambda found: f"{found['top'] or ''}{_TITLE.sub('== ', found['below'])}"),
        (regex(r"^ifdef::.*\[\]\n(?:(?!if|endif).*\n)*?endif::.*\n", re.M), ""),
        (regex(r"^(?:ifdef|ifndef|ifeval|endif)::.*\n", re.M), ""),
        (_VERBATIM, _ended),
        (regex(r"((?:\n//.*)++)(\s*\Z)?"), lambda comments: comments[1] if comments[2] is None else "\n"),
    ),
    Kind.MANUAL: (
        (regex(r"^\.ig\b.*\n(?:(?!\.\.$|\.ig\b).*\n)*\.\.\n", re.M), ""),
        (regex(r"^(\.TS\n[a-zA-Z |]*?)p[-+]\d+", re.M), r"\1"),
        (regex(r"^\.Os[ \t].*", re.M), ".Os"),
        (regex(r"^\.Xo\b(.*(?:\n(?!\.(?:Xo|Xc|It|Sh)\b).*)*?)(?:\n\.| )Xc\b", re.M), r".No\1\n.No"),
    ),
    Kind.LATEX: (
        (regex(r"\\begin\{thebibliography\}(?:\{[^{}]*\})?"), r"\\section*{References}\\begin{description}"),
        (regex(r"\\end\{thebibliography\}"), r"\\end{description}"),
        (regex(r"\\bibitem(?:\[[^\[\]]*\])?\s*\{([^{}]*)\}"), r"\\item[{[\1]}]"),
        (regex(r"\\newblock\b"), ""),
    ),
}
"""What pandoc does not know, by patterns, and what stands in its place."""


def prepared(text: str, kind: Kind, document: RawDocument) -> str:
    """The `text` of `document` with what it includes from its own folder, as pandoc understands it."""
    text += "\n"
    if (named := _INCLUDES.get(kind)) is not None and named.search(text):
        text = _with_included(text, named, Includes(document, _SUFFIXES.get(kind, "")))
    for pattern, words in _OTHER_WORDS.get(kind, ()):
        text = pattern.sub(words, text)
    return text


def _with_included(text: str, named: re.Pattern[str], files: Includes) -> str:
    def included(found: re.Match[str]) -> str:
        inside = files.read(found["file"].strip(), lambda text: _with_included(text, named, files))
        return f"(Not included: {found['file']})" if inside is None else inside

    return named.sub(included, text)
