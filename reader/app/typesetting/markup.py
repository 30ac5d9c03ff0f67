"""The one place where Spans become style."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from reader.analysis.model import Analysis, EntityKind, QuoteKind
from reader.analysis.voices import Speaker, Voice
from reader.app.typesetting.layers import Layer, Marks
from reader.article import Span
from reader.library import Keepsake, KeepsakeKind
from reader.records import spans_of, values_of

VOICES = 6
"""How many voices have a colour of their own; the others share one."""

NAME_SIGNS = {
    EntityKind.PERSON: "●",
    EntityKind.PLACE: "◆",
    EntityKind.ORGANISATION: "■",
    EntityKind.GROUP: "▲",
    EntityKind.EVENT: "★",
    EntityKind.WORK: "♦",
    EntityKind.PRODUCT: "▪",
    EntityKind.DATE: "◷",
    EntityKind.TIME: "◷",
    EntityKind.MONEY: "¤",
    EntityKind.PERCENT: "%",
    EntityKind.QUANTITY: "#",
}
BOOKMARK_SIGN, NOTE_SIGN, HIGHLIGHT_SIGN, CORRECTION_SIGN = "⚑", "✎", "*", "≠"
_PLAIN_TINT = "$quiet"
_TINTS = {
    EntityKind.PERSON: "$name-person",
    EntityKind.PLACE: "$name-place",
    EntityKind.ORGANISATION: "$name-organisation",
    EntityKind.GROUP: "$name-group",
    EntityKind.EVENT: "$name-other",
    EntityKind.WORK: "$name-other",
    EntityKind.PRODUCT: "$name-other",
}
NAME_STYLES = {kind: f"{_TINTS[kind]} underline" if kind in _TINTS else _PLAIN_TINT for kind in EntityKind}
"""The style of names of each kind in lists and in the legend."""
UNDERLINED = frozenset(_TINTS)


def voice_colours(voices: Iterable[Voice]) -> dict[Speaker, int]:
    """The colour of each speaker: 1 to `VOICES` in the order of `voices`, then the last again."""
    return {voice.speaker: min(place, VOICES) for place, voice in enumerate(voices, 1)}


def marks_of(analysis: Analysis, voices: Sequence[Voice], mentions: Iterable[tuple[Span, int]]) -> Marks:
    """The marks of `analysis`, with quotes in the colours of their `voices` and all `mentions` of its entities."""
    quotes: list[tuple[Span, int]] = []
    turns: list[tuple[Span, int]] = []
    labels: list[tuple[Span, int]] = []
    of_quotes = zip(
        spans_of(analysis.quotes), values_of(analysis.quotes, "kind"), _colour_by_quote(analysis, voices), strict=True
    )
    for index, (span, kind, colour) in enumerate(of_quotes):
        (turns if kind is QuoteKind.TURN else quotes).append((span, colour))
        if kind is QuoteKind.TURN and (label := analysis.quotes[index].speaker_span) is not None:
            labels.append((label, colour))
    kinds = list(EntityKind)
    looks = [kinds.index(entity.kind) if entity.kind in UNDERLINED else None for entity in analysis.entities]
    names = Layer((mention, look) for mention, entity in mentions if (look := looks[entity]) is not None)
    return Marks(Layer(quotes), names, Layer(turns), Layer(labels))


def _colour_by_quote(analysis: Analysis, voices: Sequence[Voice]) -> array[int]:
    """The colour of each quote's voice, 0 where the speaker is unknown."""
    colours, of_quotes = voice_colours(voices), array("B", bytes(len(analysis.quotes)))
    for voice in voices:
        for index in voice.quotes:
            of_quotes[index] = colours[voice.speaker]
    return of_quotes


def highlights_of(keepsakes: Iterable[Keepsake]) -> Layer:
    """The highlighted spans, with overlapping ones merged."""
    spans: list[Span] = []
    for span in sorted(each.span for each in keepsakes if each.kind is KeepsakeKind.HIGHLIGHT):
        if spans and span.start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return Layer((span, 0) for span in spans)


def signs_of(keepsakes: Iterable[Keepsake]) -> dict[int, str]:
    """The sign in the margin for each offset at which a keepsake starts; a note wins over a bookmark, that over a highlight."""
    signs: dict[int, str] = {}
    for keepsake in sorted(keepsakes, key=lambda each: (bool(each.note), each.kind is KeepsakeKind.BOOKMARK)):
        signs[keepsake.span.start] = sign_of(keepsake)
    return signs


def sign_of(keepsake: Keepsake) -> str:
    """The sign of one keepsake."""
    if keepsake.note:
        return NOTE_SIGN
    return BOOKMARK_SIGN if keepsake.kind is KeepsakeKind.BOOKMARK else HIGHLIGHT_SIGN
