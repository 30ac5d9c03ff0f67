"""Begins and ends the environments of LaTeX: lists, quotations, code, formulas, tables."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from reader.sources.latex.commands import OPTION, RAW, after_arguments
from reader.sources.latex.flow import Flow
from reader.sources.latex.formulas import formula
from reader.sources.latex.tables import rows_in
from reader.sources.markup.in_html import code, element, heading

_CODE = frozenset("verbatim Verbatim lstlisting minted alltt filecontents".split())
_FORMULAS = frozenset("equation align gather multline eqnarray displaymath math alignat flalign".split())
_TABLES = frozenset("tabular tabularx longtable tabulary supertabular".split())
_UNREAD = frozenset("comment tikzpicture pgfpicture picture CCSXML".split())
_LISTS = {
    "itemize": "ul",
    "enumerate": "ol",
    "description": "dl",
    "compactitem": "ul",
    "compactenum": "ol",
    "thebibliography": "ul",
}
_QUOTES = frozenset("quote quotation verse displayquote".split())
_NAMED = frozenset(
    "theorem lemma definition proposition corollary example remark proof conjecture claim exercise problem solution".split()
)
"""Those that begin with their own name."""
_BOXES = frozenset({"block", "alertblock", "exampleblock"})
"""The parts of a slide that begin with a title."""
_SLIDE = 4
"""The level of the title of a slide, below those of sections."""
_ARGUMENTS = {"minipage": 1, "multicols": 1, "subfigure": 1, "spacing": 1, "wrapfigure": 2, "wraptable": 2, "adjustwidth": 2}
"""How many arguments about widths and the like follow the beginning."""


def is_whole(kind: str) -> bool:
    """Whether what is in the environment `kind` is of another kind than the text."""
    return kind.rstrip("*") in _CODE | _FORMULAS | _TABLES | _UNREAD


def add_whole(kind: str, source: str, flow: Flow, inline: Callable[[str], str]) -> None:
    """Add such an environment; `inline` writes words in HTML."""
    bare = kind.rstrip("*")
    if bare in _FORMULAS:
        flow.block(element("p", escape(formula(source))))
    elif bare in _TABLES:
        flow.block(rows_in(source, inline))
    elif bare in _CODE:
        flow.block(code((OPTION.sub("", source, count=1) if bare == "lstlisting" else source).split("\n")))


def begin(kind: str, text: str, at: int, flow: Flow, inline: Callable[[str], str]) -> int:
    """Begin the environment `kind`; the index after its arguments, which begin at `at`."""
    flow.flush()
    bare = kind.rstrip("*")
    option = OPTION.match(text, at)
    after = option.end() if option else at
    if bare in _LISTS:
        flow.enter(_LISTS[bare])
        argument = RAW.match(text, at) if bare == "thebibliography" else None
        return argument.end() if argument else after
    if bare in _QUOTES:
        flow.enter("blockquote")
    elif bare == "abstract":
        flow.block(heading(2, "Abstract"))
    elif bare in _NAMED:
        title = f" ({inline(option[0].strip()[1:-1])})" if option else ""
        flow.words.append(f"<b>{bare.capitalize()}{title}.</b> ")
    elif bare == "frame" or bare in _BOXES:
        return _begin_slide(bare, text, after, flow, inline)
    return after_arguments(_ARGUMENTS.get(bare, 0), text, after)


def _begin_slide(kind: str, text: str, at: int, flow: Flow, inline: Callable[[str], str]) -> int:
    """Write the titles of a slide, or of a part of one, at `at`; the index after them."""
    for level in (_SLIDE, 0) if kind == "frame" else (0,):
        title = RAW.match(text, at)
        if title is None:
            break
        if words := inline(title[1]):
            flow.block(heading(level, words) if level else element("p", element("b", words)))
        at = title.end()
    return at


def finish(kind: str, at: int, flow: Flow) -> int:
    """End the environment `kind`; the index `at` which the text goes on."""
    flow.flush()
    bare = kind.rstrip("*")
    flow.leave("blockquote" if bare in _QUOTES else _LISTS.get(bare, ""))
    flow.flush()
    return at


def add_item(text: str, at: int, flow: Flow, inline: Callable[[str], str]) -> int:
    """Begin an item, whose label may stand at `at`; the index after it."""
    flow.flush()
    option = OPTION.match(text, at)
    after = option.end() if option else at
    if not flow.lists:
        return after
    if flow.lists[-1] in ("li", "dd"):
        flow.leave(flow.lists[-1])
    label = inline(option[0].strip()[1:-1]) if option else ""
    explains = flow.lists[-1:] == ["dl"]
    if explains:
        flow.blocks.append(f"<dt>{label}</dt>")
    flow.enter("dd" if explains else "li")
    if label and not explains:
        flow.words.append(f"{label} ")
    return after
