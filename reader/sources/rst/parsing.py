"""Parses reStructuredText with docutils, which learns here to take every role and every directive for its words."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser, directives, roles, tableparser
from docutils.parsers.rst.states import Inliner
from docutils.transforms import references
from docutils.utils import new_document, unescape

from reader.regex import regex
from reader.sources.markup.in_html import Allowance
from reader.sources.rst.directives import directive_for

_DIRECTIVE = regex(r"(?<![^\s|])([A-Za-z][\w:.+-]*?) ?::(?![^\s])")
_ROLE = regex(r":([A-Za-z][\w:.+-]{0,60}):(?=`)|(?<=`):([A-Za-z][\w:.+-]{0,60}):")
_TARGET = regex(r"(?P<words>[^<>]*?)(?<!_)\s*<(?P<target>(?:[^<>]|<[^<>]*>)+)>", re.S)
_CODE = frozenset(
    "attr c class cfunc cmd code command const data envvar exc file func kbd keyword literal math meth mod obj".split()
)
"""The roles of code, and of what is set like it."""
_OF_DOCUTILS = frozenset("emphasis strong sub subscript sup superscript pep rfc pep-reference rfc-reference".split())

_TRANSFORMS = (
    references.PropagateTargets,
    references.AnonymousHyperlinks,
    references.IndirectHyperlinks,
    references.Footnotes,
    references.ExternalTargets,
    references.InternalTargets,
)
_MOST_WORK = 5_000_000
_ENDLESS_WORD = regex(r"(?<!\S)\S{1000}")


class _SimpleTables(tableparser.SimpleTableParser):
    """Reads tables below rules, also with rows below a rule that begin with an empty cell, which docutils passes over."""

    def setup(self, block: Any) -> None:
        """Begin to read the lines of `block`."""
        super().setup(block)
        first = len(self.block[0].partition(" ")[0])
        for at in range(1, len(self.block)):
            above, line = self.block[at - 1], self.block[at]
            is_below_rule = self.span_pat.match(above) or self.head_body_separator_pat.match(above)
            if is_below_rule and first > 1 and line.strip() and not line[:first].strip():
                self.block[at] = f"\\{line[1:]}"


tableparser.SimpleTableParser = _SimpleTables  # type: ignore[misc]


def parsed(text: str, *, has_head: bool) -> nodes.document:
    """The tree of a document, which perhaps begins with a head as that of a mail; nothing that it names is read."""
    for name in set(_DIRECTIVE.findall(text)):
        if (directive := directive_for(name.lower())) is not None:
            directives.register_directive(name.lower(), directive)
    roles.register_local_role("", _role)
    for name in {(before or after).lower() for before, after in _ROLE.findall(text)} - _OF_DOCUTILS:
        roles.register_local_role(name, _role)
    settings = get_default_settings(Parser)
    settings.report_level, settings.halt_level, settings.warning_stream = 5, 6, False
    settings.file_insertion_enabled = settings.raw_enabled = False
    settings.line_length_limit = sys.maxsize
    document = new_document("", settings)
    inliner = Inliner()
    inliner.parse = partial(_inline, inliner.parse)  # type: ignore[method-assign]
    Parser(rfc2822=has_head, inliner=inliner).parse(text, document)
    allowance = Allowance()
    _substitute(document, allowance)
    for transform in _TRANSFORMS:
        transform(document).apply()
    _shorten_links(document, allowance)
    return document


def _role(role: str, rawtext: str, text: str, *_: object) -> tuple[list[Any], list[Any]]:
    """The words that have a role, which mostly names where they lead to within other documents."""
    name = role.lower().rpartition(":")[2]
    words = unescape(text)
    parts = _TARGET.fullmatch(words)
    shown = " ".join((parts["words"] or parts["target"] if parts else words).split())
    if not name:
        return [nodes.title_reference(rawtext, shown)], []
    if name not in _CODE and "-" not in name:
        return [nodes.inline(rawtext, shown)], []
    shown = shown.lstrip("!").rpartition(".")[2] if shown.startswith("~") else shown.lstrip("!")
    return [nodes.literal(rawtext, shown)], []


def _inline(parse: Callable[..., tuple[list[Any], list[Any]]], text: str, *around: Any) -> tuple[list[Any], list[Any]]:
    """What `parse` finds in a `text`, but nothing in an endless one with many marks, since the time grows with their product.

    For the same reason, there is nothing in one with an endless word, whose parts might be a name.
    """
    if sum(map(text.count, "*`|_")) * len(text) > _MOST_WORK or _ENDLESS_WORD.search(text):
        return [nodes.Text(text)], []
    return parse(text, *around)


def _substitute(document: nodes.document, allowance: Allowance) -> None:
    """Replace the names between bars by what is defined to stand for them."""
    for name in list(document.findall(nodes.substitution_reference)):
        refname = name["refname"]
        definition = document.substitution_defs.get(document.substitution_names.get(refname.lower(), refname))
        if definition is None:
            name.replace_self(nodes.Text(f"|{name.astext()}|"))
        elif allowance.covers(len(definition.astext())):
            name.replace_self(definition.deepcopy().children)
        else:
            name.parent.remove(name)


def _shorten_links(document: nodes.document, allowance: Allowance) -> None:
    """Have the words of links lead nowhere once their addresses would make a short text endless."""
    for link in document.findall(nodes.reference):
        if not allowance.covers(len(link.get("refuri", ""))):
            del link["refuri"]
