"""Finds the labels of speakers, such as `Ellison:`, in interviews, hearings, briefings and plays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.article import Span
from reader.regex import regex

QUESTION, ANSWER = "q", "a"
"""The keys of the two sides in an interview that gives no names."""
_REACH = 100
"""A label must end within this many characters of the start of its paragraph."""
_MARK = r"(?:\*\*|__)?"
"""Markdown's mark of bold."""
_TIME = r"[\[(]?\d{1,2}(?::\d\d){1,2}[\])]?"
_LEAD = rf"(?:>+\s*|[•–—-]\s+)?(?:{_TIME}\s*(?:[-–—]\s*)?|Q\d{{1,3}}\s+)?"
"""A mark for a change of speaker, and a time or the number of a question."""
_ASIDE = r"(?:\s?(?:\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\])){0,2}"
_WORD = r"[^\W_][\w.'’&/#-]*"
_CAPITALS = r"[^\W\da-z_][^\W\da-z_]+(?:[’'-][^\W\da-z_]+)*"
_NAMED = regex(
    rf"""
    {_MARK}{_LEAD}{_MARK}
    (?P<who>{_WORD}(?:,?[ \xa0]{{1,2}}{_WORD}){{0,6}})  # a name, perhaps with an affiliation
    {_ASIDE}{_MARK}\s?:{_MARK}(?=\s|$)
    """,
    re.VERBOSE,
)
"""A name before a colon: `Ada Quill:`, `[00:12] MS. QUILL, HOST:`."""
_OTHER = regex(
    rf"""
    {_MARK}{_LEAD}(?P<side>[QA])\d{{0,2}}\s?(?:[.:]|[–—-](?=\s)){_MARK}(?=\s|$)  # `Q.`, `A12:`, `Q –`
    |
    {_MARK}
    (?P<who>
        (?:[^\W\da-z_][^\W\dA-Z_]+\.?[ ]){{0,2}}  # `Ms. `, `Senator `
        {_CAPITALS}(?:[ ]{_CAPITALS}){{0,4}}
    )\.{_MARK}(?=\s|$)  # as in plays and parliaments: `ADA.`, `Ms. QUILL.`
    |
    (?P<asks>Q)(?:\s+(?=[A-Z“"‘(\[])|(?=[A-Z][a-z’']*\s))  # `Q And then?`, `QAnd then?`
    """,
    re.VERBOSE,
)
"""A side of the interview, or a name in capitals before a full stop."""
_ALONE = regex(
    rf"""
    {_MARK}{_LEAD}{_MARK}
    (?P<who>{_WORD}(?:[ \xa0]{{1,2}}{_WORD}){{0,3}})
    {_MARK}{_ASIDE}(?:\s+{_TIME})?{_MARK}
    """,
    re.VERBOSE,
)
"""A name alone in its paragraph, or with a time: `ADA (CONT’D)`, `Ada Quill 00:12`."""
_LONGEST_ALONE = 60
"""The most characters in a paragraph that is only a label."""
_FEWEST_ALONE, _LEAST_ALONE = 3, 1 / 4
"""The fewest occurrences of a name that stands alone, and the least share of such labels between the first and the last."""
_DIRECTIONS = regex(r"(?:\s*(?:\[[^\[\]]{1,80}\]|\([^()]{1,80}\)))*\s*")
"""Stage directions before the words of a turn."""
_SMALL = frozenset("of the de da del della der den van von and bin al el la le du di dos for in at".split())
"""Words in small letters within a name."""
_SIDES = {"q": QUESTION, "question": QUESTION, "a": ANSWER, "answer": ANSWER}
_NOBODY = frozenset(
    "about above action actions activity add address age agenda ages also amount analysis answers approach april area at "
    "attendance august authors available average award awards background because benefits best body bottom breakfast budget "
    "but by calories capacity caption carbs category caution cc cells chapter characters class click closing code collections "
    "color colour comment comments conclusion cons contact contents cook copyright correction cost costs country course "
    "credit credits date dates day days deadline dear december definition description details difficulty dimensions dinner "
    "directions disclaimer disclosure dislikes distance download duration edition email end engine episode equipment error "
    "event events example examples exercise explanation fact fact-check facts fat fax features february fees figure file "
    "filed find fix follow for format founded friday from further gallery genre goal goals grade head headline height here "
    "highlights home hours how however i if image images important in info information ingredients input instructions "
    "introduction issue it january july june key keywords kind language last latest learn length lesson level likes link "
    "links list listen live location lot lunch makes march match material materials may meaning means meanwhile method "
    "methods mileage model monday month more motto name names new news next no note notes notice november now number "
    "objective october odds on one online open opening options or order others our outcome output overall overview p page "
    "part parts phone photo photograph photos pictured pictures place plan platform play plus points population position "
    "power prep price prices priority problem procedure process product program prologue pronunciation pros protein "
    "provenance published purpose quick quote range ranking rating ratings read reading reason reasons recipe record ref "
    "reference references related release released remember reminder report requirements response result results returns "
    "review rsvp runtime sample saturday save scene schedule score season section see september series serves services "
    "servings setting settings share sidebar sign size skills so solution sources specifications speed sponsored stage "
    "standings status step steps still stop storage subject subtitle suggestion summary sunday support synopsis table tags "
    "takeaway team teams tel telephone temperature that then there these this thursday tickets time times tip tips title to "
    "today tomorrow tools top topic topics total track transcript translation trigger tuesday type types update updated "
    "updates url usage use value venue verdict verse version via video videos vote votes vs warning watch we website "
    "wednesday week weeks weight what when where which who why width winner winners with word words year years yes yesterday "
    "yield yields you your zip".split()
)
"""What is no speaker before a colon, alone or with more words: `Date:`, `Correction of May 3:`."""
PERSONAL = regex(r"\?|\b(?:I|[Yy]ou|[Yy]our|[Ww]e|[Mm]y|[Mm]e|[Oo]ur|us|[Mm]ine|YOU|YOUR|WE|MY|ME)\b")
"""What people say to each other, but rarely stands in a narrative."""
_FINISHED = tuple(".?!…—–-”\"’')]*_")
_LEAST_PERSONAL, _LEAST_FINISHED, _LEAST_CHANGES = 1 / 3, 1 / 2, 1 / 2
"""The least shares of turns in a talk: those with first or second person or a question, those that end like sentences, and those
followed by another speaker's."""


