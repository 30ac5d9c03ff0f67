"""Puts together the page of an Analysis: what is found in the article, and the article."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from reader.analysis.model import Analysis
from reader.article import Article, Block, BlockKind, Span
from reader.export.citations import CitedVoice, cited_voices, one_line, title_or_name
from reader.export.html.lists import ListItem, nested
from reader.export.html.style import STYLE
from reader.export.html.tables import cells_of, tables_in
from reader.export.html.words import MarkedWords
from reader.sources.addresses import is_on_the_web
from reader.sources.html.exported import BELOW_TITLE, GENERATOR, UNTITLED

_SENTENCES = 5
"""The length of the summary."""
_TAGS = {
    BlockKind.PARAGRAPH: "p",
    BlockKind.QUOTE: "p",
    BlockKind.CAPTION: "figcaption",
}


def analysis_as_html(analysis: Analysis) -> str:
    """One page: the summary, who says what, and the article with its quotes in the colours of their speakers.

    It loads and runs nothing. The sentences of the summary and the listed quotes link to their places in the text.
    """
    page = _Page(analysis)
    title = escape(title_or_name(analysis.article))
    found = [*page.summary(), *page.voices(), *page.names()]
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{escape(analysis.article.likely_language)}">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            *_metadata(analysis.article),
            f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n{_heading(analysis.article)}",
            f"{_facts(analysis.article)}</header>",
            *(["<aside>", *found, "<hr>\n</aside>"] if found else []),
            f'<article class="{BELOW_TITLE}">' if page.begins_with_title else "<article>",
            *page.blocks(),
            "</article>\n</body>\n</html>",
        ]
    )


def _heading(article: Article) -> str:
    """The title, or the name of an article without one."""
    named = "" if article.title else f' class="{UNTITLED}"'
    return f"<h1{named}>{escape(title_or_name(article))}</h1>"


def _metadata(article: Article) -> Iterator[str]:
    """The generator of the page, the author, the date and the address, for programs that read it."""
    yield f'<meta name="generator" content="{GENERATOR}">'
    address = article.origin if is_on_the_web(article.origin) else ""
    for name, content in (("author", article.byline), ("date", article.published), ("og:url", address)):
        if content:
            yield f'<meta name="{name}" content="{escape(content)}">'


def _facts(article: Article) -> str:
    source = escape(article.origin) if article.origin != "-" else ""
    if is_on_the_web(article.origin):
        source = f'<a href="{source}">{source}</a>'
    facts = " · ".join(fact for fact in (escape(article.byline), escape(article.published[:10]), source) if fact)
    return f'<p class="facts">{facts}</p>' if facts else ""


class _Page:
    """The parts of one page."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.article.text
        self._summary = [sentence.span for sentence in analysis.summary.take(_SENTENCES)]
        self._words = MarkedWords(analysis, self._summary)

    def summary(self) -> list[str]:
        """The summary."""
        items = [f'<li><a href="#s{span.start}">{self._line(span)}</a></li>' for span in self._summary]
        return ["<h2>Summary</h2>\n<ol>", *items, "</ol>"] if items else []

    def voices(self) -> list[str]:
        """The quotes by speaker."""
        lines = list(itertools.chain.from_iterable(map(self._voice, cited_voices(self._analysis))))
        return ["<h2>Voices</h2>", *lines] if lines else []

    def names(self) -> list[str]:
        """The names by kind."""
        lines = []
        for kind, entities in self._analysis.entities_by_kind().items():
            names = ", ".join(f"{escape(entity.name)} ({len(entity.mentions)})" for entity in entities)
            lines.append(f"<dt>{kind.value.capitalize()}</dt><dd>{names}</dd>")
        return ["<h2>Names</h2>\n<dl>", *lines, "</dl>"] if lines else []

    @property
    def begins_with_title(self) -> bool:
        """Whether the article begins with its own title, which stands above it on the page."""
        article = self._analysis.article
        return bool(article.blocks) and self._line(article.blocks[0].span) == escape(article.title)

    def blocks(self) -> Iterable[str]:
        """The article, block by block."""
        blocks = self._analysis.article.blocks[self.begins_with_title :]
        for quotes, together in itertools.groupby(blocks, key=lambda block: block.quotes - _is_quote_in_list(block)):
            yield _quoted("\n".join(self._unquoted(together)), quotes)

    def _unquoted(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Blocks that are in the same block quotes, without these."""
        for kind, alike in itertools.groupby(blocks, key=lambda block: BlockKind.ITEM if _is_in_list(block) else block.kind):
            if kind is BlockKind.ROW:
                yield from map(self._table, tables_in(alike))
            elif kind is BlockKind.ITEM:
                yield nested(map(self._item, alike))
            else:
                yield from map(self._block, alike)

    def _block(self, block: Block) -> str:
        if block.kind is BlockKind.CODE:
            return f"<pre>{self._words.marked(block.span)}</pre>"
        tag = _tag(block)
        return f"<{tag}>{self._lines(block.span)}</{tag}>"

    def _table(self, rows: Sequence[Block]) -> str:
        """A table; rows that are not aligned stay as they are."""
        cells = cells_of(rows, self._text)
        if not cells:
            return "\n".join(["<pre>", *(self._words.marked(row.span) for row in rows), "</pre>"])
        lines = []
        for row, spans in zip(rows, cells, strict=True):
            tag = "th" if row.level else "td"
            lines.append(f"<tr>{''.join(f'<{tag}>{self._words.marked(span)}</{tag}>' for span in spans)}</tr>")
        return "\n".join(["<table>", *lines, "</table>"])

    def _item(self, block: Block) -> tuple[ListItem, str]:
        """An item, or what stands in one, with its words marked up; links that lead to its mark lead to these."""
        if block.kind is not BlockKind.ITEM:
            return ListItem(block.level - 1, block.span.start, is_further=True), _quoted(
                self._block(block), _is_quote_in_list(block)
            )
        item = ListItem.of(block, self._text)
        target = self._words.target(block.span.start) if item.start > block.span.start else ""
        words = target + self._lines(Span(item.start, block.span.end))
        return item, f"<p>{words}</p>" if item.is_further else words

    def _lines(self, span: Span) -> str:
        """The text of `span`, marked up, its lines ended where the author ended them."""
        words = self._words.marked(span)
        return words.replace("\n", "<br>") if self._analysis.article.keeps_lines else words

    def _voice(self, voice: CitedVoice) -> list[str]:
        items = [f'<li><a href="#q{quote.span.start}">{self._line(quote.span)}</a></li>' for quote in voice.quotes]
        colour, count = f'class="v{self._words.colour(voice.quotes[0])}"', f'<span class="share">{len(voice.quotes)}</span>'
        return [f"<h3 {colour}>{escape(voice.speaker.in_full)} {count}</h3>\n<ul {colour}>", *items, "</ul>"]

    def _line(self, span: Span) -> str:
        return escape(one_line(span.of(self._text)))


def _is_in_list(block: Block) -> bool:
    return block.kind is BlockKind.ITEM or (block.kind in (BlockKind.QUOTE, BlockKind.CODE) and block.level > 0)


def _is_quote_in_list(block: Block) -> bool:
    return block.kind is BlockKind.QUOTE and block.level > 0


def _quoted(markup: str, quotes: int) -> str:
    return f"{'<blockquote>' * quotes}{markup}{'</blockquote>' * quotes}"


def _tag(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"h{min(6, max(1, block.level) + 1)}"
    return _TAGS[block.kind]
