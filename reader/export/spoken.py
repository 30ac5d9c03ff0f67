"""An Analysis as text for listening, which says in words what the screen shows by colours and symbols."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reader.analysis.model import Analysis, QuoteKind
from reader.analysis.voices import speaker_words
from reader.article import Block, BlockKind
from reader.export.citations import one_line
from reader.sources.credits import unsaid

_BULLETS = "•◦▪ "


def spoken_text(analysis: Analysis) -> str:
    """The whole text, one paragraph per line, with each heading labelled and each quote after the name of its speaker.

    A speaker is named again only after another speaker's quote or in a new paragraph.
    """
    article = analysis.article
    title, byline, _ = unsaid(article)
    facts = {"Title": title, "By": byline, "Published": article.published}
    head = [f"{label}: {words}" for label, words in facts.items() if words]
    return "\n".join([*head, *(_line(analysis, block) for block in article.blocks)])


def _line(analysis: Analysis, block: Block) -> str:
    """The words of a block, after its kind, and whether it is quoted."""
    words, quoted = "".join(_pieces(analysis, block)), "Block quote: " if block.quotes else ""
    return quoted + _after_kind(words, block)


def _after_kind(words: str, block: Block) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"Section: {one_line(words)}" if block.level < 2 else f"Section, level {block.level}: {one_line(words)}"
        case BlockKind.CODE:
            return f"Code: {words}"
        case BlockKind.ITEM:
            return f"Item: {one_line(words).lstrip(_BULLETS)}"
        case BlockKind.CAPTION:
            return f"Caption: {one_line(words)}"
        case BlockKind.ROW:
            return f"Row: {one_line(words).replace(' |', ',')}"
        case BlockKind.PARAGRAPH | BlockKind.QUOTE:
            return one_line(words)


def _pieces(analysis: Analysis, block: Block) -> Iterator[str]:
    """The text of `block`, with the speaker before each quote."""
    text, at, named = analysis.article.text, block.span.start, ""
    quotes = analysis.quotes
    for index in range(bisect_left(quotes, at, key=lambda quote: quote.span.start), len(quotes)):
        quote = quotes[index]
        if quote.span.start >= block.span.end:
            break
        yield text[at : quote.span.start]
        at, name = quote.span.start, speaker_words(analysis, quote) or "speaker unknown"
        is_labelled = quote.kind is QuoteKind.TURN and quote.speaker_span is not None and quote.speaker_span.of(text) == name
        if name != named and not is_labelled:
            yield f"[Quote, {name}] "
        named = name
    yield text[at : block.span.end]
