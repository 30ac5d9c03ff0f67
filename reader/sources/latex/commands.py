"""The commands of LaTeX, by what they do, and how their arguments are found."""

from __future__ import annotations

from collections.abc import Sequence

from reader.regex import regex

TOKEN = regex(
    r"(?P<comment>%[^\n]*\n?[ \t]*)|\\(?:verb|lstinline)\*?(?P<bar>[^\sA-Za-z*{])(?P<verb>[^\n]{0,400}?)(?P=bar)"
    r"|\\(?P<name>[A-Za-z@]+)\*?[ \t]*(?:\n(?!\s*\n)[ \t]*)?|\\(?P<sign>[\s\S])"
    r"|\$\$(?P<shown>[^$]{0,5000})\$\$|\$(?P<formula>[^$]{1,2000})\$"
    r"|(?P<open>\{)|(?P<close>\})|(?P<paragraph>\n[ \t]*\n\s*)|(?P<space>~)|(?P<quote>``|''|`|---?)"
    r"|(?P<text>[^\\%${}~`'\n-]+|[\s\S])"
)
OPTION = regex(r"\s*\[[^\[\]]{0,400}\]")
RAW = regex(r"\s*\{((?:[^{}]|\{[^{}]{0,400}\}){0,2000})\}")
LETTER = regex(r"\s*(?:\{\s*\\?(?P<group>[^{}\s]?)(?:\{\})?\s*\}|\\(?P<command>[ij])(?![A-Za-z])|(?P<letter>[^\s{}\\]))")
MARKS = {"``": "“", "''": "”", "`": "‘", "--": "–", "---": "—"}
LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "frametitle": 4}
FONTS = {"emph": "i", "textit": "i", "textsl": "i", "textbf": "b", "texttt": "code", "underline": "i", "textsuperscript": "sup"}
DECLARED = {"em": "i", "it": "i", "itshape": "i", "sl": "i", "slshape": "i", "bf": "b", "bfseries": "b"}
ABOUT = frozenset({"title", "author", "date"})
SKIPPED = dict.fromkeys(
    "index usepackage documentclass bibliographystyle pagestyle thispagestyle input include vspace hspace hypersetup "
    "graphicspath pagenumbering affil institute email address thanks inst orcidID keywords bibliography addbibresource "
    "hyphenation vskip hskip phantom color selectlanguage textcolor colorbox parbox raisebox scalebox rotatebox adjustbox "
    "foreignlanguage texorpdfstring".split(),
    1,
)
SKIPPED |= dict.fromkeys(
    "setcounter addtocounter setlength addtolength newtheorem definecolor multirow resizebox fcolorbox rule fontsize "
    "markboth".split(),
    2,
)
SKIPPED["addcontentsline"] = 3
"""How many arguments that say nothing to a reader follow a command."""
MACRO = regex(r"\s*(?:\{\s*\\(?P<name>[A-Za-z@]+)\s*\}|\\(?P<bare>[A-Za-z@]+))\s*(?:\[(?P<count>\d)\])?(?:\[[^\[\]]*\])?")

_PARAMETER = regex(r"#([1-9])")
_OPENS = regex(r"\s*\{")
_BRACKET = regex(r"\\[\s\S]|[{}]")
_LONGEST, _DEEPEST = 3_000, 20
"""The most characters of the argument of a macro, and the most groups in one another in it."""


def balanced(text: str, at: int) -> tuple[str, int]:
    """The group at `at`, without its brackets, and the index after it; nothing if there is none, or it is very long."""
    if (opened := _OPENS.match(text, at)) is None:
        return "", at
    depth = 1
    for bracket in _BRACKET.finditer(text, opened.end(), opened.end() + _LONGEST):
        depth += {"{": 1, "}": -1}.get(bracket[0], 0)
        if not depth:
            return text[opened.end() : bracket.start()], bracket.end()
        if depth > _DEEPEST:
            break
    return "", opened.end()


def with_arguments(body: str, arguments: Sequence[str]) -> str:
    """The `body` of a macro with its `arguments` in their places."""
    return _PARAMETER.sub(lambda found: arguments[int(found[1]) - 1] if int(found[1]) <= len(arguments) else found[0], body)


def is_closed(text: str, at: int) -> bool:
    """Whether the group that has been opened before `at` is closed in the text not far from there."""
    depth = 1
    for bracket in _BRACKET.finditer(text, at, at + _LONGEST):
        depth += {"{": 1, "}": -1}.get(bracket[0], 0)
        if not depth:
            return True
    return False


def after_options(text: str, at: int) -> int:
    """The index after the options at `at`."""
    while (option := OPTION.match(text, at)) is not None:
        at = option.end()
    return at


def after_arguments(count: int, text: str, at: int) -> int:
    """The index after up to `count` arguments at `at`."""
    for _ in range(count):
        if (argument := RAW.match(text, at)) is None:
            break
        at = argument.end()
    return at
