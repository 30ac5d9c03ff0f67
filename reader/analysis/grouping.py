"""Joins the names of one person, place or organisation into an Entity."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from reader.analysis.descriptions import resolve_descriptions
from reader.analysis.lexicon import FEMALE_TITLES, MALE_TITLES, ROLES, gazetteer
from reader.analysis.model import Entity, EntityKind, Gender
from reader.analysis.name import Name
from reader.article import Article, Span

_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")
_ROLE_BEFORE = re.compile(r"((?:[A-Z][\w’-]+ |[a-z-]+ ){0,3}?[a-z]+)[, ]+(?:(?:Mr|Mrs|Ms|Dr)\.? )?$")
_ROLE_AFTER = re.compile(
    r", (?:an? |the )?((?:[\w’-]+ ){0,6}?[a-z]+(?: (?:of|at|for|in) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)?)[,.]"
)


@dataclass
class _Group:
    kind: EntityKind
    forms: Counter[str] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)

    @property
    def fullest(self) -> str:
        return max(self.forms, key=lambda form: (len(form.split()), self.forms[form], len(form)))


def group(article: Article, names: tuple[Name, ...]) -> tuple[Entity, ...]:
    """The entities that `names` name, by first mention, each with its descriptions among its mentions."""
    groups = _grouped(article.text, names)
    entities = tuple(
        Entity(
            found.fullest,
            found.kind,
            tuple(sorted(found.spans)),
            _gender(article.text, found),
            _role(article.text, found),
        )
        for found in groups
    )
    entities = resolve_descriptions(article, entities)
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def _grouped(text: str, names: tuple[Name, ...]) -> list[_Group]:
    groups: dict[tuple[str, str], _Group] = {}
    full = _full_names(text, names)
    acronyms = _acronyms(text, names)
    for name in names:
        form = " ".join(name.span.of(text).split())
        key = acronyms.get(form, form)
        if name.kind is EntityKind.PERSON:
            key = _person(text, name.span, form, full)
        found = groups.setdefault((key, _family(name.kind)), _Group(name.kind))
        found.forms[form] += 1
        found.spans.append(name.span)
    return list(groups.values())


def _family(kind: EntityKind) -> str:
    return "person" if kind is EntityKind.PERSON else "amount" if kind is EntityKind.DATE else "other"


def _full_names(text: str, names: tuple[Name, ...]) -> dict[str, list[str]]:
    """The full names of persons by every word in them."""
    full: dict[str, list[str]] = {}
    for name in names:
        form = " ".join(name.span.of(text).split())
        words = _SUFFIX.sub("", form).split()
        if name.kind is EntityKind.PERSON and len(words) > 1:
            for word in (words[0], words[-1]):
                if form not in full.setdefault(word, []):
                    full[word].append(form)
    return full


def _person(text: str, span: Span, form: str, full: dict[str, list[str]]) -> str:
    words = _SUFFIX.sub("", form).split()
    if len(words) > 1:
        return form
    candidates = full.get(words[-1]) or full.get(words[-1].removesuffix("s"), [])
    if not candidates:
        return form
    title = text[max(0, span.start - 6) : span.start].split()[-1:]
    gender = _title_gender(title[0]) if title else Gender.UNKNOWN
    fitting = [name for name in candidates if _given_gender(name) in (gender, Gender.UNKNOWN)]
    pool = fitting if gender is not Gender.UNKNOWN and fitting else candidates
    surname = [name for name in pool if name.split()[-1] == words[-1]] or pool
    before = {name: text.rfind(name, 0, span.start) for name in surname}
    return max(surname, key=lambda name: before[name])


def _acronyms(text: str, names: tuple[Name, ...]) -> dict[str, str]:
    """The expansions of acronyms that the text itself gives."""
    forms = {" ".join(name.span.of(text).split()) for name in names}
    expansions = {}
    for form in forms:
        initials = "".join(word[0] for word in form.split() if word[0].isupper())
        if len(initials) > 1 and initials in forms:
            expansions[initials] = form
    return expansions


def _title_gender(title: str) -> Gender:
    word = title.rstrip(".")
    return Gender.MALE if word in MALE_TITLES else Gender.FEMALE if word in FEMALE_TITLES else Gender.UNKNOWN


def _given_gender(name: str) -> Gender:
    given = name.split()[0]
    if given in gazetteer()["male"]:
        return Gender.MALE
    return Gender.FEMALE if given in gazetteer()["female"] else Gender.UNKNOWN


def _gender(text: str, found: _Group) -> Gender:
    """What titles, the given name, and the pronouns that follow in the sentence tell."""
    if found.kind is not EntityKind.PERSON:
        return Gender.UNKNOWN
    votes: Counter[Gender] = Counter()
    votes[_given_gender(found.fullest)] += 3 if " " in found.fullest else 1
    for span in found.spans:
        title = text[max(0, span.start - 8) : span.start].split()[-1:]
        votes[_title_gender(title[0]) if title else Gender.UNKNOWN] += 5
        pronoun = re.match(r"[^.!?“”\"]{0,80}?\b(he|his|him|she|her)\b", text[span.end : span.end + 90])
        if pronoun:
            votes[Gender.MALE if pronoun[1] in ("he", "his", "him") else Gender.FEMALE] += 1
    del votes[Gender.UNKNOWN]
    return votes.most_common(1)[0][0] if votes else Gender.UNKNOWN


def _role(text: str, found: _Group) -> str:
    """What the text calls a person right before or right after the name."""
    if found.kind is not EntityKind.PERSON:
        return ""
    for span in found.spans:
        before = _ROLE_BEFORE.search(text[max(0, span.start - 60) : span.start].rsplit("\n", 1)[-1])
        if before and before[1].split()[-1].lower() in ROLES:
            return re.sub(r"^.*?\b(?:the|his|her|their|an?|meet|and|that|However) ", "", before[1]).strip()
        after = _ROLE_AFTER.match(text[span.end : span.end + 80])
        if after and set(after[1].lower().split()) & ROLES:
            return after[1]
    return ""
