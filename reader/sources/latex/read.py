"""Turns the source of a document in LaTeX into an Article."""

from __future__ import annotations

from reader.article import Article
from reader.regex import regex
from reader.sources.clean import clean
from reader.sources.dates import date_of
from reader.sources.decode import decode
from reader.sources.latex.conditions import without_other_branches
from reader.sources.latex.defined import Defined
from reader.sources.latex.included import with_included
from reader.sources.latex.writer import AND, Writer
from reader.sources.markup.in_html import article_of, pieces_of, plain
from reader.sources.markup.included import Includes
from reader.sources.raw import RawDocument

_BEGIN, _END = "\\begin{document}", "\\end{document}"
_SLIDES = regex(r"\\documentclass\s*(?:\[[^\[\]]*\])?\s*\{beamer\}")
_OVERLAY = regex(r"(\\[A-Za-z]{1,30}|\\begin\{[A-Za-z]{1,30}\}(?:\[[^\[\]\n]{0,100}\])?)[ \t]*<[\d+,|.:a-z@ -]{0,40}>")
"""On which of several steps something is shown, after the command that it belongs to."""
_COMMENT = regex(r"(?<!\\)%[^\n]*")


def article_from_latex(document: RawDocument) -> Article:
    """The Article in the source of a document in LaTeX; without a title, its first section of the highest level is one."""
    text = clean(decode(document.data, document.charset)).expandtabs(8)
    preamble, begun, body = text.partition(_BEGIN)
    preamble, body = (preamble, body.partition(_END)[0]) if begun else ("", text)
    files, conditions = Includes(document, ".tex"), dict[str, bool]()
    preamble, body = (without_other_branches(with_included(part, files), conditions) for part in (preamble, body))
    if _SLIDES.search(preamble):
        body = _OVERLAY.sub(r"\1", body)
    defined = Defined()
    above = Writer(defined)
    above.write(preamble)
    above.end()
    defined.notes.waiting()
    body = defined.spelled_out(body)
    defined.number(_COMMENT.sub("", body))
    writer = Writer(defined)
    writer.write(body)
    pieces, about = pieces_of(writer.end()), defined.about
    return article_of(
        pieces,
        document.source,
        title=plain(about.get("title", "")),
        byline=_authors(about.get("author", "")),
        published=date_of(plain(about.get("date", ""))),
    )


def _authors(stated: str) -> str:
    """The names of the authors, each without the lines below it."""
    names = (plain(part.strip().partition("<br>")[0]).strip(" ,") for part in stated.split(AND))
    return ", ".join(filter(None, names))
