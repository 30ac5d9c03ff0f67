"""Quotes with their speakers and sources, as every export cites them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.model import Analysis, Quote, QuoteKind
from reader.analysis.voices import Speaker, speaker_words, voices_of, who_says
from reader.article import Article, Span
from reader.letters import begin_words

if TYPE_CHECKING:
    from reader.library import Keepsake, Visit


class NamedSpeaker(NamedTuple):
    """A speaker as quotes are attributed to them."""

    name: str
    """The name, or what the text calls them if it gives none; empty if unknown."""
    role: str

    @property
    def in_full(self) -> str:
        """The name with the role."""
        return ", ".join(filter(None, (self.name, self.role))) or "Speaker unknown"


UNKNOWN = NamedSpeaker("", "")


class CitedVoice(NamedTuple):
    """A speaker with all of their quotes, or the unknown with all others."""

    speaker: NamedSpeaker
    quotes: list[Quote]


def one_line(text: str) -> str:
    """`text` with every run of white space replaced by one space."""
    return " ".join(text.split())


def aside(words: str) -> str:
    """`words` after a dash, to follow a name; empty if there are none."""
    return f" — {words}" if words else ""


def sentences_around(analysis: Analysis, quote: Quote) -> Span:
    """The sentence or sentences that `quote` is part of; the quote alone if that is a turn, or if no sentences are known."""
    if quote.kind is QuoteKind.TURN:
        return quote.span
    first = bisect_right(analysis.sentences, quote.span.start, key=attrgetter("start")) - 1
    last = bisect_left(analysis.sentences, quote.span.end, key=attrgetter("start")) - 1
    if first < 0 or analysis.sentences[last].end < quote.span.end:
        return quote.span
    return Span(analysis.sentences[first].start, analysis.sentences[last].end)


def quote_lines(analysis: Analysis, quotes: Iterable[Quote], *, context: bool) -> list[str]:
    """The words of `quotes`, one line each; with `context`, their sentences instead, without repetitions."""
    spans = dict.fromkeys(sentences_around(analysis, quote) if context else quote.span for quote in quotes)
    return [one_line(span.of(analysis.article.text)) for span in spans]


def citation(analysis: Analysis, quote: Quote) -> str:
    """`quote` with its speaker and its article."""
    return " — ".join(part for part in (attributed(analysis, quote), source_line(analysis.article)) if part)


def attributed(analysis: Analysis, quote: Quote) -> str:
    """`quote` with its speaker and its page, in quotation marks even if the text has none."""
    words = one_line(quote.span.of(analysis.article.text))
    marked = f"“{words}”" if quote.kind is QuoteKind.TURN else words
    speaker = speaker_words(analysis, quote) or "speaker unknown"
    return f"{marked} — {', '.join(filter(None, (speaker, page_words(analysis.article.page_at(quote.span.start)))))}"


def page_words(page: int | None) -> str:
    """The number of a `page` as one cites it: “p. 3”; empty in a document without pages."""
    return f"p. {page}" if page else ""


def cited_voices(analysis: Analysis) -> list[CitedVoice]:
    """The quotes by speaker, those who say most first; quotes without a speaker come last."""
    quotes = analysis.quotes
    known = [
        CitedVoice(NamedSpeaker(voice.name, _role(analysis, voice.speaker)), [quotes[index] for index in voice.quotes])
        for voice in voices_of(analysis)
    ]
    unknown = [quote for quote in quotes if who_says(analysis, quote) is None]
    return [*known, CitedVoice(UNKNOWN, unknown)] if unknown else known


def _role(analysis: Analysis, speaker: Speaker) -> str:
    return "" if isinstance(speaker, str) else analysis.entities[speaker].role


def said_by(names: Sequence[str], analysis: Analysis) -> Analysis:
    """`analysis` with only the quotes of speakers whose name, or whose description, has all words of one of `names`.

    The beginning of a word is enough. Letter case does not count, nor do accents if the one of `names` has none.
    """
    wanted = [name.split() for name in names]
    said = (quote for quote in analysis.quotes if any(begin_words(words, speaker_words(analysis, quote)) for words in wanted))
    return replace(analysis, quotes=tuple(said))


def title_or_name(article: Article | Visit) -> str:
    """What to call `article`: its title, or else the name of its file or page."""
    name = "" if article.source == "-" else article.source.rstrip("/").rpartition("/")[2]
    return article.title or name or "Untitled"


def citable(visit: Visit) -> Visit:
    """`visit`, without a source if that leads nowhere."""
    return replace(visit, source="") if visit.is_gone else visit


def kept_words(keepsake: Keepsake, source: str) -> str:
    """The words of `keepsake` in one line, with their speaker, page, note and `source`."""
    said_on = ", ".join(filter(None, (keepsake.speaker, page_words(keepsake.page))))
    return " — ".join(filter(None, (one_line(keepsake.words), said_on, one_line(keepsake.note), source)))


def headline(article: Article) -> str:
    """The line above what is listed of `article`, never empty."""
    return source_line(article) or title_or_name(article)


def source_line(article: Article | Visit) -> str:
    """The title, author, date and source of `article`, in one line."""
    parts = (article.title, article.byline, article.published[:10], article.origin)
    return ", ".join(part for part in parts if part not in ("", "-"))
