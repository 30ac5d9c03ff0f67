"""Tells persons with one surname apart by their titles: Mr. Quill, Mrs. Quill and Miss Quill."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from reader.analysis.grouping.forms import folded
from reader.analysis.lexicon import FEMALE_TITLES, MALE_TITLES
from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name
from reader.article import Span

_LONGEST_TITLE = 10
"""The characters before a name that are examined for a title."""
_SPOKEN = frozenset(("Mr", "Mrs", "Ms", "Miss", "Lady", "Madame", "Mme"))
"""Titles that tell which of several namesakes a bare surname means."""
_MISTAKEN = (EntityKind.PLACE, EntityKind.ORGANISATION)


class Station(StrEnum):
    """What a title implies about its bearer."""

    MALE = "male"
    FEMALE = "female"
    """A woman, but for one called `Miss`."""
    MISS = "miss"


class Namesakes:
    """The stations that the titles before each bare surname of a document imply."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self._text = text
        self._stations: dict[str, Counter[Station]] = defaultdict(Counter)
        for span in spans:
            station = station_before(text, span)
            if station is not None:
                self._stations[folded(span.of(text))][station] += 1

    def key(self, span: Span) -> str:
        """The key that the mentions of one person share."""
        surname = folded(span.of(self._text))
        stations = self._stations.get(surname)
        if stations is None or len(stations) < 2:
            return surname
        usual = Station.MALE if Station.MALE in stations else stations.most_common(1)[0][0]
        return f"{surname}|{station_before(self._text, span) or usual}"


def station_before(text: str, span: Span) -> Station | None:
    """The station that the title before the name at `span` implies."""
    title = title_before(text, span)
    if title in MALE_TITLES:
        return Station.MALE
    if title not in FEMALE_TITLES:
        return None
    return Station.MISS if title == "Miss" else Station.FEMALE


def title_before(text: str, span: Span) -> str:
    """The word before the name at `span`, which may be a title, without a full stop."""
    return _word_before(text, span).rstrip(".")


def _word_before(text: str, span: Span) -> str:
    """The word before the name at `span`, in mixed case if both are in capitals."""
    word = "".join(text[max(0, span.start - _LONGEST_TITLE) : span.start].rsplit(maxsplit=1)[-1:])
    return word.capitalize() if word.isupper() and span.of(text).isupper() else word


def as_persons(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """`names`, in which those after a form of address are persons': “Mrs. Lancaster” is no town."""
    for name in names:
        addressed = name.kind in _MISTAKEN and title_before(text, name.span) in _SPOKEN
        yield name._replace(kind=EntityKind.PERSON) if addressed else name


def with_title(text: str, name: str, spans: tuple[Span, ...]) -> str:
    """`name`, a bare surname, with the title that stands before at least half of its `spans`."""
    titles = Counter(title for span in spans if (title := _word_before(text, span)).rstrip(".") in _SPOKEN)
    if not titles:
        return name
    title, times = titles.most_common(1)[0]
    return f"{title} {name}" if 2 * times >= len(spans) else name
