"""Verbs of saying, in the forms in which they introduce a quotation."""

from __future__ import annotations

_REGULAR = """
add ask answer acknowledge accuse admit advise affirm agree allege announce argue assert assure boast blast call caution
charge chide claim comment complain concede conclude condemn confess confirm contend continue counter criticise criticize
declare decry defend demand denounce deny describe dismiss dub elaborate emphasise emphasize estimate exclaim explain
express fume gush hail hint insist interject interrupt intone joke label lament laugh maintain mention mock muse murmur
mutter note observe offer opine order plead pledge point post praise predict proclaim promise pronounce propose quip quote
reason recall recite recount reflect refer reiterate reject remark remind reply report request respond reveal scoff scream
shout shriek snap sneer sigh slam speculate state stress suggest summarise summarize testify thank threaten tout tweet
urge utter vent volunteer vow wail warn whisper wonder yell echo cry chant cheer answer insist applaud characterise
characterize refuse retort protest voice reassure cite stipulate concur surmise
""".split()
_RARE = """
assent bark bawl beam beg bellow blurt chime chuckle console coo croak crow demur drawl ejaculate elucidate enquire enthuse
expostulate gasp giggle grin groan growl grumble hiss implore inquire interpose moan mumble nod pant persist purr quaver rail
rant rasp rebuke rejoin resume roar scold shrug smile smirk snarl sniff snort sob soothe squeak stammer tease term thunder
venture weep wheeze
""".split()
_IRREGULAR = """
say says said saying tell tells told telling write writes wrote written writing think thinks thought thinking
put puts putting speak speaks spoke speaking read reads reading sing sings sang swear swears swore begin began
go went goes hold holds held believe believes believed hope hopes hoped feel feels felt
""".split()


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    double = (
        verb[-1] if verb in {"quip", "admit", "refer", "snap", "concur", "beg", "demur", "nod", "shrug", "sob", "grin"} else ""
    )
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return verb, third, f"{stem}{double}ed", f"{stem}{double}ing"


CUES = frozenset(form for verb in _REGULAR for form in _forms(verb)) | frozenset(_IRREGULAR)
RARE_CUES = frozenset(form for verb in _RARE for form in _forms(verb)) | {"wept"}
"""Verbs that mostly do not report speech, but are cues beside a quotation."""
