"""An Analysis as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from reader.analysis.model import Analysis, Entity
from reader.article import Article
from reader.export.citations import CitedVoice, aside, cited_voices, one_line, quote_lines
from reader.outline import Outline


def summary_text(analysis: Analysis, n: int = 3, words: int | None = None) -> str:
    """The summary, one sentence per line."""
    text = analysis.article.text
    taken = analysis.summary.take(n, words=words, text=text)
    return "\n".join(one_line(sentence.span.of(text)) for sentence in taken)


def section_summaries_text(analysis: Analysis, *, n: int, words: int | None) -> str:
    """The summary of each section that is long enough to have one, under its heading."""
    text, parts = analysis.article.text, []
    for section, summary in zip(analysis.article.sections, analysis.section_summaries, strict=False):
        if taken := summary.take(n, words=words, text=text):
            lines = [f"  {one_line(sentence.span.of(text))}" for sentence in taken]
            parts.append("\n".join([analysis.article.heading_of(section), *lines]))
    return "\n\n".join(parts)


def quotes_text(analysis: Analysis, *, context: bool = False) -> str:
    """The quotes by speaker, in the order of `cited_voices`; with `context`, their sentences instead."""
    return "\n\n".join(_voice(analysis, voice, context=context) for voice in cited_voices(analysis))


def _voice(analysis: Analysis, voice: CitedVoice, *, context: bool) -> str:
    head = f"{voice.speaker.name or 'Unknown'} ({len(voice.quotes)}){aside(voice.speaker.role)}"
    return "\n".join([head, *(f"  {line}" for line in quote_lines(analysis, voice.quotes, context=context))])


def names_text(analysis: Analysis, kinds: Sequence[str] | None = None) -> str:
    """The names by kind, the most frequent first, people with their roles; only those of `kinds` if they are given."""
    parts = []
    for kind, entities in analysis.entities_by_kind().items():
        if kinds is None or kind.value in kinds:
            lines = [f"  {entity.name} ({len(entity.mentions)}){_about(entity)}" for entity in entities]
            parts.append("\n".join([kind.value.capitalize(), *lines]))
    return "\n\n".join(parts)


def _about(entity: Entity) -> str:
    """The role of a person, or the days of a date."""
    if entity.days is None:
        return aside(entity.role)
    first, last = entity.days.first.isoformat(), entity.days.last.isoformat()
    return aside(first if first == last else f"{first} to {last}")


def outline_text(article: Article) -> str:
    """The sections, each with its share of the text, subsections included, or its reading time in a long text."""
    rows = Outline(article)
    return "\n".join(f"{'  ' * rows.depth(row)}{rows.heading(row)}  {rows.size(row)}" for row in range(len(rows)))


def wrapped(text: str, width: int) -> str:
    """`text` with its lines wrapped between words at `width` columns; continuation lines are indented by two more."""
    return "\n".join(part for line in text.split("\n") for part in (_broken(line, width) if len(line) > width else [line]))


def _broken(line: str, width: int) -> list[str]:
    words = line.lstrip()
    indent = line[: len(line) - len(words)]
    return wrap(
        words, width, initial_indent=indent, subsequent_indent=f"{indent}  ", break_long_words=False, break_on_hyphens=False
    )


def report_text(analysis: Analysis) -> str:
    """Summary, sections, quotes and names in one text."""
    article = analysis.article
    head = article.title or ("" if article.source == "-" else article.source)
    parts = {
        "Summary": summary_text(analysis),
        "Sections": outline_text(article),
        "Quotes": quotes_text(analysis),
        "Names": names_text(analysis),
    }
    blocks = [f"{title}\n{'─' * len(title)}\n{text}" for title, text in parts.items() if text]
    return "\n\n".join([head, *blocks] if head else blocks)
