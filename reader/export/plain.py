"""An Analysis as plain text for a person."""

from __future__ import annotations

from reader.analysis.model import Analysis, EntityKind
from reader.article import Article
from reader.export.citations import one_line
from reader.extents import extents, size_of


def summary_text(analysis: Analysis, n: int = 3, words: int | None = None) -> str:
    """The summary, a sentence a line."""
    text = analysis.article.text
    taken = analysis.summary.take(n, words=words, text=text)
    return "\n".join(one_line(sentence.span.of(text)) for sentence in taken)


def section_summaries_text(analysis: Analysis, n: int = 3, words: int | None = None) -> str:
    """The summary of each section of a long text that is long enough for one, under its heading."""
    text, parts = analysis.article.text, []
    for section, summary in zip(analysis.article.sections, analysis.section_summaries, strict=False):
        if taken := summary.take(n, words=words, text=text):
            lines = [f"  {one_line(sentence.span.of(text))}" for sentence in taken]
            parts.append("\n".join([analysis.article.heading_of(section), *lines]))
    return "\n\n".join(parts)


def quotes_text(analysis: Analysis) -> str:
    """The quotes by speaker, those who say most first."""
    text = analysis.article.text
    parts = [
        "\n".join(
            [f"{voice.name} ({len(voice.quotes)})"]
            + [f"  {one_line(analysis.quotes[index].span.of(text))}" for index in voice.quotes]
        )
        for voice in analysis.voices()
    ]
    unknown = [quote for quote in analysis.quotes if quote.speaker is None]
    if unknown:
        lines = [f"  {one_line(quote.span.of(text))}" for quote in unknown]
        parts.append("\n".join([f"Unknown ({len(unknown)})", *lines]))
    return "\n\n".join(parts)


def names_text(analysis: Analysis) -> str:
    """The names by kind, those that are named most first."""
    parts = []
    for kind in EntityKind:
        entities = sorted(
            (entity for entity in analysis.entities if entity.kind is kind), key=lambda entity: -len(entity.mentions)
        )
        if entities:
            lines = [f"  {entity.name} ({len(entity.mentions)})" for entity in entities]
            parts.append("\n".join([kind.value.capitalize(), *lines]))
    return "\n\n".join(parts)


def outline_text(article: Article) -> str:
    """The sections, with the share of the text that each takes, or in long texts the time; what lies under it counts in."""
    top = min((section.level for section in article.sections), default=1)
    return "\n".join(
        f"{'  ' * (section.level - top)}{article.heading_of(section)}  {size_of(article, extent)}"
        for section, extent in zip(article.sections, extents(article.sections), strict=True)
    )


def report(analysis: Analysis) -> str:
    """Everything, for a person."""
    article = analysis.article
    head = article.title or article.source
    parts = {
        "Summary": summary_text(analysis),
        "Sections": outline_text(article),
        "Quotes": quotes_text(analysis),
        "Names": names_text(analysis),
    }
    blocks = [f"{title}\n{'─' * len(title)}\n{text}" for title, text in parts.items() if text]
    return "\n\n".join([head, *blocks] if head else blocks)
