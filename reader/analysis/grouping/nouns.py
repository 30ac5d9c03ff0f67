"""Common nouns by which a text refers to persons, bodies and documents."""

from __future__ import annotations

from reader.analysis.lexicon import ROLES
from reader.analysis.model import Gender
from reader.regex import regex

_FEMALE = frozenset(
    "woman girl girlfriend fiancée mum mom mother wife daughter granddaughter sister widow queen princess spokeswoman chairwoman "
    "lady grandmother aunt niece nun baroness duchess countess marchioness viscountess dowager schoolgirl schoolmistress "
    "headmistress actress heiress ballerina waitress lass maid maiden landlady governess hostess mistress housemaid mamma mama "
    "ladyship abbess witch bride matron nanny midwife".split()
)
_MALE = frozenset(
    "man boy boyfriend fiancé dad father husband son grandson brother widower king prince spokesman chairman gentleman "
    "grandfather uncle nephew monk lord duke earl marquis viscount baronet knight schoolboy schoolmaster headmaster waiter "
    "lad fellow landlord squire footman papa innkeeper butler lordship abbot friar curate parson wizard bridegroom groom "
    "valet".split()
)
KIN = frozenset(
    "mother father mum mom dad wife husband son daughter brother sister widow widower uncle aunt nephew niece grandmother "
    "grandfather grandson granddaughter".split()
)
PERSONS = (
    ROLES
    | _FEMALE
    | _MALE
    | frozenset(
        "developer businessman businesswoman billionaire tycoon mogul star superstar entrepreneur executive nominee frontrunner "
        "incumbent politician lawmaker activist veteran comedian musician rapper dancer filmmaker presenter host novelist poet "
        "artist striker midfielder defender goalkeeper batsman bowler cricketer footballer swimmer sprinter boxer golfer player "
        "champion investigator detective prosecutor pastor preacher cleric surgeon physician psychologist investor banker "
        "publicist year-old peer soldier pioneer retiree trainee employee refugee guest guide chef clerk cop guard nun monk "
        "priest imam rabbi vet medic paramedic critic mechanic academic sergeant constable superintendent sheriff deputy vicar "
        "dean friend neighbour neighbor colleague cousin grandmother grandfather aunt uncle nephew niece parent resident "
        "patient student pupil playwright skipper captain lord baroness inmate captive official aide insider diplomat designer "
        "stranger traveller traveler servant housekeeper child cook rector sexton verger miller blacksmith steward bailiff "
        "boatswain urchin beggar pedlar tinker hermit page jester giant dwarf fairy goblin elf ogre orphan invalid tramp "
        "solicitor barrister partner companion corporal lieutenant cadet recruit burglar thief robber "
        "stationmaster postmaster "
        "model winner victim survivor suspect defendant accused teenager youngster graduate undergraduate alumnus native "
        "expert consultant scholar tutor principal vendor publican barista tenant migrant hostage fugitive "
        "convict parolee assailant envoy attaché monarch sailor sculptor soprano auctioneer inventor "
        "missionary chaplain deacon cardinal magnate financier jockey umpire referee physio rookie debutant triathlete goalie "
        "quarterback cornerback fullback full-back left-back right-back centre-back centre-half fly-half scrum-half forward "
        "major brigadier admiral marshal reverend convenor complainant chairperson shepherd "
        "substitute international classmate teammate team-mate roommate flatmate sibling eyewitness passerby passer-by".split()
    )
)
"""Nouns for one person."""
BYSTANDERS = frozenset(
    "accuser adviser advisor aide assistant attorney bishop boy bystander caller cashier clerk colleague companion conductor "
    "constable cop coroner correspondent detective doctor employee examiner friend girl guard heckler insider inspector "
    "interpreter interviewer investigator judge juror landlord lawyer magistrate medic moderator narrator neighbor neighbour "
    "nurse officer official onlooker operator organiser organizer paramedic passenger patient pilot policeman policewoman "
    "prosecutor receptionist reporter resident sergeant speaker spokesman spokesperson spokeswoman staffer stranger surgeon "
    "teacher translator victim visitor voter waiter waitress witness".split()
)
"""Nouns for persons who stand beside a story rather than in its centre: the text says who they are, or they have no name."""
DEPUTIES = frozenset(("vice", "deputy"))
"""Words that make another office of one: a vice president is no president."""
_TITLE_NOUNS = {
    "attorney": "prosecutor lawyer",
    "sen": "senator lawmaker",
    "rep": "representative congressman congresswoman lawmaker",
    "gov": "governor",
    "justice": "judge",
    "dr": "doctor physician",
    "prof": "professor",
    "rev": "reverend pastor preacher",
    "det": "detective officer",
    "insp": "inspector officer",
    "supt": "superintendent officer",
    "cllr": "councillor",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "capt": "captain",
    "sgt": "sergeant officer",
    "maj": "major",
    "adm": "admiral",
    "cmdr": "commander",
}
BODIES = frozenset(
    "company firm group agency ministry department bank bureau union party council committee commission court charity "
    "organisation organization association institute university school airline foundation newspaper magazine tabloid campaign "
    "paper broadcaster fund carmaker automaker carrier lender insurer maker manufacturer operator publisher regulator retailer "
    "supplier watchdog tribunal board panel authority federation trust hospital college church museum club network station "
    "band corporation startup start-up assembly alliance league guild embassy consulate consortium collective orchestra".split()
)
NAMED_BODIES = frozenset(
    "ministry department bureau council committee commission court institute university foundation tribunal board panel "
    "authority federation trust hospital college church museum assembly".split()
)
"""Nouns for bodies whose names contain them: “the ministry” is no company."""
OFFICES = frozenset(
    "ministry department office police government embassy consulate council court parliament army navy military administration "
    "campaign".split()
)
"""Nouns for bodies of which an owner has one, so that its name tells them: “the Norwegian foreign ministry”."""
DOCUMENTS = frozenset(
    "report study statement letter notice notification complaint petition lawsuit suit survey paper memo email blog post tweet "
    "article book message memoir filing ruling order review poll advert brochure leaflet essay editorial website verdict "
    "judgment judgement decree directive release announcement communiqué manifesto commentary audit".split()
)
"""Nouns for documents, which can stand for their authors: “the report says”."""
STATEMENTS = frozenset("statement letter email blog post tweet message memo notice release caption".split())
"""Those that somebody writes to say something: “the statement added”."""
ROLE_LETTERS = frozenset("ACP AG CEO CFO CJI CM COO CTO DA DC DCP DGP DIG DM FM IG MEP MLA MP PM PR SDM SP SSP VP".split())
"""Abbreviated roles: “the CM said”."""
_AGENT = regex(r"\w{2,}(?:[^aeiou]er|ator|itor|ctor|ist|ian|man|woman)")
"""A word that ends like a noun for somebody who does something: “baker”, “inspector”, “chemist”."""
_NO_AGENTS = frozenset(
    "other another number matter paper order border cover center chapter quarter register banner poster folder flyer "
    "newsletter header power tower river winter summer weather disaster monster member former latter factor sector monitor "
    "computer router server printer counter shelter transfer encounter offer answer whisper murmur prayer list mist twist "
    "human cancer fever timber timer trailer manner dinner corner charter ledger thriller checklist disclaimer "
    "sticker teaser explainer bestseller blockbuster indicator theater".split()
)


