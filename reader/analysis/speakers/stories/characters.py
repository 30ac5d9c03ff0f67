"""Adds the characters of a story who speak without being named: “the stranger”, “his mother”."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from reader.analysis.grouping.genders import gender_of
from reader.analysis.grouping.namesakes import title_before
from reader.analysis.grouping.nouns import DOCUMENTS, gender_of_noun, is_person
from reader.analysis.model import Entity, EntityKind, Gender, Quote
from reader.analysis.ordering import ordered
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.introductions import Introductions
from reader.analysis.speakers.stories.addressed import Addresses
from reader.analysis.speakers.stories.kin import PARENTS, named_nearest, parents_called
from reader.analysis.speakers.stories.narrating import NARRATOR, with_narrator
from reader.analysis.speakers.stories.replies import Replies
from reader.analysis.speakers.stories.strangers import speaks, taken_up
from reader.analysis.speakers.token_letters import (
    CLAUSE_END,
    COMMA,
    DETERMINER,
    QUOTE,
    SAYS,
    SEMICOLON,
    WORD,
)
from reader.analysis.speakers.wording import Wording
from reader.article import Span

_IN_FULL = {"Dr": "doctor", "Capt": "captain", "Prof": "professor", "Col": "colonel", "Sgt": "sergeant"}
_RANKS = {"Lady": "ladyship", "Lord": "lordship", "Sir": "lordship"}
"""By what persons with a title are called: “her ladyship”."""
_SHARED_TITLES = ("Lady", "Father", "Mother", "Sister", "Brother")
"""Titles that are also used as nouns for other people."""
_OFTEN = 3
"""How often a story refers to a known character at least."""
_KNOWN = ("the", "his", "her", "my")
_DETERMINERS = frozenset("the a an another one this that his her my our their your".split())
_OF_MANY = frozenset("man woman lady gentleman fellow boy girl lad child one person voice".split())
"""Nouns that identify a character only with another word before them: “the old man”."""
_NO_CHARACTERS = frozenset(("head", "model"))
"""Nouns that mean a person in news, but something else in stories."""
_NO_TALKERS = frozenset("voice voices other others first second third latter former".split())
"""What stands behind “said” without telling who speaks."""
_SAYS_BEHIND = QUOTE + SAYS
_NOUN_BEHIND = QUOTE + DETERMINER + WORD
"""“…” said, and “…” the doctor."""
_PAUSES = COMMA + SEMICOLON + CLAUSE_END
"""What follows a speaker behind their quote."""
_POSSESSORS = {"his": Gender.MALE, "her": Gender.FEMALE}


def with_characters(
    wording: Wording, candidates: Sequence[Candidate], entities: tuple[Entity, ...], quoted: Sequence[Span]
) -> tuple[Entity, ...]:
    """`entities`, by first mention, with characters that speak but are never named outside the `quoted` words."""
    places = _described(wording, candidates)
    speaking = {key for key, found in places.items() if _speaks(wording, found) or _is_known(wording, found)}
    speaking.update(taken_up(wording, candidates, entities, places))
    everyone = list(entities)
    titled = _titled(wording.text, entities)
    replies = Replies(wording, quoted, Addresses(wording.text, entities))
    for key in places:
        named = _named(wording, places[key], titled)
        if named is None and key in speaking:
            named = _called(wording, places[key], entities, replies)
        if named is not None:
            everyone[named] = everyone[named].with_mentions(wording.span(found.first, found.last) for found in places[key])
        elif key in speaking:
            _add(wording, key, places[key], everyone)
    return tuple(sorted(with_narrator(wording, candidates, everyone, quoted), key=lambda entity: entity.mentions[0]))


def _described(wording: Wording, candidates: Sequence[Candidate]) -> dict[str, list[Candidate]]:
    """The phrases that describe characters without naming them, grouped by character."""
    introductions = Introductions(wording, list(candidates))
    talking = {wording.words[candidate.last] for candidate in candidates if _talks(wording, candidate)}
    places: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        key = _key(wording, candidate, talking)
        use = None if key is None else introductions.last_use_of(wording.words[candidate.last], candidate.first)
        if key is not None and (use is None or use.entity is None):
            places[key].append(candidate)
    return places


def _titled(text: str, entities: Sequence[Entity]) -> dict[str, set[int]]:
    """The persons with each title, so that “the doctor” may be Dr. Quill."""
    found: dict[str, set[int]] = defaultdict(set)
    for index, entity in enumerate(entities):
        for mention in entity.mentions if entity.kind is EntityKind.PERSON else ():
            title = title_before(text, mention)
            if title in _RANKS:
                found[_RANKS[title]].add(index)
            if title not in _SHARED_TITLES:
                found[_IN_FULL.get(title, title.lower())].add(index)
    return found


def _named(wording: Wording, places: Sequence[Candidate], titled: Mapping[str, set[int]]) -> int | None:
    """The only person with that title."""
    bearers = titled.get(wording.words[places[0].last], set())
    return next(iter(bearers)) if len(bearers) == 1 else None


def _called(wording: Wording, places: Sequence[Candidate], entities: Sequence[Entity], replies: Replies) -> int | None:
    """The only person of the same gender who is addressed by name around what the character at `places` says."""
    noun = wording.words[places[0].last]
    gender = gender_of_noun(noun)
    if gender is Gender.UNKNOWN or (noun in PARENTS and wording.words[places[0].first] != "my"):
        return None
    called = replies.called(candidate for candidate in places if speaks(wording, candidate))
    fitting = [person for person in called if entities[person].gender is gender]
    return fitting[0] if len(fitting) == 1 else None


def _speaks(wording: Wording, places: Sequence[Candidate]) -> bool:
    return any(speaks(wording, candidate) for candidate in places)


def _is_known(wording: Wording, places: Sequence[Candidate]) -> bool:
    """Whether a story repeatedly refers to a character as somebody known: “the stranger”."""
    return sum(wording.words[candidate.first] in _KNOWN for candidate in places) >= _OFTEN


def _add(wording: Wording, key: str, places: Sequence[Candidate], everyone: list[Entity]) -> None:
    """Add the character at `places` to `everyone`, or the places to named parents."""
    noun = key.rsplit(maxsplit=1)[-1]
    new = []
    parents = parents_called(noun, wording.text, everyone)
    for candidate in places:
        span = wording.span(candidate.first, candidate.last)
        known = None if wording.words[candidate.first] == "my" else named_nearest(everyone, parents, span)
        if known is None:
            new.append(span)
        else:
            everyone[known] = everyone[known].with_mentions([span])
    if new:
        name = _name(wording.text, new)
        everyone.append(Entity(name, EntityKind.PERSON, tuple(new), _gender(wording.text, noun, name, new)))


def _gender(text: str, noun: str, name: str, places: Sequence[Span]) -> Gender:
    """The gender that `noun` or the text near `places` implies; “she” near “her visitor” is not the visitor."""
    by_noun = gender_of_noun(noun)
    if by_noun is Gender.UNKNOWN:
        return gender_of(text, name, tuple(places), besides=_POSSESSORS.get(name.split(maxsplit=1)[0], Gender.UNKNOWN))
    return by_noun


def _talks(wording: Wording, candidate: Candidate) -> bool:
    """Whether a candidate stands behind its quote and verb of saying, as the animals of a tale do: “…,” said the fox."""
    letters, first, last = wording.letters, candidate.first, candidate.last
    noun = wording.words[last]
    inverted = letters[first - 2 : first] == _SAYS_BEHIND and letters[last + 1] in _PAUSES
    said = inverted or (
        letters[first - 1 : last + 1] == _NOUN_BEHIND and letters[last + 1] == SAYS and letters[last + 2] in _PAUSES
    )
    return said and wording.words[first] == "the" and noun not in DOCUMENTS and noun not in _NO_TALKERS


def _key(wording: Wording, candidate: Candidate, talking: Collection[str]) -> str | None:
    """The key that all descriptions of one character share; none for a candidate that describes nobody.

    Nouns that are `talking` describe characters, whatever they usually mean.
    """
    words = wording.words[candidate.first : candidate.last + 1]
    if candidate.form is not Form.DESCRIPTION or words[0] not in _DETERMINERS or len(words) < 2:
        return None
    if "" in words or words[-1] in _NO_CHARACTERS or not (words[-1] in talking or is_person(words[-1])):
        return None
    if words[-1] == "lady" and words[0] in ("his", "my", "your"):
        return "wife"
    return " ".join(words[-2:]) if words[-1] in _OF_MANY and len(words) > 2 else words[-1]


def _name(text: str, places: Sequence[Span]) -> str:
    """The most frequent description of a character, preferably a definite one."""
    forms = Counter(" ".join(span.of(text).split()) for span in places)
    form = max(forms, key=lambda form: (not form.lower().startswith(("a ", "an ", "another ", "one ")), forms[form]))
    return form[0].lower() + form[1:]


def without_silent(entities: tuple[Entity, ...], quotes: tuple[Quote, ...]) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """`entities` without unnamed characters who say none of the `quotes`, and the quotes with their new indices."""
    speaking = {quote.speaker for quote in quotes}
    kept = [index for index, entity in enumerate(entities) if index in speaking or not _is_described(entity)]
    if len(kept) == len(entities):
        return entities, quotes
    return ordered(entities, quotes, kept)


def _is_described(entity: Entity) -> bool:
    return entity.kind is EntityKind.PERSON and (entity.name == NARRATOR or entity.name.split()[0] in _DETERMINERS)
