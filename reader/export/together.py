"""The quotes of several articles together, by speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from reader.analysis.lexicon import HONORIFICS
from reader.analysis.model import Analysis, EntityKind, Gender, Quote
from reader.export.citations import NamedSpeaker, aside, cited_voices, headline, quote_lines, sentences_around
from reader.export.data import as_json, bounds, facts
from reader.export.markdown import escaped_within, heading, quoted_place
from reader.export.table import COLUMNS, quotes_as_csv
from reader.in_words import counted

_UNDATED = "9999"


class _Key(NamedTuple):
    """What the quotes of one speaker share."""

    words: tuple[str, ...]
    """The words of the name."""
    gender: Gender = Gender.UNKNOWN
    """That of a person named by a surname alone, which others may bear."""
    article: int = 0
    """The number of the article of somebody whom it does not name."""


class Part(NamedTuple):
    """A speaker's quotes in one article."""

    analysis: Analysis
    quotes: list[Quote]


@dataclass(frozen=True, slots=True)
class JoinedVoice:
    """A speaker's quotes in several articles."""

    speaker: NamedSpeaker
    """The speaker, with the fullest name that any of the articles gives, and the first role."""
    parts: tuple[Part, ...]
    """The quotes by article, in order of date; undated articles come last."""

    @property
    def quote_count(self) -> int:
        """How many quotes there are."""
        return sum(len(part.quotes) for part in self.parts)


def voices_together(analyses: Iterable[Analysis]) -> list[JoinedVoice]:
    """The speakers of `analyses`: those in most articles first, then those with most quotes; last those without a name.

    A surname, or a name without any of its middle names, is taken for the only person in the others who bears it; whoever is
    described but not named is somebody of that article alone. An article that comes from two sources, such as an address and a
    file saved from there, counts once.
    """
    told: dict[_Key, list[tuple[NamedSpeaker, Part]]] = {}
    persons: dict[_Key, Gender] = {}
    ordered = sorted(_of_different_words(analyses), key=lambda analysis: analysis.article.published or _UNDATED)
    for number, analysis in enumerate(ordered, 1):
        for speaker, quotes in cited_voices(analysis):
            named = analysis.speaker_of(quotes[0])
            words = _name_words(speaker.name)
            if named is None:
                key = _Key(words, article=number if speaker.name else 0)
            else:
                key = _Key(words, named.gender if len(words) == 1 else Gender.UNKNOWN)
            told.setdefault(key, []).append((speaker, Part(analysis, quotes)))
            if named is not None and named.kind is EntityKind.PERSON:
                persons.setdefault(key, named.gender)
    for short, full in _short_names(persons):
        told[full] += told.pop(short)
    voices = [_voice(each) for each in told.values()]
    return sorted(voices, key=lambda voice: (not voice.speaker.name, -len(voice.parts), -voice.quote_count))


def _short_names(persons: Mapping[_Key, Gender]) -> Iterator[tuple[_Key, _Key]]:
    """Each name that is short for one other alone, with that."""
    bearers: defaultdict[str, list[_Key]] = defaultdict(list)
    for name in sorted(persons, key=lambda key: (-len(key.words), key.gender is Gender.UNKNOWN)):
        alike = bearers[name.words[-1]]
        full = [other for other in alike if persons[other].agrees(persons[name]) and _is_short_for(name, other)]
        if len(full) == 1:
            yield name, full[0]
        else:
            alike.append(name)


def _name_words(name: str) -> tuple[str, ...]:
    """The words of `name` in lower case, without a “Mr.” before them."""
    first, *others = name.split() or ("",)
    return tuple(word.casefold() for word in (others if others and first.rstrip(".") in HONORIFICS else (first, *others)))


def _is_short_for(name: _Key, other: _Key) -> bool:
    """Whether `name` can be `other` with words left out: none if it has a middle initial, which tells relatives apart."""
    words = iter(other.words)
    has_initial = any(len(word.rstrip(".")) == 1 for word in name.words[1:-1])
    return not has_initial and all(word in words for word in name.words)


def _of_different_words(analyses: Iterable[Analysis]) -> Iterable[Analysis]:
    """The first of `analyses` for each text, whatever its white space."""
    first: dict[str, Analysis] = {}
    for analysis in analyses:
        first.setdefault(" ".join(analysis.article.text.split()), analysis)
    return first.values()


def _voice(told: list[tuple[NamedSpeaker, Part]]) -> JoinedVoice:
    parts = sorted((part for _, part in told), key=lambda part: part.analysis.article.published or _UNDATED)
    speakers = [speaker for speaker, _ in told]
    role = next((speaker.role for speaker in speakers if speaker.role), "")
    return JoinedVoice(speakers[0]._replace(role=role), tuple(parts))


def together_text(analyses: Iterable[Analysis], *, context: bool = False) -> str:
    """Each speaker with their quotes by article; with `context`, their sentences instead."""
    return "\n\n".join(_text_of(voice, context=context) for voice in voices_together(analyses))


def _text_of(voice: JoinedVoice, *, context: bool) -> str:
    name, role = voice.speaker
    where = f" in {counted(len(voice.parts), 'article')}" if len(voice.parts) > 1 else ""
    blocks = [f"{name or 'Unknown'} ({voice.quote_count}{where}){aside(role)}"]
    for analysis, quotes in voice.parts:
        words = [f"    {line}" for line in quote_lines(analysis, quotes, context=context)]
        blocks.append("\n".join([f"  {headline(analysis.article)}", *words]))
    return "\n".join(blocks)


def together_as_markdown(analyses: Iterable[Analysis], *, context: bool = False) -> str:
    """Each speaker as a heading, with their quotes by article below it."""
    blocks: list[str] = []
    for voice in voices_together(analyses):
        blocks.append(f"# {escaped_within(voice.speaker.in_full)}")
        for analysis, quotes in voice.parts:
            blocks.append(heading(analysis.article, level=2))
            blocks += dict.fromkeys(quoted_place(analysis, quote, voice.speaker.name, context=context) for quote in quotes)
    return "\n\n".join(blocks)


def together_as_csv(analyses: Iterable[Analysis]) -> str:
    """The rows of `quotes_as_csv`, speaker by speaker, with one name and one role for each in all articles."""
    parts = [(voice.speaker, part) for voice in voices_together(analyses) for part in voice.parts]
    return "\n".join(
        (
            ",".join(COLUMNS),
            *(
                quotes_as_csv(replace(analysis, quotes=tuple(quotes)), with_columns=False, said_by=speaker)
                for speaker, (analysis, quotes) in parts
            ),
        )
    )


def together_as_json(analyses: Iterable[Analysis]) -> str:
    """Each speaker with all quotes and their sources, as one JSON object on one line."""
    voices = [
        {"name": voice.speaker.name or None, "role": voice.speaker.role, "quotes": list(_quotes_as_data(voice))}
        for voice in voices_together(analyses)
    ]
    return as_json(voices=voices)


def _quotes_as_data(voice: JoinedVoice) -> Iterator[dict[str, Any]]:
    for analysis, quotes in voice.parts:
        article = analysis.article
        for quote in quotes:
            yield {
                "quote": quote.span.of(article.text),
                "sentence": sentences_around(analysis, quote).of(article.text),
                "kind": quote.kind.value,
                **bounds(quote.span),
                "page": article.page_at(quote.span.start),
                **facts(article),
                "corrected": quote.corrected,
            }