def is_person(noun: str) -> bool:
    """Whether a noun denotes a person, by the lists, its last part or its ending."""
    if noun in PERSONS or noun.upper() in ROLE_LETTERS:
        return True
    last = noun.partition("-of-")[0].rpartition("-")[2]  # “mother-of-two”
    return last in PERSONS or (
        _AGENT.fullmatch(last) is not None and last not in _NO_AGENTS and last not in BODIES and last not in DOCUMENTS
    )


def nouns_of_role(role: str) -> frozenset[str]:
    """The nouns by which a text may refer to whoever has `role`: its words, and those that its titles stand for."""
    words = [word.rstrip(".") for word in role.lower().split()]
    for place in range(len(words) - 1, 0, -1):
        if words[place - 1] in DEPUTIES:
            words[place - 1 : place + 1] = [" ".join(words[place - 1 : place + 1])]
    return frozenset(words).union(*(_TITLE_NOUNS.get(word, "").split() for word in words))


def gender_of_noun(noun: str) -> Gender:
    """The gender that a noun implies by itself."""
    noun = noun.partition("-of-")[0]
    if noun in _FEMALE or noun.endswith("woman"):
        return Gender.FEMALE
    return Gender.MALE if noun in _MALE or (noun.endswith("man") and noun not in _NO_AGENTS) else Gender.UNKNOWN
