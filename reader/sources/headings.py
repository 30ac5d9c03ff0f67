"""Finds the headings of plain text from the text itself: each paragraph is scored by weighted features."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from reader.sources.paragraphs import Paragraph

Features = dict[str, float]
"""What was observed of one paragraph, by name."""
Scorer = Callable[[Features], float]
"""Above 0 where the features are those of a heading."""

_LONGEST, _MOST_WORDS, _SHORT = 110, 16, 70
_SMALL_WORDS = re.compile(
    r"(?:a|an|and|as|at|but|by|de|for|from|if|in|into|la|nor|of|off|on|or|over|per|so|than|the|to|up|via|vs|with|yet)",
    re.I,
)
_COUNT = r"(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the\s+\w+|[a-z])\b"
_DIVISION = re.compile(
    rf"(part|book|volume|act|chapter|appendix|section|scene|letter|canto|annex|lesson|step|day)\s+{_COUNT}", re.I
)
_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)(?:\.|\))?\s+[^\W\d_“\"a-z]")
_ROMAN = re.compile(r"(?:[IVXLC]+\.?(?:\s|$)|[A-Z]\.\s+[A-Z]|§)")
_BARE_ROMAN = re.compile(r"[IVXLC]+\.?")
_ATX = re.compile(r"(#{1,6}) \S")
_SETEXT = re.compile(r"=+|-{3,}")
_LETTER = re.compile(r"[^\W\d_]")
_SPEECH = re.compile(r"\b(said|says|told|added|asked|replied|wrote|tweeted|explained|warned|insisted|according to)\b", re.I)
_FURNITURE = re.compile(
    r"(by|from|photo|image|source|credit|published|updated|posted|copyright|©|written by|read more|related|see also:"
    r"|share|advertisement|figure|fig\.|table|video|watch|listen|tags?|filed|follow|subscribe|sign up|click"
    r"|story continues|editing by|reporting by)\b",
    re.I,
)
_DATE = re.compile(
    r"\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}[:/]\d|\d{1,2}\.\d{1,2}\.\d{2}|\d{1,2}\.\d\d\s*(?:[ap]\.?m|$)|\d{4}-\d\d"
    r"|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2})",
    re.I,
)
_CAPTION = re.compile(
    r"\((?:photo|image|picture|credit|ap|reuters|getty|afp|left|right)\b|/(?:getty|reuters|ap|afp)\b"
    r"|(?:photograph|photo|image|illustration)s?(?: by|:| credit)",
    re.I,
)
_CODE = re.compile(r"[{};=<>]{2}|^[$>#\[]|\w\(\)|;$|=>|::|https?://|@\w+\.|\|")
_QUOTED = re.compile(r"[“\"«‘'„].*[”\"»’'“]\.?")
_QUOTE_ENDS = re.compile(r"[.!?,…][\"”»’']?\.?$")
_KNOWN = re.compile(
    r"(?:abstract|introduction|background|methods?|methodology|results|discussion|conclusions?|references|bibliography"
    r"|acknowledge?ments|preface|foreword|prologue|epilogue|contents|table of contents|summary|overview|notes|index)",
    re.I,
)

WEIGHTS: Mapping[str, float] = {
    "bias": -2.35,
    "long text follows": 1.6,
    "text follows": 0.7,
    "short text follows": -0.8,
    "long text before": 0.8,
    "text before": 0.3,
    "far shorter than the paragraphs": 0.6,
    "as long as a paragraph": -0.8,
    "short": 0.5,
    "longish": -0.7,
    "ends like a sentence": -2.6,
    "ends in an abbreviation": -1.0,
    "ends in a colon": -1.3,
    "ends in an exclamation": -1.2,
    "ends in a question": -0.1,
    "a quotation as a title": 0.3,
    "a quotation as speech": -2.5,
    "begins with a quotation": -0.9,
    "speech verb": -0.9,
    "lower case": -1.8,
    "capitals": 1.0,
    "title case": 0.6,
    "numbered": 1.1,
    "a division": 2.0,
    "a usual name": 1.5,
    "furniture": -2.2,
    "date": -2.2,
    "caption": -2.5,
    "code": -2.2,
    "indented": -1.2,
    "short neighbours": -0.75,
    "two lines": -0.6,
    "first": -1.0,
    "commas": -0.6,
}
"""Set by hand; a positive sum makes a heading."""


def rule_score(features: Features) -> float:
    """The score by the weights that were set by hand."""
    return sum(WEIGHTS[name] * value for name, value in features.items())


def heading_levels(paragraphs: Sequence[Paragraph], score: Scorer = rule_score) -> list[int]:
    """For each paragraph its level as a heading, from 1, or 0 where it is none."""
    typical = _typical_length(paragraphs)
    found = [
        _marked(paragraphs, index) or (_possible(paragraphs, index) and score(features(paragraphs, index, typical)) > 0)
        for index in range(len(paragraphs))
    ]
    _add_stacked(paragraphs, found)
    return _levels([_rank(paragraphs, index) if is_heading else 0 for index, is_heading in enumerate(found)])


def _typical_length(paragraphs: Sequence[Paragraph]) -> float:
    lengths = sorted(len(each.text) for each in paragraphs if len(each.text) > 60)
    return lengths[len(lengths) // 2] if lengths else 80  # `statistics.median` would cost the start 15 ms


def features(paragraphs: Sequence[Paragraph], index: int, typical: float) -> Features:
    """What tells whether the paragraph at `index` is a heading; `typical` is the usual length of a paragraph."""
    this = paragraphs[index]
    before = len(paragraphs[index - 1].text) if index else 0
    after = len(paragraphs[index + 1].text)
    neighbours = [paragraphs[i] for i in (index - 2, index - 1, index + 1, index + 2) if 0 <= i < len(paragraphs)]
    short_ones = sum(len(each.text) < _SHORT for each in neighbours)
    flags = {
        "bias": True,
        "long text follows": after >= 100,
        "text follows": 60 <= after < 100,
        "short text follows": after < 40,
        "long text before": before >= 100,
        "text before": 60 < before < 100,
        "far shorter than the paragraphs": len(this.text) < 0.35 * typical,
        "as long as a paragraph": len(this.text) > 0.6 * typical,
        "indented": this.indent >= 4,
        "two lines": this.lines == 2,
        "first": index == 0,
    }
    observed = {name: 1.0 for name, true in flags.items() if true}
    observed["short neighbours"] = float(max(0, short_ones - 1))
    observed |= {name: 1.0 for name, true in _wording(this.text, after).items() if true}
    return observed


def _wording(text: str, after: int) -> dict[str, bool]:
    words = text.split()
    numbered = bool(_DECIMAL.match(text) or _ROMAN.match(text) or _DIVISION.match(text))
    content = [word for word in words if word[0].isalpha() and not _SMALL_WORDS.fullmatch(word)]
    capitals = text.upper() == text and sum(map(str.isalpha, text)) > 3
    quoted = bool(_QUOTED.fullmatch(text))
    speech = bool(_SPEECH.search(text))
    as_title = not _QUOTE_ENDS.search(text) and not speech and after >= 80 and len(words) >= 3
    stop = text[-1] in ".,;…" and not numbered
    return {
        "short": len(text) <= 60,
        "longish": len(text) > 80,
        "ends in an abbreviation": stop and text[-1] == "." and len(words) <= 2,
        "ends like a sentence": stop and not (text[-1] == "." and len(words) <= 2),
        "ends in a colon": text[-1] == ":",
        "ends in an exclamation": text[-1] == "!",
        "ends in a question": text[-1] == "?",
        "a quotation as a title": quoted and as_title,
        "a quotation as speech": quoted and not as_title,
        "begins with a quotation": not quoted and text[0] in '“"«‘„',
        "speech verb": speech,
        "lower case": text[0].islower(),
        "capitals": capitals,
        "title case": not capitals and len(words) > 1 and _share_of_capitals(content) > 0.8,
        "numbered": numbered,
        "a division": bool(_DIVISION.match(text)) and len(words) < 12,
        "a usual name": bool(_KNOWN.fullmatch(text.strip(" :."))),
        "furniture": bool(_FURNITURE.match(text)),
        "date": bool(_DATE.match(text)),
        "caption": bool(_CAPTION.search(text)),
        "code": bool(_CODE.search(text)),
        "commas": text.count(",") >= 2,
    }


def _share_of_capitals(words: list[str]) -> float:
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


def _possible(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether the paragraph can be a heading at all: it is short, and something follows."""
    this = paragraphs[index]
    if index + 1 == len(paragraphs) or this.lines > 2 or len(this.text) > _LONGEST:
        return False
    if _BARE_ROMAN.fullmatch(this.text):
        return True
    item = this.bullet and not _DECIMAL.match(this.text)
    return not item and len(this.text.split()) <= _MOST_WORDS and bool(_LETTER.search(this.text))


