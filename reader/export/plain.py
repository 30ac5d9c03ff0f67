"""An Analysis as plain text for a person."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.model import Analysis, Entity, Quote
from reader.article import Article
from reader.export.citations import one_line
from reader.extents import extents, size_of

_ARTICLES = ("The ", "A ", "An ")
_PRONOUNS = frozenset("he him his she her they them their i we my our me it its which who you that one".split())


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
    """The quotes by speaker, those who say most first; then those whose speaker is only described, then those of nobody known."""
    voices = [(voice.name, [analysis.quotes[index] for index in voice.quotes]) for voice in analysis.voices()]
    described: dict[str, list[Quote]] = {}
    unknown: list[Quote] = []
    for quote in analysis.quotes:
        if quote.speaker is None:
            phrase = _description(analysis, quote)
            (described.setdefault(phrase, []) if phrase else unknown).append(quote)
    groups = [*voices, *described.items(), *([("Unknown", unknown)] if unknown else [])]
    return "\n\n".join(_group(analysis.article.text, name, quotes) for name, quotes in groups)


def _description(analysis: Analysis, quote: Quote) -> str:
    """What the text calls a speaker whose name it does not tell: `the Russian army`; empty for pronouns."""
    words = "" if quote.speaker_span is None else one_line(quote.speaker_span.of(analysis.article.text))
    return "" if words.lower() in _PRONOUNS else words[:1].lower() + words[1:] if words.startswith(_ARTICLES) else words


def _group(text: str, name: str, quotes: list[Quote]) -> str:
    return "\n".join([f"{name} ({len(quotes)})", *(f"  {one_line(quote.span.of(text))}" for quote in quotes)])


def names_text(analysis: Analysis, kinds: Sequence[str] | None = None) -> str:
    """The names by kind, those that are named most first, persons with their roles; only of `kinds` where they are given."""
    parts = []
    for kind, entities in analysis.entities_by_kind().items():
        if kinds is None or kind.value in kinds:
            lines = [f"  {entity.name} ({len(entity.mentions)}){_about(entity)}" for entity in entities]
            parts.append("\n".join([kind.value.capitalize(), *lines]))
    return "\n\n".join(parts)


def _about(entity: Entity) -> str:
    """A person's role; the days that a date means."""
    if entity.days is None:
        return f" — {entity.role}" if entity.role else ""
    first, last = entity.days.first.isoformat(), entity.days.last.isoformat()
    return f" — {first}" if first == last else f" — {first} to {last}"


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
