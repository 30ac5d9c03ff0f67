"""Forms of lines that tell headings from bylines, dates, captions, code and speech."""

from __future__ import annotations

import re

from reader.regex import regex
from reader.sources.plain.capitals import in_capitals
from reader.sources.plain.furniture import is_furniture
from reader.sources.plain.headings.numbers import DIVISION, is_numbered
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import room_of

LONGEST, SHORT = 110, 60
"""The most characters in a heading, but for questions, and in a short line."""
CONTENTS = regex(r"(?:table of )?contents\.?", re.I)
"""The heading of a table of contents."""
FRONT_MATTER = regex(
    r"abstract|introduction|(?:table of )?contents|acknowledge?ments|preface|foreword|dedication|(?:executive )?summary", re.I
)
"""The usual headings above the first numbered one."""
LETTER = regex(r"[^\W\d_]")
SPEECH = regex(r"\b(said|says|told|added|asked|replied|wrote|tweeted|explained|warned|insisted|according to)\b", re.I)
"""Verbs of saying, which headings that quote seldom have."""
DATE = regex(
    r"\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?:\W*$|,|\W+(?:\d|morning|afternoon|evening|night|january"
    r"|february|march|april|may|june|july|august|september|october|november|december))|\d{1,2}[:/]\d|\d{1,2}\.\d{1,2}\.\d{2}|\d{1,2}\.\d\d\s*(?:[ap]\.?m|$)"
    r"|\d{1,2}\s?[ap]\.?m\b|\d{4}-\d\d|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2})",
    re.I,
)
"""A line that begins with a date or a time."""
VALUE = regex(r"[^\W\d_][^:]*:[^:\w]*\d[^A-Za-z]*(?:[A-Za-z/]{1,6})?")
"""A label with its value: `Price: £ 49`, `Length: 7 km`."""
_MEASURE = regex(
    r"\d+(?:[.,/]\d+)? ?(?:(?-i:k?g|m[glL]|[cd]?[lL])|tb?sp|oz|lbs?|cups?|cloves?|sprigs?|teaspoons?|tablespoons?)\b.*"
    r"|(?:prep|cook(?:ing)?|baking|total|resting)(?: time)?(?:\W+\d|\b.{0,20}\d\W?(?:min|h(?:ou)?rs?\b|h\b)).*"
    r"|(?:serves|makes|yields?):? (?:about |around |up to )?\d.*",
    re.I,
)
"""A line of a list of ingredients, or how long a dish takes and whom it serves."""
_WARNING = regex(r"(?:WARNING|CAUTION|DANGER|NOTE|NB)\W*")
"""The label of what is to be minded."""
_RATING = regex(r"[★☆✩✭⭐½]+")
"""A rating in stars."""
_OFFER = regex(
    r"(?:(?:price|cost|rrp):? )?(?:(?:from|about|around|just|now|only) )*[$£€] ?\d[\d.,]*(?:,? (?:at|from) .{1,30}|\W.{1,12})?"
    r"|(?:buy|shop|order) (?:it |them )?now|(?:get|see|buy|find|shop|order) (?:it|them|now) (?:now|here|at|on|from|for)\b.{0,40}",
    re.I,
)
"""A price, perhaps with its shop, or a call to buy."""
ROW = regex(r"[A-Z][^\d.:]{1,30} [-+–]?[$£€]?\d[\d.,]*%?")
"""A row of a table with one figure: `Lower Skell 55`."""
CREDIT = regex(
    r"(?:photo|image|picture|video|credit|foto|bild)(?:s|graph|graphs)?(?:\s*[:/(]| (?:by|courtesy|caption|source|copyright)\b)",
    re.I,
)
"""The beginning of a line that says who made a picture."""
DEAR = regex(r"Dear (\w+)\b")
"""The beginning of a letter to somebody."""
ANSWER = regex(r"(?:[A-Z][\w.’']+ ){1,2}(?:writes|replies|answers|responds):")
"""The beginning of an answer to a letter: `Ada writes:`."""
TO_EDITOR = regex(r"(?:dear )?(?:sirs?|madam|editor)(?: or madam)?\s*(?:[,:—–-]|$)", re.I)
"""The salutation of a letter to an editor."""
SIGNATURE = regex(r"(?:[A-Z][\w.’'-]+|[A-Z]\.)(?: (?:[A-Z][\w.’'-]+|[A-Z]\.))*, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?")
"""Who wrote a letter, and where they live: `Ada Quill, Port Alden`."""
CODE = regex(r"[{};=<>]{2}|^[$>#\[]|\w\(\)|;$|=>|::|https?://|@\w+\.|\|")
"""Signs of code, of the web and of tables."""
QUOTED = regex(r"[“\"«‘'„].*[”\"»’'“]\.?")
"""A line between quotation marks."""
QUOTE_ENDS = regex(r"[.!?,…](?:\s?[\"”»’'])?\.?$")
"""The end of something said, rather than of a title: a stop, perhaps before a closing mark, from which French sets it off."""
KNOWN = regex(
    r"(?:abstract|introduction|background|methods?|methodology|results|findings|recommendations|discussion|conclusions?"
    r"|references|bibliography|acknowledge?ments|preface|foreword|prologue|epilogue|contents|table of contents"
    r"|(?:executive )?summary|overview|notes|index"
    r"|early (?:life|years|career)|personal life|later (?:life|years)|life|career|education|biography|legacy|history|aftermath"
    r"|ingredients|method|directions|instructions|to (?:serve|finish|garnish)|pros|cons|(?:the )?verdict|(?:the )?bottom line"
    r"|key (?:points|facts|figures|findings|takeaways|dates|events|moments)|at a glance|what[’']s next"
    r"|what we know(?: so far)?|(?:what )?you(?:[’']ll| will)? need|for the [a-z]+(?: (?:and )?[a-z]+)?"
    r"|line-?ups|fixtures|scorers|player ratings|man of the match|in brief|analysis|contact|notes (?:to|for) editors"
    r"|characters|dramatis personae|persons of the play"
    r"|usage|options|installation|synopsis|description|requirements|li[cs]en[cs]e"
    r"|reactions?|responses?|reception|timeline|interview)",
    re.I,
)
"""Usual headings."""
LISTING = regex(
    r"(?:sources(?: (?:&|and) [a-z]+)?|references|bibliography|works cited|further reading|see also|footnotes"
    r"|(?:external |web |related |useful )?links|(?:related|more|other) (?:news|articles|stories|coverage|reading|topics))",
    re.I,
)
"""The usual headings over a list of other texts."""

