"""Recognises captions of pictures, which are as short as headings and mostly have no stop either."""

from __future__ import annotations

from reader.regex import regex
from reader.sources.plain.capitals import TITLE_CASE, content_words, in_capitals, share_of_capitals

_LEAST, _LONGEST = 22, 110
_WORDS = (
    *("photo", "foto", "image", "picture", "illustration", "(", "seen here", "shown here", "left", "right", "centre", "center"),
    *("bild", "摄影", "攝影", "撮影", "写真"),
)
"""What stands in a caption that is marked as one, unless it begins with what it shows or has a slash."""
# The next three are in small letters: patterns that ignore case take twice as long.
_MARKED = regex(
    r"\((?:photo|image|picture|credit|ap|reuters|getty|afp|left|right)\b"
    r"|(?:photograph|photo|image|illustration)s?(?: by|:| credit| courtesy)"
    r"|\b(?:fotos?|bild|crédit photo|archivbild|symbolbild|摄影|攝影|撮影|写真)\s?[:：/=|]|撮影$|[(（](?:摄影|攝影|写真)"
    r"|\b(?:pictured|seen here|shown here|file photo)\b|\b(?:left|right|centre|center)\)|, (?:left|right|centre|center)(?:,|$)"
)
_PICTURE_OF = regex(
    r"(?:an? |the )?(?:(?:file |aerial |undated )?photo(?:graph)?|picture|image|bust|portrait|statue|icon|painting|map|logo"
    r"|poster|screenshot|engraving|illustration|drawing|view|memorial|plaque)s? (?:of|showing|from)\b"
    r"|(?:an )?artist[’']s (?:impression|view)\b"
)
_AGENCY = regex(r"/(?:getty|reuters|ap|afp)\b|^[^/]*\b[^\W\d_]+/[^\W\d_]{2,}(?: images| news)*$")
_BY_AGENCY = regex(r"(?:(?:AFP via )?Getty Images|PA Media|Shutterstock|EPA(?:-EFE)?|AFP|(?:AP|Reuters)(?= An? )) [A-Z]")
"""An agency before what its picture shows: `Getty Images A carriage at the station`."""
_NAME = r"[A-Z][\w.’'-]+"
_SOMEBODY = regex(
    rf"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof)\.? )?{_NAME} (?:(?:de|van|von|al|bin) )?{_NAME}(?: {_NAME})?(?: \([^)]*\))?,?"
    rf" (?:and (?:(?:his|her) \w+|{_NAME}(?: {_NAME})?) )?[a-z]"
)
"""A name followed by a lower-case word: `Ada Quill opens`, `Ada Quill and her son at`."""
_ON_A_DAY = regex(
    r"\b(?:(?:on|last|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|in (?:[A-Z]\w+ )?(?:19|20)\d\d)$"
)
"""The end of a line that names a day or a year: `on Monday evening`, `in May 2019`."""
_SEEN = regex(
    rf"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof)\.? )?{_NAME} (?:(?:de|van|von|al|bin) )?{_NAME}(?: {_NAME})?(?: \([^)]*\))?"
    r"(?:, [a-z]| (?:[a-z]+ing|in|at|on|with|outside|inside|near|during|before|after|beside|behind|aboard|from|as) "
    r"| and (?:his|her) )"
)
"""A name followed by the place or role of that person: `Ada Quill at`, `Ada Quill, chief engineer`."""
_DOING = regex(
    r"(?:[\w’',-]+ ){1,8}?"
    r"(?:watch|walk|carr(?:y|ie)|hold|look|stand|sit|wait|gather|celebrate|embrace|cheer|pose|speak|arrive|leave|wave|protest"
    r"|march|queue|lie|shake|hug|greet|play|run|ride|drive|stroll|inspect|examine|search|clear|clean|load|unload|serve|sell|enjoy"
    r"|attend|visit|board|wade|cross|pass|rise|hang|light|lay|pray|train|work|prepare|perform|dance|sing|read|talk|chat|joke"
    r"|smile|react|address|deliver|present|receive|open|warm|taste|show|kick|score)(?:e?s)? "
    r"(?:[\w’']+ )*?"
    r"(?:in|at|on|outside|near|to|from|before|after|during|beside|into|through|past|over|across|along|under|with|as|by|of) "
)
"""Somebody doing something visible somewhere: `Two men carry a boat to`, `Villagers wait at`."""

_IN_A_PLACE = regex(
    r"[A-Z][\w’'-]*(?: [\w’'-]+){0,6}?"
    r" (?:in|at|on|near|above|beside|behind|with|outside|inside|before|after|during|from|by|to|next to|in front of)"
    r" (?:(?:the|an?|his|her|their|its|one) (?:[\w’'-]+ ){0,2}[\w’'-]+|[A-Z][\w’'-]+)(?:,? (?:of|in|at|on) .*)?(?:, .{4,20})?"
)
"""Something and its place, or who or what is with it: `A trawler in the old harbour of Brannoch`."""


def tells_of_a_place(text: str) -> bool:
    """Whether a line without a stop ends with the place of what it names: `A trawler in the old harbour`."""
    return _IN_A_PLACE.fullmatch(text) is not None


def is_caption(text: str) -> bool:
    """Whether a line is marked as a caption, or is about somebody or a day like one."""
    if len(text) > _LONGEST:
        return False
    tells = len(text) > _LEAST and (_SOMEBODY.match(text) or tells_of_a_day(text))
    return bool(tells and in_sentence_case(text, share_of_capitals(content_words(text.split())))) or is_marked_as_caption(text)


def is_marked_as_caption(text: str) -> bool:
    """Whether a line has the words and marks of captions: who took a picture, what it is of, who is where in it."""
    small = text.lower()
    if _BY_AGENCY.match(text):
        return True
    if _PICTURE_OF.match(small) or ("/" in small and _AGENCY.search(small)):
        return True
    return any(word in small for word in _WORDS) and _MARKED.search(small) is not None


def tells_of_a_day(text: str) -> bool:
    """Whether a line ends with a day or a year, like a caption."""
    return _ON_A_DAY.search(text) is not None


def tells_of_somebody_seen(text: str) -> bool:
    """Whether a line begins with a person and their place or role, but not their age."""
    if _ON_A_DAY.search(text) and _SOMEBODY.match(text):
        return True
    return _SEEN.match(text) is not None and text[-1] not in "?!:" and not text[-1].isdigit()


def tells_what_is_done(text: str) -> bool:
    """Whether a line says in the present tense what somebody in a picture does."""
    return _DOING.match(text) is not None


def in_sentence_case(text: str, capitals: float) -> bool:
    """Whether a line has so small a share of `capitals` among its words with content as no title has, and no stop."""
    if not (text[-1].isalnum() or text[-1] in ")’”'") or in_capitals(text):
        return False
    return capitals <= TITLE_CASE
