"""Tells from the words of a sentence whether it leans on another, and so makes no sense without that."""

from __future__ import annotations

import re

from reader.regex import regex

_REFERS_FIRST = regex(
    r"[\"“‘'(]*(?:(?:now,?\s+)?(?:he|she|it|they|his|her|their|its|this|these|those|that|such|him|them)"
    r"|but|and|so|or|yet|also|however|then|still|instead|meanwhile|moreover|furthermore|therefore|thus|nor|besides|otherwise"
    r"|nevertheless|nonetheless|for example|for instance|in addition|as a result|on the other hand)\b",
    re.I,
)
"""The beginning of a sentence with a word that refers back, or with a connective, which ties it to the one before."""
_SPEECH = regex(
    r"\b(?:said|says|told|added|asked|tweeted|wrote|explained|insisted|according to|announced|argued|warned|stated|claimed"
    r"|noted|recalled|testified|declared|replied|admitted|described|called)\b",
    re.I,
)
"""Words that show that somebody speaks."""
WITHIN_MARKS = regex(r"[“\"][^”\"]*(?:[”\"]|$)")
"""Words between quotation marks, marks included."""
_SPEAKER = regex(r"[“\"‘'][^“\"]*?[,.!?…—–-][”\"’'] (?:(?:said|says|added|adds|asked|told|wrote) )?(?:he|she|it|they)\b", re.I)
"""A quotation, after which its speaker is a pronoun: ““It is late,” she said”."""
_SPAN = r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|moments?|time|while)"
_GOES_ON_FIRST = regex(
    r"(?:(?:since|until|by) then|in each|the (?:\w+ )?ones?|others (?:say|said|are|were|have|had)"
    r"|all (?:of )?(?:that|this) (?:is|was|and|has|means|meant)"
    r"|in (?:fact|short|turn|return|response|contrast|other words|the meantime|(?:this|that|any) case)"
    r"|(?:in|with|for|at|on|to|by|under|from|during) (?:this|that|these|those|such) (?:mind|reasons?|point|stage|time|occasions?"
    r"|cases?|sense|regard|respect|way|end|context|basis|circumstances|scenario|front|light)"
    r"|to (?:do|achieve|get) (?:this|that|so|there)|(?:in|by) (?:so )?doing(?: so| this| that)?(?=,)"
    r"|(?:according to|for|after|before|since|with|without|like|unlike|to|from|of|in|on|by|at|despite|besides|among|behind"
    r"|until|because of|thanks to|apart from) (?:him|her|them|it|this|that|these|those|(?:his|its|their) part)(?=,)"
    r"|even so|at the same time|after all|of course|similarly|likewise|consequently|accordingly|by contrast|on the contrary"
    r"|(?:one|none|some|most|many|all|each|both|neither|several|two|three|\d+) of (?:them|these|those)"
    r"|among (?:them|these|those)|the (?:pair|duo|trio|latter|others)"
    r"|the (?:next|following|same|previous) (?:day|morning|afternoon|evening|night|week|month|year)"
    rf"|(?:(?:just|only|about) )?(?:an?|one|two|three|four|five|six|a few|several|some|many|\d+) (?:short )?{_SPAN}"
    r" (?:later|earlier|afterwards?|before(?=,))"
    r"|here(?: is| are|[’']s)|(?:here|there|later|earlier|afterwards?|eventually|again|finally|soon after(?:wards)?|the former"
    r"|of (?:them|these|those))(?=,))\b",
    re.I,
)
"""The beginning of a sentence with a phrase that ties it to the one before: “At the same time, …”, “Two days later, …”."""
_INTERJECTION_FIRST = regex(r"[\"“‘'(]*(?:well|yeah|yes|no|oh|ah|hey|sure|ok(?:ay)?|right|indeed|actually)[,.!]", re.I)
_HOUR_FIRST = regex(r"\W*\d{1,2}[:.]\d\d\b")
"""The beginning of an entry in a live report."""
_FEW_WORDS = regex(r"(?:\S{1,14}\s+){0,2}\S{1,14}\Z")
"""Up to three short words, which say too little even as the first; in scripts without spaces, a sentence is one long word."""
_REMARK = regex(
    r"(?!(?:\S+\s+){8})[^\s“\"]+(?:\s+[^\sA-Z“\"][^\s“\"]*)*?\s+(?:he|she|him|her|it|they|them)\b"
    r"(?:\S*\s+[^\sA-Z“\"][^\s“\"]*)*\S*\Z"
)
"""A short sentence without a name that refers back: “The council sees it differently.”"""
_ASIDE = regex(r"\([^()]*\)\.?\Z")
_QUESTION = regex(r"\?[\"”’')\]]*\Z")

_NO_FIRST_CHARACTERS = frozenset("})]<>|=+*/\\~^_%;:,")
"""Characters that begin no sentence, but continue a key, a cell or a line of code."""
_FORMS = (_GOES_ON_FIRST, _INTERJECTION_FIRST, _HOUR_FIRST, _REMARK, _ASIDE)
"""Forms of sentences, unless they are the first, that continue a story, point at something or remark on it."""


def leans(text: str, *, is_first: bool = False) -> bool:
    """Whether a sentence depends on the one before it; the first of a text cannot continue a quotation."""
    return (
        text[:1].islower()
        or text[:1] in _NO_FIRST_CHARACTERS
        or _REFERS_FIRST.match(text) is not None
        or _SPEAKER.match(text) is not None
        or is_unattributed(text)
        or _FEW_WORDS.match(text) is not None
        or (not is_first and _goes_on(text))
    )


def is_unattributed(text: str) -> bool:
    """Whether a sentence begins with a quotation and does not tell that somebody says it."""
    return text[:1] in '"“‘' and not _SPEECH.search(WITHIN_MARKS.sub("", text))


def _goes_on(text: str) -> bool:
    """Whether a sentence, unless it is the first, continues a story or a quotation, only asks or points, or is very short."""
    cut_open = text.count("“") != text.count("”") or text.count('"') % 2 == 1
    return cut_open or _QUESTION.search(text) is not None or any(form.match(text) for form in _FORMS)
