"""Finds the role of a person beside the name: an office, an occupation or a relation to somebody."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.cues import CUES
from reader.analysis.gazetteer import FEMALE, GIVEN, MALE, lists_of
from reader.analysis.grouping.nouns import PERSONS, ROLE_LETTERS, is_person
from reader.analysis.grouping.persons import given_gender
from reader.analysis.lexicon import CALENDAR, HONORIFICS, OPENERS, SHORT_TITLES, STOPPED, TITLES, group_of
from reader.analysis.model import EntityKind, Gender
from reader.analysis.names.name import Name
from reader.analysis.remembered import Remembered
from reader.article import Span
from reader.regex import regex

_BREAK = regex(r"[\n“”\"()—–]|--|\s-\s")
_BESIDE = 120
"""The characters on either side of a name that are examined."""
_LONGEST_WORD = 30
_LAST_WORD = regex(r"(?P<word>[^\W_][\w.’'&/-]*)(?P<comma>,?) \Z")
_LONGEST = 6
"""The most words before the noun of a role."""
_AGE = regex(r", (?:aged )?\d{1,3}(?=,)")
_ADDRESSES = HONORIFICS | {"Sir", "Dame"}
_STOPS = ",;:!?"
_DETERMINERS = frozenset("a an the his her its their our my whose one another".split())
_PREPOSITIONS = frozenset("of at for in with from to on and".split())
"""Words that go on with a role: “head of research and development at Lunde University”."""
_OCCUPATIONS = PERSONS | frozenset(
    "accountant advocate agent alumna apprentice aristocrat astronaut bureaucrat comic correspondent cosmonaut counsel "
    "delegate fiancee freshman guru heir intern kingpin laureate legend magistrate mastermind member mentor plaintiff "
    "protégé pundit sophomore technocrat teen treasurer undersecretary warrior".split()
)
"""Nouns that, beside a name, say who somebody is."""
_POSTPOSED = frozenset("emeritus emerita elect designate".split())
_GIVEN = frozenset((GIVEN, MALE, FEMALE))
_TITLES = frozenset(word.lower() for word in TITLES - HONORIFICS)
_SHORT = regex(rf"(?:[A-Z]\.)+|(?:{'|'.join((*STOPPED, 'Brig', 'Hon'))})\.")
_OFFICE_OF = regex(r"(?P<office>.*[A-Z][a-z]+) (?P<field>(?:of|for) (?:the )?[A-Z][\w’'-]+(?:,? (?:and )?[A-Z][\w’'-]+){0,3})")
"""An office with its field before a name: “former Secretary of State”."""
_NO_ROLES = ("", "man", "woman", "boy", "girl", "child", "person")
_USUAL = frozenset(
    "former vice deputy prime foreign assistant associate senior junior chief executive acting general head lead managing "
    "fellow late longtime veteran retired interim incumbent current outgoing incoming first new ruling "
    "supreme defence defense finance interior health opposition state federal national local".split()
)
"""Modifiers that may stand before a title."""
_LIKE_VERBS = frozenset(
    "acclaimed aged defending beloved celebrated disgraced embattled renowned respected wanted convicted accused jailed "
    "exiled ousted suspended experienced reigning operating visiting founding marketing training engineering housing "
    "planning manufacturing sports communications sales operations arts affairs news relations services resources systems "
    "forces rights effects series business press campus species family elderly shipping banking racing presiding commanding "
    "sitting supporting starting boxing cycling rowing swimming fishing casting building nursing".split()
)
"""Modifiers in the form of a verb or an adverb."""
_VERBS = frozenset(
    "met beat sent put made took gave left led kept saw let hit cut paid found won lost brought bought sold became become "
    "replace join meet help make name see call get got include save give come came went run ran face know knew shown seen "
    "been being want like unlike alongside versus v vs than via per amid plus minus".split()
)
"""Words that no modifier is taken for."""
_LIKE_VERB = regex(r"[a-z]+(?:ed|ing|ly|s)")


def role_of(text: str, spans: Sequence[Span]) -> str:
    """What stands beside the name of the person at `spans`; a mere title such as “Dr.” only for want of anything better."""
    title = ""
    for span in spans:
        role = _before(text, span) or _after(text, span)
        if role in _NO_ROLES:
            continue
        if not _is_short_title(role):
            return role
        title = title or role
    return title


def without_role(text: str, name: Name) -> Name:
    """The `name` of a person without a role that was taken for a part of it: “Cllr Ada Quill”, “Goalkeeper Tom Brandt”."""
    words = name.span.of(text).split()
    if name.kind is not EntityKind.PERSON or not _is_part(words):
        return name
    start = text.index(words[1], name.span.start + len(words[0]))
    return without_role(text, name._replace(span=Span(start, name.span.end)))


def _is_part(words: Sequence[str]) -> bool:
    """Whether the first of the `words` of a name is a role, and no given name, before a full name; or one that is no word."""
    bare = words[0].rstrip(".")
    if bare in SHORT_TITLES:
        return len(words) > 1
    lower = bare.lower()
    is_role = bare not in TITLES and lower in _OCCUPATIONS and lower not in _NO_ROLES and _GIVEN.isdisjoint(lists_of(bare))
    return is_role and len(words) > 2 and all(word[0].isupper() for word in words)


def _before(text: str, span: Span) -> str:
    """The role right before the name, “former Lunde Prime Minister”, or in front of a comma: “the firm’s president, …,”."""
    last = _LAST_WORD.search(text, max(0, span.start - _LONGEST_WORD), span.start)
    if last is None or not (_IS_HEAD[last["word"]] or last["word"][0].isupper()):
        return ""
    is_apart = bool(last["comma"])
    if is_apart and text[span.end : span.end + 1] not in (",", "."):
        return ""
    words = _BREAK.split(_whole_words(text, span.start - _BESIDE, span.start).rstrip(", "))[-1].split()
    if words and _is_only_address(words):
        words.pop()
    role = _noun_phrase(words) or _office(words)
    before = words[-1 - len(role)] if len(role) < len(words) else ""
    if is_apart and not (before.lower() in _DETERMINERS or any(map(_is_possessive, (before, *role)))):
        return ""
    if role and before[-1:] in ("", "."):
        role[0] = _as_within(role)
    return " ".join(role)


def _whole_words(text: str, start: int, end: int) -> str:
    """The `text` from `start` to `end`, without a word that either of them cuts."""
    whole = text[max(0, start) : end]
    if _is_within_word(text, start):
        whole = whole.partition(" ")[2]
    return whole.rpartition(" ")[0] if _is_within_word(text, end) else whole


def _is_within_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1 : place + 1].isalnum()


def _is_only_address(words: Sequence[str]) -> bool:
    """Whether the last of `words` is “Mr”, or a title behind an occupation: “the surgeon Dr.”."""
    if words[-1].rstrip(".") in _ADDRESSES:
        return True
    occupation = words[-2] if len(words) > 1 else ""
    return occupation.islower() and _IS_HEAD[occupation] and _is_short_title(words[-1])


def _is_short_title(role: str) -> bool:
    """Whether a role is nothing but an abbreviated title, with its full stop or without: “Dr.”, “Dr”."""
    return _SHORT.fullmatch(role if role[-1] == "." else f"{role}.") is not None


def _as_within(role: Sequence[str]) -> str:
    """The first word of a role that begins a sentence, as it would be written within one."""
    first = role[0].lower()
    if len(role) == 1:
        return role[0] if first.rstrip(".") in _TITLES or role[0] in ROLE_LETTERS else first
    return first if first == "former" or (role[1].islower() and (first in _USUAL or first in _OCCUPATIONS)) else role[0]


def _noun_phrase(words: Sequence[str]) -> list[str]:
    """The words at the end of `words` that are a noun for a person, with all its modifiers."""
    if not words or not _IS_HEAD[words[-1]]:
        return []
    role = [words[-1]]
    for word in reversed(words[-1 - _LONGEST : -1]):
        if not _modifies(word, role[0]):
            break
        role.insert(0, word)
    return role


def _office(words: Sequence[str]) -> list[str]:
    """The words at the end of `words` that are an office with its field: “Secretary of State”."""
    match = _OFFICE_OF.fullmatch(" ".join(words[-2 * _LONGEST :])) if "of" in words or "for" in words else None
    role = _noun_phrase(match["office"].split()) if match else []
    return [*role, *match["field"].split()] if match and role else []


def _is_head(word: str) -> bool:
    """Whether a word is a title or a noun for a person."""
    bare = word.rstrip(".")
    lower = bare.lower()
    if lower in _TITLES:
        return True
    return word == bare and (bare in ROLE_LETTERS or (lower not in OPENERS and (lower in _OCCUPATIONS or is_person(lower))))


_IS_HEAD = Remembered(_is_head)


def _modifies(word: str, following: str) -> bool:
    """Whether a word belongs to the noun phrase that goes on with the word `following`."""
    lower = word.lower()
    if lower in OPENERS or word in CALENDAR or not word[0].isalnum() or word.rstrip("'’")[-1:] in _STOPS:
        return False
    if word[-1] == ".":
        return _SHORT.fullmatch(word) is not None
    if word[0].isupper() or word[0].isdigit() or lower in _USUAL or "-" in lower:
        return True
    is_title = following[0].isupper() and following.lower().rstrip(".") in _TITLES
    if is_title or _is_possessive(word):
        return False
    return lower in _LIKE_VERBS or not (lower in CUES or lower in _VERBS or _LIKE_VERB.fullmatch(lower))


def _is_possessive(word: str) -> bool:
    return word.endswith(("’s", "'s", "s’", "s'"))


def _after(text: str, span: Span) -> str:
    """The role in apposition to the name: “, 41, the head of research at Lunde University,”."""
    age = _AGE.match(text, span.end)
    start = age.end() if age else span.end
    if text[start : start + 2] != ", ":
        return ""
    words = _apposition(text, start + 2)
    while words and words[-1].lower() in _PREPOSITIONS | _DETERMINERS:
        words.pop()
    places = range(min(len(words), _LONGEST + 2))
    head = next((place for place in places if _ends_noun_phrase(words, place)), None)
    if head is None:
        return ""
    first = head + 1 - len(_noun_phrase(words[: head + 1]))
    before = words[:first]
    if before:
        is_determined = _is_possessive(before[-1]) or (len(before) == 1 and before[0].lower() in _DETERMINERS)
        return " ".join(words[first:]) if is_determined else ""
    return "" if _is_surname(words, head) else " ".join(words)


def _is_surname(words: Sequence[str], place: int) -> bool:
    """Whether a noun for a person is rather a name: “Tom Baker”, but neither “Research Director” nor “Head of Sales”."""
    noun = words[place]
    if noun[0].islower() or noun in ROLE_LETTERS or noun.lower() in _TITLES:
        return False
    if place == 0:
        return words[1:2] not in (["of"], ["for"], ["at"])
    before = words[place - 1]
    is_common = before.lower() in _TITLES or (group_of(before.lower()) != "" and given_gender(before) is Gender.UNKNOWN)
    return not is_common


def _apposition(text: str, start: int) -> list[str]:
    """The words from `start` up to a comma, the end of the sentence or a verb; none if that has a subject of its own.

    In “Asked by Ada Quill, the officer said” the officer is another.
    """
    found: list[str] = []
    for word in _BREAK.split(_whole_words(text, start, start + _BESIDE))[0].split():
        ends = word[-1] in _STOPS or (word[-1] == "." and not _SHORT.fullmatch(word))
        bare = word[:-1] if ends else word
        is_joint = bare in _PREPOSITIONS or (bare in _DETERMINERS and bare != "whose")
        if bare in CUES or (bare in OPENERS and not is_joint):
            return [] if found[:1] == ["the"] and bare in CUES else found
        found.append(bare)
        if ends:
            break
    return found


def _ends_noun_phrase(words: Sequence[str], place: int) -> bool:
    """Whether the word at `place` is the noun that a phrase is about."""
    following = words[place + 1 : place + 2]
    return _IS_HEAD[words[place]] and (not following or following[0] in _PREPOSITIONS or following[0] in _POSTPOSED)
