"""Small articles made by hand, with their analyses."""

from __future__ import annotations

from reader.analysis.model import Analysis
from reader.article import Article, Block, BlockKind, Link, Span

LONG = "The council of Lunde decided on Monday to dig out the harbour again, after forty years in which nobody had asked. "
ENGLISH = "The boats of the harbour cannot wait any longer, and they will not: it is as the mayor says. " * 4
GERMAN = "Die Boote im Hafen können nicht länger warten, und sie werden es nicht tun: so sagt es die Bürgermeisterin. " * 4


def article_of(*paragraphs: str, kind: BlockKind = BlockKind.PARAGRAPH, links: tuple[Link, ...] = ()) -> Article:
    """An Article with a block of `kind` for each of `paragraphs`."""
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(Span(start, start + len(paragraph)), kind))
        start += len(paragraph) + 2
    return Article(text="\n\n".join(paragraphs), blocks=tuple(blocks), links=links)


def span_in(text: str, words: str, nth: int = 0) -> Span:
    """Where `words` stand in `text`: at the first place, or after `nth` others."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def shape(article: Article) -> list[tuple[str, int, str]]:
    """The kind, the level and the words of each block."""
    return [(block.kind.value, block.level, block.span.of(article.text)) for block in article.blocks]


def texts(article: Article) -> list[str]:
    """The words of each block."""
    return [block.span.of(article.text) for block in article.blocks]


def outline(article: Article) -> list[tuple[int, str]]:
    """The level and the heading of each section."""
    return [(section.level, article.heading_of(section)) for section in article.sections]


def places_led_to(article: Article) -> list[tuple[str, str]]:
    """The words of each link within `article`, and the line that it leads to."""
    text = article.text
    return [(link.span.of(text), text[link.offset :].partition("\n")[0]) for link in article.links if link.offset is not None]


def speakers_in(analysis: Analysis) -> list[str | None]:
    """The name of the speaker of each quote, where one is known."""
    speakers = [analysis.speaker_of(quote) for quote in analysis.quotes]
    return [None if speaker is None else speaker.name for speaker in speakers]
