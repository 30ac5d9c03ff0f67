"""An Analysis, and what is kept of an article, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.analysis.model import Analysis, EntityKind, Quote
from reader.article import Article
from reader.export.citations import one_line
from reader.library import Keepsake

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LEADING = re.compile(r"^(\d*)([-+.)])(?=\s)")
_ADDRESS = re.compile(r"https?://\S+")
_SENTENCES = 5


def analysis_as_markdown(analysis: Analysis, keepsakes: Iterable[Keepsake] = ()) -> str:
    """Summary, quotes by speaker and names of an article, and what is kept of it."""
    parts = {
        "Summary": _summary(analysis),
        "Highlights and notes": "\n\n".join(map(kept_place, keepsakes)),
        "Quotes": _quotes(analysis),
        "Names": _names(analysis),
    }
    return _page(_head(analysis.article), parts)


def quotes_as_markdown(analysis: Analysis) -> str:
    """The quotes by speaker, those who say most first, under the article that they stand in."""
    return _page(_head(analysis.article), {"Quotes": _quotes(analysis)})


def _page(head: str, parts: dict[str, str]) -> str:
    return "\n\n".join([head, *(f"## {title}\n\n{text}" for title, text in parts.items() if text)])


def _head(article: Article) -> str:
    return heading(article.title, article.byline, article.published, article.source)


def heading(title: str, byline: str, published: str, source: str) -> str:
    """What an article is called, who wrote it, when it appeared and where it came from."""
    name = title or source.rpartition("/")[2] or "Untitled"
    where = "" if source in ("", "-") else f"<{source}>" if _ADDRESS.fullmatch(source) else escaped(source)
    facts = " · ".join(fact for fact in (escaped(byline), published[:10], where) if fact)
    return "\n\n".join(part for part in (f"# {escaped(name)}", facts) if part)


def escaped(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown would take for a mark."""
    return _LEADING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", one_line(text)))


def _summary(analysis: Analysis) -> str:
    text = analysis.article.text
    taken = analysis.summary.take(_SENTENCES)
    return "\n".join(f"{number}. {escaped(sentence.span.of(text))}" for number, sentence in enumerate(taken, 1))


def _quotes(analysis: Analysis) -> str:
    parts = [_voice(analysis, voice.speaker, (analysis.quotes[at] for at in voice.quotes)) for voice in analysis.voices()]
    unknown = [quote for quote in analysis.quotes if quote.speaker is None]
    return "\n\n".join([*parts, _voice(analysis, None, unknown)] if unknown else parts)


def _voice(analysis: Analysis, speaker: int | None, quotes: Iterable[Quote]) -> str:
    entity = None if speaker is None else analysis.entities[speaker]
    name = "Speaker unknown" if entity is None else ", ".join(part for part in (entity.name, entity.role) if part)
    return "\n\n".join([f"### {escaped(name)}", *(f"> {escaped(quote.span.of(analysis.article.text))}" for quote in quotes)])


def _names(analysis: Analysis) -> str:
    lines = []
    for kind in EntityKind:
        named = sorted((each for each in analysis.entities if each.kind is kind), key=lambda each: -len(each.mentions))
        if named:
            names = ", ".join(f"{escaped(entity.name)} ({len(entity.mentions)})" for entity in named)
            lines.append(f"- **{kind.value.capitalize()}:** {names}")
    return "\n".join(lines)


def kept_place(keepsake: Keepsake) -> str:
    """What is kept of one place, with who says it, the section that it stands in, and the note."""
    about = ", ".join(escaped(part) for part in (keepsake.speaker, keepsake.section) if part)
    lines = [f"> {escaped(keepsake.words)}", f"> — {about}" if about else "", escaped(keepsake.note)]
    quote = "\n>\n".join(line for line in lines[:2] if line)
    return "\n\n".join(part for part in (quote, lines[2]) if part)
