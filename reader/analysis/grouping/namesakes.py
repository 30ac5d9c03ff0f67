"""Tells persons with one surname apart by their titles: Mr. Quill, Mrs. Quill and Miss Quill."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from reader.analysis.grouping.forms import folded
from reader.analysis.lexicon import FEMALE_TITLES, MALE_TITLES
from reader.analysis.model import EntityKind, Gender
from reader.analysis.names.name import Name
from reader.article import Span
from reader.regex import regex

_LONGEST_TITLE = 10
"""The characters before a name that are examined for a title."""
_SPOKEN = frozenset(("Mr", "Mrs", "Ms", "Miss", "Lady", "Madame", "Mme"))
"""Titles that tell which of several namesakes a bare surname means."""
_MISTAKEN = (EntityKind.PLACE, EntityKind.ORGANISATION)
_INITIALS = "MS"
"""In capitals and without a full stop, more likely a pair of initials than a title."""
_MISS = regex(r"Miss (\S+)$")
_EITHER = frozenset(("Ms", "Dame", "Sister"))


class Station(StrEnum):
    """What a title implies about its bearer."""

    MALE = "male"
    MARRIED = "married"
    UNMARRIED = "unmarried"
    FEMALE = "female"
    """A woman, married or not."""

    @property
    def gender(self) -> Gender:
        """The gender of its bearer."""
        return Gender.MALE if self is Station.MALE else Gender.FEMALE


class Namesakes:
    """The stations that the titles before each bare surname of a document imply."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self._text = text
        self._stations: dict[str, Counter[Station]] = defaultdict(Counter)
        for span in spans:
            station = station_before(text, span)
            if station is not None:
                self._stations[folded(span.of(text))][station] += 1

    def of(self, surname: str) -> Counter[Station]:
        """How often each station is implied before `surname`, which is folded, alone."""
        return self._stations.get(surname, Counter())

    def key(self, span: Span, *, known: bool) -> str:
        """The key that the mentions of one person share; `known` tells whether somebody of that surname is named in full."""
        surname = folded(span.of(self._text))
        stations = self.of(surname)
        if not stations or not (known or len(stations) > 1):
            return surname
        station = station_before(self._text, span)
        if station is None:
            station = Station.MALE if Station.MALE in stations else stations.most_common(1)[0][0]
        return f"{surname}|{station}"


def station_before(text: str, span: Span) -> Station | None:
    """The station that the title before the name at `span` implies."""
    title = title_before(text, span)
    if title in MALE_TITLES:
        return Station.MALE
    if title not in FEMALE_TITLES and title != "Madame":
        return None
    return Station.UNMARRIED if title == "Miss" else Station.FEMALE if title in _EITHER else Station.MARRIED


def title_before(text: str, span: Span) -> str:
    """The word before the name at `span`, which may be a title, without a full stop."""
    return _word_before(text, span).rstrip(".")


def _word_before(text: str, span: Span) -> str:
    """The word before the name at `span`, in mixed case if both are in capitals."""
    word = "".join(text[max(0, span.start - _LONGEST_TITLE) : span.start].rsplit(maxsplit=1)[-1:])
    return word.capitalize() if word != _INITIALS and word.isupper() and span.of(text).isupper() else word


def as_persons(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """`names`, in which those after a form of address are persons': “Mrs. Lancaster” is no town.

    The “Miss” in one is left out where the surname is known with another name before it.
    """
    persons = (name.span.of(text) for name in names if name.kind is EntityKind.PERSON)
    surnames = {person.rpartition(" ")[2] for person in persons if " " in person and not person.startswith("Miss ")}
    for name in names:
        miss = _MISS.match(text, *name.span) if name.kind is EntityKind.PERSON else None
        if miss is not None and miss[1] in surnames:
            yield name._replace(span=Span(*miss.span(1)))
        else:
            addressed = name.kind in _MISTAKEN and title_before(text, name.span) in _SPOKEN
            yield name._replace(kind=EntityKind.PERSON) if addressed else name


def with_title(text: str, name: str, spans: tuple[Span, ...]) -> str:
    """`name`, a bare surname, with the title that stands before at least half of its `spans`."""
    titles = Counter(title for span in spans if (title := _word_before(text, span)).rstrip(".") in _SPOKEN)
    if not titles:
        return name
    title, times = titles.most_common(1)[0]
    return f"{title} {name}" if 2 * times >= len(spans) else name