class Label(NamedTuple):
    """The name of a speaker at the start of a paragraph."""

    name: Span
    """The words in the paragraph that name the speaker, without their affiliation."""
    end: int
    """Where in the paragraph the words of the turn begin; its length if the label stands alone."""
    key: str
    """What the labels of one speaker share: the last word of the name, casefolded, unless that is a letter or a number."""


def labels_of(paragraphs: Sequence[str]) -> Mapping[int, Label]:
    """The labels by the index of their paragraph; none unless the paragraphs are a talk. Linear in their length."""
    found = _labels(paragraphs)
    turns = _recurring(found)
    if not turns:
        return _names_alone(paragraphs)
    if not _is_talk(paragraphs, turns):
        return {}
    once = {index: label for index, label in found.items() if index not in turns}
    return {**turns, **_of_others(paragraphs, turns, once)} if once else turns


def recurring_labels(paragraphs: Sequence[str]) -> Mapping[int, Label]:
    """Recurring openings with the form of labels, by the index of their paragraph; outside a talk, only those with a colon."""
    turns = _recurring(_labels(paragraphs))
    if turns and not _is_talk(paragraphs, turns):
        return {index: label for index, label in turns.items() if not _is_as_in_a_play(paragraphs[index], label)}
    return turns or _names_alone(paragraphs)


def _labels(paragraphs: Sequence[str]) -> dict[int, Label]:
    return {index: label for index, paragraph in enumerate(paragraphs) if (label := _label(paragraph))}


def _recurring(labels: Mapping[int, Label]) -> dict[int, Label]:
    times = Counter(label.key for label in labels.values())
    recurring = {key for key, count in times.items() if count > 1}
    return {index: label for index, label in labels.items() if label.key in recurring} if len(recurring) > 1 else {}


