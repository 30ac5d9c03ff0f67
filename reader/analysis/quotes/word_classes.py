"""Classes of English words by lists and by their form, for the features of quoted passages."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from reader.analysis.cues import CUES
from reader.regex import regex

WORD = regex(r"[^\W_]+(?:[’'][^\W\d_]+)*")

FUNCTION_WORDS = frozenset(
    "a an the of in on at to for with by from as and or but nor so yet if then than that this these those it he she they we i "
    "you his her its their our my your who which what when where why how not no is are was were be been has have had do does did "
    "will would can could should may might must there here about into over under after before while because though although "
    "until since between among against during without within".split()
)
SMALL_WORDS = frozenset("of the and a an in on for to with is or at by from vs de la as but nor".split())
"""Words that stay in lower case in a title."""

SPEECH_VERBS = frozenset(
    "say says said saying tell tells told telling write writes wrote written writing add adds added adding ask asks asked reply "
    "replies replied tweet tweeted explain explains explained recall recalled note notes noted declare declared respond "
    "responded conclude concluded argue argues argued state stated joke joked warn warned warns insist insisted insists "
    "remark remarked announce announced acknowledge acknowledged admit admitted answer answered testify testified observe "
    "observed shout shouted continue continued stress stressed stresses stressing".split()
)
"""Verbs that hardly ever do anything but report words."""

NAMING = frozenset(
    "call calls called calling describe describes described describing dub dubs dubbed dubbing label labels labeled labelled "
    "labeling labelling term termed terming brand branded branding deem deems deemed deeming characterise characterised "
    "characterising characterize characterized characterizing portray portrayed portraying denounce denounced denouncing "
    "dismiss dismissed dismissing liken likened likening deride derided deriding lambaste lambasted lambasting laud lauded "
    "lauding ridicule ridiculed ridiculing assail assailed assailing herald heralded heralding bemoan bemoaned bemoaning lament "
    "lamented rebuke rebuked tout touted touting regret regrets regretted".split()
)
"""Verbs that report how somebody names something: “called it ‘…’”."""

SAYINGS = frozenset(
    "claim claims accusation accusations warning warnings pledge pledges promise promises call calls belief beliefs view "
    "views comment comments remark remarks statement statements speech speeches interview interviews tweet tweets letter "
    "letters email emails message messages report reports argument arguments question questions answer answers response "
    "responses criticism description suggestion assertion notion idea insult insults vow vows plea pleas praise complaint "
    "complaints assessment rhetoric charge charges allegation allegations declaration testimony words word phrase attack "
    "attacks threat threats concern concerns advice support reference references talk slogan slogans chant chants post posts "
    "video ad ads essay memo note notes poll survey review study ruling decision opinion lawsuit considers considered "
    "consider considering sees saw seen compare compares compared comparing talks talked talking promote promotes promoted "
    "promoting discuss discusses discussed discussing referenced referencing want wants wanted laud lauds lauded lauding "
    "deride derides derided deriding assail assails assailed assailing scold scolded grouse groused bemoan bemoans bemoaned "
    "bemoaning billed find finds found show shows showed imply implies implied implying questioned repeat repeats repeated "
    "repeating invoke invokes invoked invoking herald heralded brushed shrugged lash lashed rail railed railing criticizing "
    "criticising admire admires admired admonished attacked attacking accusing urging urged mocking ridicule ridiculed "
    "ridiculing lambaste lambasted rebuke rebuked rebuking supports supported fear fears feared advocate advocates advocated "
    "endorse endorsed vowing learned know knows emailed rate rated wish wishes wished expressed express expresses apologized "
    "apologised apologize apologise regard regards regarded viewed hits hit slams slamming blasts blasted decrying celebrate "
    "celebrated expect expects expected ruled rules judged accused demanded heard hear hears".split()
)
"""Nouns and verbs for what somebody says, writes or thinks that do not introduce a quotation as a verb of saying does."""

WORKS = frozenset(
    "film films movie movies book books novel song songs single album show shows series magazine programme program drama comedy "
    "documentary sitcom play musical painting poem essay article headline headlined episode podcast column editorial titled "
    "entitled hit soundtrack memoir bestseller thriller trilogy sequel franchise opera ballet track video game channel author "
    "starring directed host hosts hosted anchor aired airs season theaters theatres novelist singer band sang sings ballad "
    "biography blog app website newspaper journal exhibition sculpture tv television radio hbo netflix broadway".split()
)
"""Words near which quotation marks enclose the title of a work."""

TERMS = frozenset(
    "called term terms word words phrase phrases known nicknamed dubbed slogan slogans name names named spelled spelt label "
    "labelled labeled codenamed means meaning letters coined expression refers moniker nickname hashtag acronym concept "
    "translated translates stands definition defined define pronounced motto category brand".split()
)
"""Words near which quotation marks enclose a word that is mentioned, not used."""


class WordClass(IntEnum):
    """The class of a word, by its form and a few lists."""

    NONE = 0
    DETERMINER = 1
    POSSESSIVE = 2
    PREPOSITION = 3
    CONJUNCTION = 4
    BEING = 5
    SAYING = 6
    FUNCTION = 7
    NAME = 8
    PARTICIPLE = 9
    ADVERB = 10
    PLURAL = 11
    FIGURE = 12
    OTHER = 13


_CLASSES = {
    **dict.fromkeys(CUES, WordClass.SAYING),
    **dict.fromkeys(FUNCTION_WORDS, WordClass.FUNCTION),
    **dict.fromkeys("is are was were be been being".split(), WordClass.BEING),
    **dict.fromkeys("and or but nor".split(), WordClass.CONJUNCTION),
    **dict.fromkeys(
        "of in on at to for with by from about into over under after before against between among during without within as "
        "like than".split(),
        WordClass.PREPOSITION,
    ),
    **dict.fromkeys("his her its their our my your whose".split(), WordClass.POSSESSIVE),
    **dict.fromkeys("the a an this that these those any some every no each another".split(), WordClass.DETERMINER),
}
_ENDINGS = (("ed", WordClass.PARTICIPLE), ("ing", WordClass.PARTICIPLE), ("ly", WordClass.ADVERB), ("s", WordClass.PLURAL))


@lru_cache(4_096)
def class_of(word: str) -> WordClass:
    """The class of `word`, which is not empty."""
    low = word.lower()
    listed = _CLASSES.get(low)
    if listed is not None:
        return listed
    if word.endswith(("’s", "'s", "s’", "s'")):
        return WordClass.POSSESSIVE
    if word[0].isupper():
        return WordClass.NAME
    if word[0].isdigit():
        return WordClass.FIGURE
    return next((known for ending, known in _ENDINGS if low.endswith(ending)), WordClass.OTHER)


def is_titled(words: list[str]) -> bool:
    """Whether all words but function words begin with a capital or a figure."""
    if not words or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in SMALL_WORDS for word in words[1:])
