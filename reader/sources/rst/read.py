"""Turns reStructuredText into an Article."""

from __future__ import annotations

from itertools import takewhile

from docutils import nodes

from reader.article import Article
from reader.regex import regex
from reader.sources.clean import clean_line
from reader.sources.dates import date_of
from reader.sources.decode import decode
from reader.sources.markup.in_html import article_of, pieces_of
from reader.sources.markup.included import Includes
from reader.sources.plain.read import article_from_text
from reader.sources.raw import RawDocument
from reader.sources.rst.directives import NOT_INCLUDED
from reader.sources.rst.included import with_included
from reader.sources.rst.parsing import parsed
from reader.sources.rst.writing import in_html

_HEAD = regex(r"(?=(?:.+\n)*Title:)(?:[A-Z][\w-]{0,30}:(?:[ \t].*)?\n(?:[ \t]+\S.*\n)*){3,60}\n")
"""Entries about the document above it, as in a mail."""
_ADDRESS = regex(r"\s*<[^<>\n]*>")
_ABOUT = frozenset("author authors date title created".split())


def article_from_rst(document: RawDocument) -> Article:
    """The Article in a text in reStructuredText."""
    source = "\n".join(decode(document.data, document.charset).expandtabs(8).splitlines())
    has_head = _HEAD.match(source) is not None
    text = "\n".join(with_included(source.split("\n"), Includes(document)))
    try:
        tree = parsed(text, has_head=has_head)
        about = _about(tree, has_head=has_head)
        body = in_html(tree)
    except RecursionError:  # by blocks within blocks without end
        return article_from_text(text, source=document.source)
    author = _ADDRESS.sub("", about.get("author", "") or about.get("authors", ""))
    return article_of(
        pieces_of([body]),
        document.source,
        title=clean_line(about.get("title", "")),
        byline=clean_line(author),
        published=date_of(about.get("date", "") or about.get("created", "")),
    )


def _about(tree: nodes.document, *, has_head: bool) -> dict[str, str]:
    """What the fields above the first paragraph say about the document, which are taken out of it."""
    blocks = (node for node in tree.findall(_is_block) if not isinstance(node.parent, (nodes.field_body, nodes.system_message)))
    about: dict[str, str] = {}
    for field in list(takewhile(lambda each: isinstance(each, nodes.field), blocks)):
        name, value = (part.astext() for part in field.children)
        if has_head or name.lower() in _ABOUT:
            about.setdefault(name.lower(), value)
            field.parent.remove(field)
    return about


def _is_block(node: nodes.Node) -> bool:
    if isinstance(node, nodes.paragraph):
        return not node.astext().startswith(NOT_INCLUDED)
    return isinstance(node, nodes.field)