def _is_as_in_a_play(paragraph: str, label: Label) -> bool:
    """Whether `label` ends with a full stop, as many headings do."""
    return label.key not in _SIDES.values() and paragraph.startswith(".", label.name.end)


def _names_alone(paragraphs: Sequence[str]) -> dict[int, Label]:
    """Recurring names alone in the paragraph above what is said; none unless the paragraphs are a talk."""
    found = {}
    for index, paragraph in enumerate(paragraphs[:-1]):
        match = (
            _ALONE.fullmatch(paragraph) if len(paragraph) <= _LONGEST_ALONE and not paragraph.endswith((".", "!", "?")) else None
        )
        if match and _may_speak(match["who"]):
            found[index] = Label(Span(*match.span("who")), len(paragraph), _key(match["who"]))
    times = Counter(label.key for label in found.values())
    often = {index: label for index, label in found.items() if times[label.key] >= _FEWEST_ALONE and index + 1 not in found}
    if len({label.key for label in often.values()}) < 2 or len(often) < _LEAST_ALONE * (max(often) - min(often) + 1):
        return {}
    return often if _is_talk(paragraphs, often) else {}


def _label(paragraph: str) -> Label | None:
    """The label that the paragraph begins with, if any."""
    match = _NAMED.match(paragraph, 0, _REACH) if ":" in paragraph[:_REACH] else None
    match = match or _OTHER.match(paragraph, 0, _REACH)
    if match is None:
        return None
    form = match.lastgroup or "who"
    start, name = match.start(form), match[form].partition(",")[0]
    if form == "who" and not _may_speak(name):
        return None
    directions = _DIRECTIONS.match(paragraph, match.end())
    return Label(Span(start, start + len(name)), directions.end() if directions else match.end(), _key(name))


def _may_speak(name: str) -> bool:
    """Whether `name` has the form of a name or a title, and is not known to be something else."""
    words = name.split()
    if not name[0].isupper() or name.casefold() in _NOBODY or words[0].casefold().strip(".") in _NOBODY:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)


def _key(name: str) -> str:
    words = name.casefold().split()
    side = words[0] if len(words) == 2 and words[1].isdecimal() else " ".join(words)
    return _SIDES.get(side, words[-1].strip(".") if len(words[-1]) > 2 else " ".join(words))


def _is_talk(paragraphs: Sequence[str], turns: Mapping[int, Label]) -> bool:
    """Whether the words after the labels read like a conversation."""
    said = [_said(paragraphs, index, label) for index, label in turns.items()]
    changes = sum(one.key != two.key for one, two in pairwise(turns.values()))
    return (
        changes >= _LEAST_CHANGES * (len(turns) - 1)
        and sum(bool(PERSONAL.search(words)) for words in said) >= _LEAST_PERSONAL * len(said)
        and sum(words.endswith(_FINISHED) for words in said) >= _LEAST_FINISHED * len(said)
    )


def _said(paragraphs: Sequence[str], index: int, label: Label) -> str:
    """The words of a turn in its first paragraph, which is the next one if the label stands alone."""
    words = paragraphs[index][label.end :].rstrip()
    return words if words or index + 1 == len(paragraphs) else paragraphs[index + 1].rstrip()


def _of_others(paragraphs: Sequence[str], turns: Mapping[int, Label], once: Mapping[int, Label]) -> dict[int, Label]:
    """Those labels that occur `once` which are written like the others, or whose name occurs elsewhere in the text."""
    named = [label.name.of(paragraphs[index]) for index, label in turns.items() if label.key not in _SIDES.values()]
    in_capitals = bool(named) and all(name.isupper() for name in named)
    if in_capitals:
        return {index: label for index, label in once.items() if label.name.of(paragraphs[index]).isupper()}
    elsewhere = _words_within(paragraphs)
    return {index: label for index, label in once.items() if elsewhere[label.name.of(paragraphs[index]).split()[-1]] > 1}


def _words_within(paragraphs: Iterable[str]) -> Counter[str]:
    """How often each capitalised word occurs in `paragraphs`."""
    return Counter(word for paragraph in paragraphs for word in re.findall(r"[^\W\da-z_][\w’'-]*", paragraph))
