"""Nouns by which a text calls a person, a body or a document that it has named before."""

from __future__ import annotations

from reader.analysis.lexicon import ROLES
from reader.analysis.model import Gender

_FEMALE = frozenset("woman girl actress mother wife daughter sister widow queen princess spokeswoman chairwoman lady".split())
_MALE = frozenset("man boy actor father husband son brother widower king prince spokesman chairman gentleman".split())
KIN = frozenset("mother father wife husband son daughter brother sister widow widower uncle aunt nephew niece".split())
PERSONS = (
    ROLES
    | _FEMALE
    | _MALE
    | frozenset(
        "developer businessman businesswoman billionaire tycoon mogul star superstar entrepreneur executive nominee frontrunner "
        "incumbent politician lawmaker activist veteran comedian musician rapper dancer filmmaker presenter host novelist poet "
        "artist striker midfielder defender goalkeeper batsman bowler cricketer footballer swimmer sprinter boxer golfer player "
        "champion investigator detective prosecutor pastor preacher cleric surgeon physician psychologist investor banker "
        "publicist designer model winner victim survivor suspect defendant accused teenager youngster".split()
    )
)
"""Nouns for one person."""
BODIES = frozenset(
    "company firm group agency ministry department bank bureau union party council committee commission court charity "
    "organisation organization association institute university school airline foundation newspaper magazine campaign".split()
)
DOCUMENTS = frozenset(
    "report study statement letter notice notification complaint petition lawsuit suit survey paper memo email blog post tweet "
    "article book memoir filing ruling order review poll advert brochure leaflet essay editorial".split()
)
"""Nouns for what somebody has written, and speaks for them."""


def gender_of_noun(noun: str) -> Gender:
    """What a noun alone tells of the person whom it calls so."""
    return Gender.FEMALE if noun in _FEMALE else Gender.MALE if noun in _MALE else Gender.UNKNOWN
