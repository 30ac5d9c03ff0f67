"""What the text tells about a person: whether it says he or she, and what it calls them."""

from __future__ import annotations

import re
from collections import Counter

from reader.analysis.lexicon import ROLES
from reader.analysis.model import Gender
from reader.analysis.persons import given_gender, title_gender
from reader.article import Span

_ROLE_BEFORE = re.compile(r"((?:[A-Z][\w’-]+ |[a-z-]+ ){0,3}?[a-z]+)[, ]+(?:(?:Mr|Mrs|Ms|Dr)\.? )?$")
_ROLE_AFTER = re.compile(
    r", (?:an? |the )?((?:[\w’-]+ ){0,6}?[a-z]+(?: (?:of|at|for|in) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)?)[,.]"
)

_PRONOUN_AFTER = re.compile(r"[^.!?“”\"]{0,80}?\b(he|his|him|she|her)\b")


def gender_of(text: str, name: str, spans: tuple[Span, ...]) -> Gender:
    """What titles, the given name, and the pronouns that follow in the sentence tell of the person at `spans`."""
    votes: Counter[Gender] = Counter()
    votes[given_gender(name)] += 3 if " " in name else 1
    for span in spans:
        votes[title_gender(text, span)] += 5
        pronoun = _PRONOUN_AFTER.match(text, span.end, span.end + 90)
        if pronoun:
            votes[Gender.MALE if pronoun[1] in ("he", "his", "him") else Gender.FEMALE] += 1
    del votes[Gender.UNKNOWN]
    return votes.most_common(1)[0][0] if votes else Gender.UNKNOWN


def role_of(text: str, spans: tuple[Span, ...]) -> str:
    """What the text calls the person right before or right after the name."""
    for span in spans:
        before = _ROLE_BEFORE.search(text[max(0, span.start - 60) : span.start].rsplit("\n", 1)[-1])
        if before and before[1].split()[-1].lower() in ROLES:
            return re.sub(r"^.*?\b(?:the|his|her|their|an?|meet|and|that|However) ", "", before[1]).strip()
        after = _ROLE_AFTER.match(text[span.end : span.end + 80])
        if after and set(after[1].lower().split()) & ROLES:
            return after[1]
    return ""
