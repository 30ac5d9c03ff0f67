"""The question of what a name is, or whether words are a name."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.model import Analysis, EntityKind
from reader.app.reading.overview import Overview
from reader.app.reading.questions.question import KINDS, NO_NAME, Answer, Question, distance, in_order, naming, near
from reader.app.typesetting.markup import NAME_SIGNS
from reader.article import Span
from reader.export import one_line
from reader.library import NameCorrection, Reach
from reader.library.correcting.names import affecting, named_at, reached
from reader.library.model import divided

_BEFORE = 40
"""How many characters are shown before the words in question."""


def what_is(overview: Overview, span: Span, reach: Reach) -> Question:
    """The question what `span`, which may be no name yet, names at all places within `reach`.

    The answers are the current one, the one that was found, entities that share a word with it, the kinds that it may be, none,
    and all other entities; entities of the same kind and the nearest come first.
    """
    analysis = overview.analysis
    stands = named_at(span, analysis.entities)
    name, kind = stands or (one_line(span.of(analysis.article.text)), EntityKind.PERSON)
    number = 1 + max((each.number for each in overview.corrections if isinstance(each, NameCorrection)), default=0)
    as_it_is = NameCorrection(span, name, kind, reach, number)
    answers = _answers(analysis, as_it_is, is_name=stands is not None)
    scope = _scope(overview, span, reach)
    title = "What is this name?" if stands else "Is this a name?"
    is_elsewhere = _scope(overview, span, Reach.ALL) != _scope(overview, span, Reach.HERE)
    return Question(
        f"{title} · {scope}" if is_elsewhere else title,
        scope,
        span,
        _around(overview, span),
        in_order(_standing(stands), _found(overview, span), answers),
        lambda typed: (replace(as_it_is, name=typed),),
    )


def _answers(analysis: Analysis, as_it_is: NameCorrection, *, is_name: bool) -> list[Answer]:
    """The other answers, as changes of `as_it_is`, the present one; the words may be no name yet."""
    akin, others = _names(analysis, as_it_is)
    kinds = [kind for kind in KINDS if not is_name or kind is not as_it_is.kind]
    return [
        *(_naming(analysis, index, as_it_is) for index in akin),
        *(Answer(KINDS[kind], (replace(as_it_is, kind=kind),), sign=NAME_SIGNS[kind]) for kind in kinds),
        Answer(NO_NAME, (replace(as_it_is, name=""),)),
        *(_naming(analysis, index, as_it_is) for index in others),
    ]


def _names(analysis: Analysis, as_it_is: NameCorrection) -> tuple[list[int], list[int]]:
    """The indices of the entities that share a word with the name, and of the others, each by kind and distance."""
    entities, words, span = analysis.entities, _words_of(as_it_is.name), as_it_is.span

    def unlikelihood(index: int) -> tuple[bool, float]:
        entity = entities[index]
        return entity.kind is not as_it_is.kind, distance(span, near(span, entity.mentions))

    likely = sorted((index for index, entity in enumerate(entities) if entity.kind in KINDS), key=unlikelihood)
    akin = [index for index in likely if words & _words_of(entities[index].name)]
    return akin, [index for index in likely if not words & _words_of(entities[index].name)]


def _words_of(name: str) -> set[str]:
    return set(name.casefold().split())


def _naming(analysis: Analysis, index: int, as_it_is: NameCorrection) -> Answer:
    """The answer that the name is one of the entity at `index`."""
    entity = analysis.entities[index]
    made = replace(as_it_is, name=entity.name, kind=entity.kind)
    return naming(analysis, index, about=entity.kind.value, made=(made,))


def _scope(overview: Overview, span: Span, reach: Reach) -> str:
    """The places that the question is about, in words."""
    places = len(reached(overview.analysis, NameCorrection(span, reach=reach)))
    if reach is Reach.HERE or places == 1:
        return "only here"
    return f"all {places:,} places" if reach is Reach.ALL else f"the {places:,} places that say so"


def _standing(named: tuple[str, EntityKind] | None) -> Answer:
    """The answer that describes the current state: what is `named`, if anything."""
    if named is None:
        return Answer(NO_NAME)
    name, kind = named
    return Answer(name, sign=NAME_SIGNS[kind], about=kind.value)


def _found(overview: Overview, span: Span) -> Answer | None:
    """The answer that takes back the corrections at `span`, if there are any."""
    names, _ = divided(overview.corrections)
    corrections = affecting(overview.found, names, span)
    return replace(_standing(named_at(span, overview.found.entities)), taken_back=corrections) if corrections else None


def _around(overview: Overview, span: Span) -> Span:
    """The sentence around `span`, cut shortly before it."""
    sentence = overview.analysis.sentence_at(span.start)
    if not sentence.contains(span):
        return span
    text = overview.analysis.article.text
    start = max(sentence.start, span.start - _BEFORE)
    return Span(start if start == sentence.start else min(span.start, text.find(" ", start) + 1 or span.start), sentence.end)