def _marked(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether the writer marked it as Markdown does, by hashes before it or a rule under it."""
    this = paragraphs[index]
    return bool(_ATX.match(this.text)) or _underline(paragraphs, index) != ""


def _underline(paragraphs: Sequence[Paragraph], index: int) -> str:
    if index + 1 == len(paragraphs) or paragraphs[index].lines > 1 or len(paragraphs[index].text) > _LONGEST:
        return ""
    below = paragraphs[index + 1]
    is_rule = not below.after_blank and _SETEXT.fullmatch(below.text) and _LETTER.search(paragraphs[index].text)
    return below.text[0] if is_rule else ""


def _add_stacked(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """A short line right above a heading is a heading of a higher level."""
    for index in range(len(paragraphs) - 2, 0, -1):
        if found[index + 1] and not found[index] and _stands_alone(paragraphs, index, found):
            found[index] = _is_plain(paragraphs[index])


def _stands_alone(paragraphs: Sequence[Paragraph], index: int, found: Sequence[bool]) -> bool:
    return len(paragraphs[index - 1].text) >= 60 or found[index - 1]


def _is_plain(this: Paragraph) -> bool:
    """Whether it is a short line of words without the form of anything else."""
    text = this.text
    short = len(text) < 60 and this.lines == 1 and not this.bullet and text[-1] not in '.,;:!”"'
    if not short or not _LETTER.search(text):
        return False
    return not any(form.search(text) for form in (_CODE, _CAPTION)) and not any(form.match(text) for form in (_FURNITURE, _DATE))


def _rank(paragraphs: Sequence[Paragraph], index: int) -> int:
    """How deep a heading of this form lies; ranks are only compared, and then closed up to levels."""
    text = paragraphs[index].text
    if hashes := _ATX.match(text):
        return 29 + len(hashes[1])
    if underline := _underline(paragraphs, index):
        return 30 if underline == "=" else 31
    if division := _DIVISION.match(text):
        return {"part": 1, "book": 1, "volume": 1, "act": 1}.get(division[1].lower(), 10)
    if decimal := _DECIMAL.match(text):
        return 30 + decimal[1].count(".")
    if _ROMAN.match(text) or text.upper() == text:
        return 20
    return 30


def _levels(ranks: list[int]) -> list[int]:
    levels = {rank: level for level, rank in enumerate(sorted(set(ranks) - {0}), start=1)}
    return [levels.get(rank, 0) for rank in ranks]


def can_be_title(paragraph: Paragraph) -> bool:
    """Whether the first paragraph of a text has the form of a title."""
    text = paragraph.text
    if len(text) > _LONGEST + 10 or paragraph.lines > 2 or paragraph.bullet or len(text.split()) < 2:
        return False
    quoted_speech = text[0] in '“"«‘„' and bool(_QUOTE_ENDS.search(text))
    if text[-1] in ".,;:…" or text[0].islower() or quoted_speech or not _LETTER.search(text):
        return False
    others = (_FURNITURE, _DATE, _CAPTION, _DECIMAL, _DIVISION, _CODE)
    return not _KNOWN.fullmatch(text) and not any(form.match(text) for form in others)


def without_marks(paragraphs: Sequence[Paragraph], index: int) -> str:
    """The words of a heading that is marked as in Markdown, or empty where it is not."""
    if not _marked(paragraphs, index):
        return ""
    return paragraphs[index].text.strip("# ")
