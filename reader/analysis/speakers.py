"""Who says each quote: the phrase that the text uses there, its cue, and the entity behind it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from reader.analysis.cues import ADVERBS, CUE, STRONG
from reader.analysis.marks import Quoted
from reader.analysis.model import Entity, EntityKind, Gender, Quote
from reader.analysis.quotes import QuoteSpan
from reader.analysis.references import Reference, References
from reader.article import Article, Span

_DIRECTLY_AFTER = re.compile(rf"[\s,—–-]*{ADVERBS}(?P<cue>{CUE.pattern})")
_SAME_SOURCE = re.compile(r"[Aa]ccording to (?:the )?same source")
_ATTRIBUTION_DASH = re.compile(r"\s*[—–―-]{1,2}\s*")
_TURN = re.compile(r"(?:^|\n)\s*(?P<name>[A-Z][\w’' .-]{1,40}):\s*$")
_MEMORY_BLOCKS = 2
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class _Attribution:
    reference: Reference | None = None
    cue: Span | None = None
    entity: int | None = None


def attribute(
    article: Article, sentences: tuple[Span, ...], entities: tuple[Entity, ...], spans: tuple[QuoteSpan, ...]
) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """The entities and, for each of `spans`, the Quote with its speaker where the text tells."""
    finder = _Finder(article, sentences, entities, tuple(span.quoted for span in spans))
    quotes: list[Quote] = []
    for span in spans:
        found = _Attribution() if span.in_heading else finder.find(span.quoted)
        reference = found.reference
        quotes.append(Quote(span.quoted.span, span.kind, found.entity, None if reference is None else reference.span, found.cue))
    return entities, tuple(_with_repeated(article.text, quotes))


class _Finder:
    """Walks the quotes in reading order and remembers who spoke last."""

    def __init__(
        self, article: Article, sentences: tuple[Span, ...], entities: tuple[Entity, ...], quoted: tuple[Quoted, ...]
    ) -> None:
        self.text = article.text
        self.entities = entities
        self.references = References(article, entities, quoted)
        self._sentences = sentences
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._blocks = [block.span for block in article.blocks]
        self._block_starts = [block.start for block in self._blocks]
        self._quoted = quoted
        self._index = -1
        self._last: _Attribution = _Attribution()
        self._last_block = -9
        self._last_sentence = -1

    def find(self, quoted: Quoted) -> _Attribution:
        """Who says `quoted`, which follows those already asked for."""
        self._index = self._quoted.index(quoted, self._index + 1)
        block = bisect_right(self._block_starts, quoted.span.start) - 1
        first = max(0, bisect_right(self._sentence_starts, quoted.span.start) - 1)
        last = max(first, bisect_right(self._sentence_starts, quoted.span.end - 1) - 1)
        frame = Span(self._sentences[first].start, self._sentences[last].end)
        found = self._in_frame(quoted, frame, first) or self._around(quoted, frame, block)
        found = self._resolved(found, quoted, block)
        if found.entity is not None or found.reference is not None:
            self._last, self._last_block, self._last_sentence = found, block, last
        return found

    # In the sentence of the quote

    def _in_frame(self, quoted: Quoted, frame: Span, sentence: int) -> _Attribution | None:
        return (
            self._right_after(quoted, frame)
            or self._after_dash(quoted)
            or self._according_to(quoted, frame)
            or self._same_sentence(sentence, quoted)
            or self._cue_before(quoted, frame)
            or self._later_cue(quoted, frame)
            or self._subject(quoted, frame)
        )

    def _right_after(self, quoted: Quoted, frame: Span) -> _Attribution | None:
        """“…,” said X; “…,” X said; “…,” according to X; “…” — X."""
        start, end = quoted.span.end, min(self._next_quote(), frame.end)
        after = self.text[start:end]
        inverted = _DIRECTLY_AFTER.match(after)
        if inverted:
            cue = Span(start + inverted.start("cue"), start + inverted.end("cue"))
            references = [ref for ref in self.references.between(cue.end, end) if ref.span.start - cue.end < 60]
            if references:
                return _Attribution(self._apposed(references), cue)
        references = self.references.between(start, end)
        for reference in references[:2]:
            cue_match = re.compile(rf"(?:,[^,]{{2,90}},)? {ADVERBS}(?P<cue>{CUE.pattern})").match(
                self.text, reference.span.end, end
            )
            near = reference.span.start - start < 30 and quoted.inner.of(self.text).rstrip()[-1:] in ",?!.—…’'-"
            if cue_match and near:
                return _Attribution(reference, Span(cue_match.start("cue"), cue_match.end("cue")))
        return None

    def _after_dash(self, quoted: Quoted) -> _Attribution | None:
        """“…” — X, on the same or on the next line."""
        dash = _ATTRIBUTION_DASH.match(self.text, quoted.span.end)
        if dash is None:
            return None
        named = self.references.between(dash.end(), min(self._next_quote(), dash.end() + 80))
        return _Attribution(named[0]) if named and named[0].span.start == dash.end() else None

    def _apposed(self, references: list[Reference]) -> Reference:
        """The name beside a description: “said the harbour master, Ada Quill”."""
        first = references[0]
        if first.entity is None and first.gender is None and len(references) > 1:
            between = self.text[first.span.end : references[1].span.start]
            if between in (" ", ", ") and self.references.is_person(references[1]):
                return references[1]
        return first

    def _same_sentence(self, sentence: int, quoted: Quoted) -> _Attribution | None:
        """A quote after another in one sentence has its speaker, unless a new subject stands between."""
        if self._last_sentence != sentence or self._index == 0:
            return None
        between = Span(self._quoted[self._index - 1].span.end, quoted.span.start)
        fresh = [ref for ref in self.references.between(*between) if ref.entity is not None and not ref.possessive]
        cue = CUE.search(between.of(self.text))
        if fresh and cue and fresh[-1].span.end <= between.start + cue.start() and fresh[-1].span.start > between.start + 12:
            return None
        return replace(self._last, cue=self._last.cue)

    def _according_to(self, quoted: Quoted, frame: Span) -> _Attribution | None:
        """According to X, … “…” …; … “…” …, according to X."""
        for match in re.finditer(r"[Aa]ccording to\b", frame.of(self.text)):
            cue = Span(frame.start + match.start(), frame.start + match.end())
            references = self.references.between(cue.end, frame.end)
            if references and references[0].span.start - cue.end < 20 and not self.references.in_quotation(cue.start):
                return _Attribution(references[0], cue)
        return None

    def _cue_before(self, quoted: Quoted, frame: Span) -> _Attribution | None:
        """X said: “…”; X, who …, called it “…”; According to X, …; …, calling it “…”."""
        start = frame.start
        cues = [
            Span(start + match.start(), start + match.end())
            for match in CUE.finditer(self.text[start : quoted.span.start])
            if not self.references.in_quotation(start + match.start())
        ]
        for cue in reversed(cues):
            references = [ref for ref in self.references.between(start, cue.start) if not ref.possessive]
            if references:
                return _Attribution(self._subject_of(references, cue), cue)
        return None

    def _subject_of(self, references: list[Reference], cue: Span) -> Reference:
        people = [ref for ref in references if ref.gender is not None or self.references.is_person(ref)]
        if cue.of(self.text).endswith("ing"):
            main = [
                ref
                for ref in people
                if re.match(rf"(?:,[^,]*,)? {ADVERBS}{CUE.pattern}", self.text[ref.span.end : ref.span.end + 120])
            ]
            return (main or people or references)[0]
        near = [ref for ref in references if re.fullmatch(rf" {ADVERBS}", self.text[ref.span.end : cue.start] or " ")]
        return (near or people or references)[-1 if near else 0]

    def _later_cue(self, quoted: Quoted, frame: Span) -> _Attribution | None:
        """“…”, “…” and more, said X; …, according to X."""
        for match in CUE.finditer(self.text, quoted.span.end, frame.end):
            if self.references.in_quotation(match.start()) or match.group().lower() not in STRONG:
                continue
            references = self.references.between(match.end(), frame.end)
            if references and references[0].span.start - match.end() < 12:
                return _Attribution(references[0], Span(*match.span()))
        return None

    def _subject(self, quoted: Quoted, frame: Span) -> _Attribution | None:
        """The first person of the sentence; failing that, the first name before the quote."""
        references = [ref for ref in self.references.between(frame.start, frame.end) if not ref.possessive]
        before = [ref for ref in references if ref.span.end <= quoted.span.start]
        people = [ref for ref in before if ref.gender is not None or self.references.is_person(ref)]
        if people:
            return _Attribution(people[0])
        own_words = [ref for ref in before if ref.entity is not None]
        return _Attribution(own_words[0]) if own_words else None

    # Beyond the sentence

    def _around(self, quoted: Quoted, frame: Span, block: int) -> _Attribution | None:
        if self._last_block == block:
            return self._last
        turn = _TURN.search(self.text[self._blocks[block].start : quoted.span.start])
        later = self._later_in_block(quoted, block)
        if turn or later:
            return later
        if _SAME_SOURCE.search(frame.of(self.text)) or block - self._last_block == 1:
            return self._last
        if block:
            references = [ref for ref in self.references.between(*self._blocks[block - 1]) if self.references.is_person(ref)]
            return _Attribution(references[0]) if references else None
        return None

    def _later_in_block(self, quoted: Quoted, block: int) -> _Attribution | None:
        """“…. …,” she said, further on in the same paragraph."""
        end = self._blocks[block].end
        for match in CUE.finditer(self.text, quoted.span.end, end):
            if match.group() in STRONG and not self.references.in_quotation(match.start()):
                near = self.references.between(max(quoted.span.end, match.start() - 40), min(end, match.end() + 40))
                if near:
                    nearest = min(near, key=lambda ref: abs(ref.span.start - match.start()))
                    return _Attribution(nearest, Span(*match.span()))
        return None

    def _next_quote(self) -> int:
        following = self._index + 1
        return self._quoted[following].span.start if following < len(self._quoted) else len(self.text)

    # Who is meant

    def _resolved(self, found: _Attribution | None, quoted: Quoted, block: int) -> _Attribution:
        if found is None:
            return _Attribution()
        if found.entity is not None or found.reference is None:
            return found
        if found.reference.entity is not None:
            return replace(found, entity=found.reference.entity)
        if found.reference.gender is not None:
            return replace(found, entity=self._antecedent(found.reference, block))
        return found

    def _antecedent(self, pronoun: Reference, block: int) -> int | None:
        """The person that a pronoun stands for: who spoke last, or was named last and fits."""
        assert pronoun.gender is not None
        earlier = self.references.all[: self.references.before(pronoun.span.start)]
        near = [ref for ref in earlier[-40:] if self.references.is_person(ref) and self._fits(ref.entity, pronoun.gender)]
        start = self._blocks[block].start
        same = [ref for ref in near if ref.span.start >= start and not ref.possessive]
        if same:
            return same[0].entity if len({ref.entity for ref in same}) > 1 and same[0].span.start == start else same[-1].entity
        recent = self._last.entity
        if recent is not None and block - self._last_block <= _MEMORY_BLOCKS and self._fits(recent, pronoun.gender):
            return recent
        named = [ref for ref in near if not ref.possessive] or near
        return named[-1].entity if named else None

    def _fits(self, entity: int | None, gender: Gender) -> bool:
        if entity is None or self.entities[entity].kind is not EntityKind.PERSON:
            return False
        return gender is Gender.UNKNOWN or self.entities[entity].gender in (gender, Gender.UNKNOWN)


def _with_repeated(text: str, quotes: list[Quote]) -> list[Quote]:
    """`quotes`, those that no words attribute, as in headings, with the speaker of the quote whose words they repeat."""
    words = [_words(quote.span.of(text)) for quote in quotes]
    resolved = list(quotes)
    for index in range(len(quotes)):
        if quotes[index].speaker is None and quotes[index].speaker_span is None and len(words[index]) > 1:
            alike = [
                (
                    len(words[index] & words[other]) / max(1, min(len(words[index]), len(words[other]))),
                    -abs(other - index),
                    other,
                )
                for other in range(max(0, index - 200), min(len(quotes), index + 200))
                if quotes[other].speaker is not None and len(words[other]) > 1
            ]
            best = max(alike, default=(0.0, 0, index))
            if best[0] >= _ALIKE:
                resolved[index] = replace(quotes[index], speaker=quotes[best[2]].speaker)
    return resolved


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))
