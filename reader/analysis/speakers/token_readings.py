"""The letter of a token, by its word and the letter of the token before it."""

from __future__ import annotations

from reader.analysis.cues import CUES, RARE_CUES
from reader.analysis.remembered import Remembered
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    ADVERB,
    ANY_VERB,
    AUXILIARY,
    BRACKET,
    CAPITALISED,
    CLAUSE_END,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    DETERMINING,
    GOVERNING,
    NUMBER,
    OTHER_MARK,
    OTHER_PRONOUN,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    SAYING,
    SAYS,
    SEMICOLON,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    TO,
    VERB,
    VERB_ING,
    WORD,
)

_MARKS = {
    ",": COMMA,
    ":": COLON,
    ";": SEMICOLON,
    **dict.fromkeys(".?!…", STOP),
    **dict.fromkeys("—–―-", DASH),
    **dict.fromkeys("()[]", BRACKET),
    **dict.fromkeys(("’", "'", "’s", "'s"), POSSESSIVE),
    **dict.fromkeys('“”"«»‘`', OTHER_MARK),
}
_CLASSES = {
    SUBJECT_PRONOUN: "he she they i we it you who",
    RELATIVE: "which whom whose what how why where",
    OTHER_PRONOUN: "him her his their them its my our your me us himself herself themselves",
    DETERMINER: "the a an this these those some many several another one both most few all no any every each other two three "
    "four",
    PREPOSITION: "of in on at for with from by about against over under between into through during among across toward towards "
    "without within inside outside behind beyond around near like than despite upon off via including along alongside onto "
    "throughout amid amidst amongst above below beneath",
    TO: "to",
    ACCORDING: "according per",
    CONJUNCTION: "and but or nor yet",
    SUBORDINATOR: "that because when while if although though as after before since until whether unless so once",
    AUXILIARY: "is are was were be been being am has have had having do does did will would can could shall should may might "
    "must isn’t wasn’t weren’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t hasn’t haven’t hadn’t shouldn’t ’d ’ll ’ve ’re",
    ADVERB: "not also then later once often never even further still just again already now first here there soon always "
    "sometimes instead too very more rather perhaps yesterday today tonight meanwhile however afterwards "
    "afterward earlier almost ever",
    VERB: "came went got made took gave found left kept became saw met led won lost ran stood sat rose fell grew drew drove "
    "brought bought sent built spent sought fought caught taught seemed seems wants wanted needs gets makes takes gives "
    "comes goes knows knew began begins turned turns used uses shows showed finds broke flew threw wore tore "
    "froze rode chose woke stole shook struck hung swung clung flung stuck dug blew drank sank shrank sprang swam heard "
    "held paid laid lay slept swept crept leapt knelt dealt meant felt fled fed slid sold lent bent spun forgot forgave "
    "overcame withdrew ate rang bore hid lit sued died owed",
}
_LETTERS = {
    spelt: letter for letter, words in _CLASSES.items() for word in words.split() for spelt in (word, word.replace("’", "'"))
}
_NOUNS_AFTER = frozenset(DETERMINING + GOVERNING + POSSESSIVE + NUMBER)
_BEFORE_SENTENCE = CLAUSE_END + COLON
_BEFORE_PARTICLE = WORD + VERB
"""Letters of a verb before “back” or “out”."""
_SAID = frozenset("put said says told tells wrote writes spoke speaks thinks began begins sang swore swears believes".split())
"""Verb forms that cannot be nouns."""
VERBS_BEFORE = {
    "back": frozenset("hit hits shot shoots fired fires bit".split()),
    "out": frozenset("hit hits lashed lashes".split()),
}
"""Verbs that report speech only together with a particle, by that: “hit back”."""
_NOUNS_IN_LY = frozenset(
    "anomaly assembly belly bully butterfly duopoly family folly jelly monopoly oligopoly rally reply supply subfamily".split()
)
"""Words that end like adverbs and are none."""
_DEPENDENT = frozenset(("to", "of", *VERBS_BEFORE))
"""Words that the one before may change; so it may verbs and capitalised words."""


def _read(word: str) -> tuple[str, str, bool]:
    """A token in lower case, its letter, and whether that depends on the token before it."""
    lower = word.lower()
    letter = _MARKS.get(word) or _LETTERS.get(lower) or _unlisted(lower)
    return lower, letter, letter in ANY_VERB or lower in _DEPENDENT or (letter == WORD and word[0].isupper())


READINGS: Remembered[str, tuple[str, str, bool]] = Remembered(_read)
"""How words are read by themselves."""


def _unlisted(word: str) -> str:
    """The letter of a word that is in no list, by its ending; `#` for a number, and `w` by default."""
    if word in CUES or word in RARE_CUES:
        return SAYING if word.endswith("ing") else SAYS
    if word.endswith("ing") and len(word) > 5:
        return VERB_ING
    if word.endswith("ed") and len(word) > 4:
        return VERB
    if word.endswith("ly") and len(word) > 4 and word not in _NOUNS_IN_LY:
        return ADVERB
    if word[0].isdigit():
        return NUMBER
    return WORD


def _read_after(found: tuple[str, str]) -> tuple[str, bool]:
    """The letter of a token after one with another letter, which is empty for the first, and whether it is in doubt."""
    before, word = found
    lower, letter, _ = READINGS[word]
    if letter in ANY_VERB and before in _NOUNS_AFTER and lower not in _SAID and not lower.endswith("ed"):
        letter = WORD
    if letter == SAYS and word[0].isupper() and not _is_finite(lower):  # “State Senator”
        letter = WORD
    if lower == "to" and before == ACCORDING:
        letter = OTHER_MARK
    if letter == WORD and word[0].isupper() and before and before not in _BEFORE_SENTENCE:
        letter = CAPITALISED
    return letter, _is_in_doubt(word, lower, letter, before)


def _is_in_doubt(word: str, lower: str, letter: str, before: str) -> bool:
    if before == WORD and letter in ANY_VERB:
        return not _is_finite(lower)
    if lower in VERBS_BEFORE:
        return before != "" and before in _BEFORE_PARTICLE
    return (
        lower == "of"
        or (before == SUBORDINATOR and letter == SAYING)
        or (before == QUOTE and letter == WORD and word[0].isupper())
    )


def _is_finite(word: str) -> bool:
    """Whether a verb form cannot be a noun after a singular noun: “told”, “stood”, “claims”, but not “claim”, “building”."""
    return word in _SAID or _LETTERS.get(word) == VERB or word.endswith(("ed", "s"))


READINGS_AFTER: Remembered[tuple[str, str], tuple[str, bool]] = Remembered(_read_after)
"""How words are read that depend on the token before them, each with the letter of that."""
