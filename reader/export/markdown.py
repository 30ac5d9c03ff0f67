"""An Analysis and the keepsakes of an article as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.analysis.model import Analysis, Quote
from reader.article import Article
from reader.export.citations import cited_voices, one_line, page_words, sentences_around, title_or_name
from reader.library import Keepsake, Visit
from reader.regex import regex
from reader.sources.addresses import is_on_the_web

_SPECIAL = regex(r"([\\`*\[<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;))")
"""What is markup anywhere in a line: an underscore only at the edge of a word, an ampersand only before the name of a letter."""
_LEADING = regex(r"^(\d*)([-+.)](?=\s|$)|-(?=-+$)|#{1,6}(?=\s|$)|>)")
"""The beginning of a list, a rule, a heading or a block quote."""
_CODE_OR_HEADING = regex(
    r"(?sm)^ {0,3}(?P<fence>`{3,}(?=[^`\n]*$)|~{3,}).*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|(?P<unclosed>\Z))"
    r"|^(?=#{1,6}(?:\s|$)|[-=]+$)"
)
"""In a note, a block of code between fences, or where a line makes a heading of itself or of the line before."""
_SENTENCES = 5
"""The usual length of the summary."""


def analysis_as_markdown(analysis: Analysis, keepsakes: Iterable[Keepsake] = (), *, sentences: int = _SENTENCES) -> str:
    """A summary of a number of `sentences`, the quotes by speaker, the names and the keepsakes of an article."""
    parts = {
        "Summary": _summary(analysis, sentences),
        "Highlights and notes": "\n\n".join(map(kept_place, keepsakes)),
        "Quotes": _quotes(analysis),
        "Names": _names(analysis),
    }
    return _page(heading(analysis.article), parts)


def quotes_as_markdown(analysis: Analysis, *, context: bool = False) -> str:
    """The quotes by speaker, below the article's heading; with `context`, in their sentences."""
    return _page(heading(analysis.article), {"Quotes": _quotes(analysis, context=context)})


def _page(head: str, parts: dict[str, str]) -> str:
    return "\n\n".join([head, *(f"## {title}\n\n{text}" for title, text in parts.items() if text)])


def heading(article: Article | Visit, *, level: int = 1) -> str:
    """The title, author, date and source of `article`, as a Markdown heading of that `level`."""
    source = article.origin
    where = "" if source in ("", "-") else f"<{source}>" if is_on_the_web(source) else escaped(source)
    facts = " · ".join(fact for fact in (escaped(article.byline), article.published[:10], where) if fact)
    return "\n\n".join(part for part in (f"{'#' * level} {escaped_within(title_or_name(article))}", facts) if part)


def escaped(text: str) -> str:
    """`text` on one line, with exactly those characters escaped that Markdown would take for markup."""
    return _LEADING.sub(r"\1\\\2", escaped_within(text))


def escaped_within(text: str) -> str:
    """The same for `text` that follows other words on its line, and so begins no list there."""
    return _SPECIAL.sub(r"\\\1", one_line(text))


def _summary(analysis: Analysis, sentences: int) -> str:
    text = analysis.article.text
    taken = analysis.summary.take(sentences)
    return "\n".join(f"{number}. {escaped(sentence.span.of(text))}" for number, sentence in enumerate(taken, 1))


def _quotes(analysis: Analysis, *, context: bool = False) -> str:
    parts = []
    for speaker, quotes in cited_voices(analysis):
        places = dict.fromkeys(quoted_place(analysis, quote, speaker.name, context=context) for quote in quotes)
        parts.append("\n\n".join([f"### {escaped_within(speaker.in_full)}", *places]))
    return "\n\n".join(parts)


def quoted_place(analysis: Analysis, quote: Quote, speaker: str, *, context: bool) -> str:
    """The quote or its sentence; if it is in a section or on a page, with its speaker, section and page."""
    article = analysis.article
    span = sentences_around(analysis, quote) if context else quote.span
    section = article.heading_at(quote.span.start)
    page = page_words(article.page_at(quote.span.start))
    about = ", ".join(escaped_within(part) for part in (speaker, section, page) if part)
    lines = [f"> {escaped(span.of(article.text))}", f"> — {about}" if section or page else ""]
    return "\n>\n".join(filter(None, lines))


def _names(analysis: Analysis) -> str:
    lines = []
    for kind, entities in analysis.entities_by_kind().items():
        names = ", ".join(f"{escaped_within(entity.name)} ({len(entity.mentions)})" for entity in entities)
        lines.append(f"- **{kind.value.capitalize()}:** {names}")
    return "\n".join(lines)


def kept_place(keepsake: Keepsake) -> str:
    """A keepsake with its speaker, its section, its page and its note, whose own markup is kept."""
    parts = (keepsake.speaker, keepsake.section, page_words(keepsake.page))
    about = ", ".join(escaped_within(part) for part in parts if part)
    lines = [
        f"> {escaped(keepsake.words)}",
        f"> — {about}" if about else "",
        _CODE_OR_HEADING.sub(_kept_within, keepsake.note),
    ]
    quote = "\n>\n".join(line for line in lines[:2] if line)
    return "\n\n".join(part for part in (quote, lines[2]) if part)


def _kept_within(markup: re.Match[str]) -> str:
    """The `markup` of a note without an effect beyond it: a heading escaped, and a block of code closed."""
    if not markup["fence"]:
        return "\\"
    return markup[0] if markup["unclosed"] is None else f"{markup[0].rstrip()}\n{markup['fence']}"