_NOT_LAST = ",;、，；。।۔-–—"
"""The characters with which no heading ends: stops, and the dashes of somebody who is interrupted."""
_UNFINISHED = frozenset(("that", "the", "a", "an", "and", "or", "which", "whose", "than", "because"))
"""The last words of a line that is continued on the next."""
_INTRODUCED = regex(r"[^“\"«‘„]*: ?[“\"«‘„]")
"""Words that introduce a quotation."""
_STOPS_OF_SPEECH = tuple(".,!。，！।")
_STAMMER = regex(r"I\s?[—–]\s?(?:I\b|[a-z])")
"""The word “I” where who speaks breaks off; it is no number."""
_OPENING_MARK = regex(r"[“„\"”]")
_LONGEST_CANDIDATE, _LONGEST_WITH_STOP = 160, 60
"""The most characters in what may be a heading, such as a long question, and in one that ends with a full stop."""
_LONGEST_ROW, _FIGURES = 120, 0.35
"""The most characters in the row of a table, and the least share of figures in it."""
_DIGIT = regex(r"\d")
_FIGURE = regex(r"[-+–]?\d[\d.,:%]*")
_NOTE = regex(r"\d+\s+(?=.*[a-z])")
"""A number without a full stop before a sentence with one: a footnote."""

_LEADERS = regex(r"(?:\.{4,}|(?: \.){3,}) ?(?:\d{1,4}|[ivxlc]+)$")
"""The dots before the number of a page."""
_RULING = regex(r"\b(?:shall|must|may|will|can|is|are)\b")
"""The verbs of what a law or a contract rules, as they are not written in a title."""


def is_aside(text: str) -> bool:
    """Whether a line is a rating in stars, or a price with its shop, as in lists of products."""
    return len(text) <= LONGEST and bool(_RATING.fullmatch(text) or _OFFER.fullmatch(text))


def are_figures(text: str) -> bool:
    """Whether a line has the form of a row of a table, `Dalby 31 9 14`."""
    words = text.split() if len(text) <= _LONGEST_ROW and _DIGIT.search(text) else []
    figures = sum(1 for word in words if _FIGURE.fullmatch(word))
    return figures > 1 and figures > _FIGURES * len(words)


def is_entry_of_contents(text: str) -> bool:
    """Whether dots lead from a title to the number of its page: `2. Messages ....... 4`."""
    return ("...." in text or ". . ." in text) and _LEADERS.search(text) is not None


def could_be_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph is short enough for a heading, and neither plainly speech nor a plain sentence.

    It keeps the costly look at the wording away from the dialogue of novels.
    """
    text = paragraph.text
    if len(text) > _LONGEST_CANDIDATE or paragraph.lines > 2 or text[-1] in _NOT_LAST or not LETTER.search(text):
        return False
    if room_of(text) > _LONGEST_CANDIDATE or is_furniture(text) or DATE.match(text) or text.rsplit(maxsplit=1)[-1] in _UNFINISHED:
        return False
    if _MEASURE.fullmatch(text) or _WARNING.fullmatch(text) or is_entry_of_contents(text):
        return False
    if text[-1] in '”"' and not _OPENING_MARK.search(text, 0, len(text) - 1):
        return False
    if text[-1] in "”\"’'»" and text[:-1].rstrip()[-1:] in _STOPS_OF_SPEECH and _is_speech(text):
        return False
    if text[0] in "「『" and text[-1] in "」』":
        return False  # corner marks are mostly those of speech
    if text[-1] != ".":
        return not _STAMMER.match(text)
    if len(text) > _LONGEST_WITH_STOP or _NOTE.match(text) or (DIVISION.match(text) and _RULING.search(text)):
        return False
    return is_numbered(text) or in_capitals(text) or bool(KNOWN.fullmatch(text[:-1]))


def _is_speech(text: str) -> bool:
    """Whether a line is a quotation and, at most, words that lead to it: `His answer: “Never.”`."""
    return bool(QUOTED.fullmatch(text) or (_INTRODUCED.match(text) and not is_numbered(text)))
