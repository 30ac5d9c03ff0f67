"""Questions about what stands in an article, and their answers, by which a reader puts it right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reader.analysis.model import EntityKind
from reader.app.reading.keeping import with_speakers_anew
from reader.app.reading.state import Reading
from reader.article import Span
from reader.export import one_line
from reader.in_words import counted
from reader.letters import is_in
from reader.library import Correction, QuoteCorrection, Reach
from reader.library.correcting import divided
from reader.library.correcting_names import needed

AS_FOUND = "as it was found"
NOBODY, NO_QUOTE, NO_NAME = "nobody known", "not a quotation", "no name"
KINDS = {
    EntityKind.PERSON: "a person",
    EntityKind.PLACE: "a place",
    EntityKind.ORGANISATION: "an organisation",
    EntityKind.GROUP: "a group of people",
    EntityKind.EVENT: "an event",
    EntityKind.WORK: "a work",
    EntityKind.PRODUCT: "a product",
}
"""What a name can be the name of."""
_REACHES = {Reach.ALL: "", Reach.WORDS: ", wherever it says so", Reach.HERE: ", only here"}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question."""

    words: str
    made: tuple[Correction, ...] = ()
    """What the reader says with it; nothing where it leaves everything as it stands."""
    taken_back: tuple[Correction, ...] = ()
    """What the reader no longer says."""
    entity: int | None = None
    """The index of whom or what it names; none where the analysis knows of nobody."""
    sign: str = "·"
    about: str = ""
    """Who or what that is, or whose answer it is."""
    forms: tuple[str, ...] = ()
    """What else the text calls them."""

    def has(self, words: str) -> bool:
        """Whether it contains `words`, in any letter case."""
        return any(is_in(words.casefold(), part.casefold()) for part in (self.words, self.about, *self.forms))


@dataclass(frozen=True, slots=True)
class Question:
    """What can be asked about words of an article."""

    title: str
    scope: str
    """What it is about: this quote, or all of somebody's."""
    span: Span
    """The words in question."""
    around: Span
    """What to show of the text."""
    answers: tuple[Answer, ...]
    """The first is how it stands."""
    named: Callable[[str], tuple[Correction, ...]]
    """What a reader says who answers with a name."""

    def narrowed(self, typed: str) -> tuple[Answer, ...]:
        """The answers that contain what was `typed`, and then that itself if it is not one of them."""
        name = one_line(typed)
        fitting = tuple(answer for answer in self.answers if answer.has(name))
        if not name or any(answer.words.casefold() == name.casefold() for answer in fitting):
            return fitting
        return (*fitting, Answer(name, self.named(name), about="as you type it"))


def in_order(stands: Answer, found: Answer | None, others: Sequence[Answer]) -> tuple[Answer, ...]:
    """How it stands, how it was found where that is something else, and then the `others`, none of them twice."""
    first = [stands] if found is None else [stands, replace(found, about=AS_FOUND)]
    named = {(answer.words, answer.sign) for answer in first}
    return (*first, *(answer for answer in others if (answer.words, answer.sign) not in named))


def answered(reading: Reading, answer: Answer) -> Reading:
    """`reading` with what `answer` says, and without what that makes needless."""
    return _with_speakers(reading, reading.as_found(*answer.taken_back).correcting(*answer.made))


def taken_back(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """`reading` without `corrections`."""
    return _with_speakers(reading, reading.as_found(*corrections))


def _with_speakers(before: Reading, after: Reading) -> Reading:
    names, quotes = divided(after.corrections)
    if after.overview is not None and after.whole:
        after = after.with_corrections((*quotes, *needed(after.overview.found, names)))
    return with_speakers_anew(before, after)


def told(correction: Correction) -> str:
    """What `correction` says, in words."""
    if isinstance(correction, QuoteCorrection):
        if not correction.is_quote:
            return NO_QUOTE
        return f"said by {correction.speaker}" if correction.speaker else NOBODY
    said = f"{correction.name}, {KINDS.get(correction.kind, correction.kind.value)}" if correction.name else NO_NAME
    return f"{said}{_REACHES[correction.reach]}"


def all_told(corrections: Sequence[Correction]) -> str:
    """What `corrections`, which say the same of one or of several places, say, in words."""
    count = f"{counted(len(corrections), 'quote')} " if len(corrections) > 1 else ""
    return f"{count}{told(corrections[0])}"
