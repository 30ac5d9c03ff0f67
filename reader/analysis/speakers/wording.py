"""The author's words as a sequence of classified tokens, a shallow syntax in which each token has one letter.

Letters make patterns cheap: what is between a name and a quote is a short string for `str.count` and regular expressions.

    Q quotation        N person           O organisation     L place            A group or nationality
    K other name       D date or amount   C capitalised word that is no known name
    P subject pronoun  p object or possessive pronoun        T determiner       # number
    V verb of saying   G its -ing form    v other verb       g other -ing form  X auxiliary      R adverb
    I preposition      a “according to”   o “to”             c conjunction      S subordinator   W who, which
    ' possessive mark  , comma            . end of a sentence                   : colon          ; semicolon
    - dash             ( bracket          w any other word   | end of a block    q a mark of no quotation,
    or the “to” of “according to”
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from reader.analysis.cues import CUES, RARE_CUES
from reader.analysis.grouping.nouns import DEPUTIES, is_person
from reader.analysis.lexicon import ADDRESSES, STOPPED
from reader.analysis.model import Entity, EntityKind
from reader.article import Article, Span
from reader.regex import regex

_STOPPED = "|".join((*STOPPED, *"No Messrs Del Supt Insp Cpl Pvt Asst Fr Msgr".split()))
_TOKEN = regex(
    rf"""
      [A-Za-z]+(?=[ ,\n;?!)”"]) | [.,;?!()“”"]  # most words and marks, before anything slower is tried
    | (?=\S)(?:
        (?:{_STOPPED})\.
      | [^\W\d_]+ (?:[.](?=[^\W\d_]\.)[^\W\d_]+)* (?:[-’'](?!(?:s|d|ll|ve|re)\b|\s)[^\W\d_]+)*  # “don’t”, “mid-May”, “U.S”
      | \d+(?:[,.]\d+)*\w*  # “1,200”, “3pm”
      | [’'](?:s|d|ll|ve|re)\b
      | [’'](?=\s)
      | [^\w\s]
      )
    """,
    re.X,
)
_KIND_LETTERS = {
    EntityKind.PERSON: "N",
    EntityKind.ORGANISATION: "O",
    EntityKind.PLACE: "L",
    EntityKind.GROUP: "A",
    EntityKind.EVENT: "K",
    EntityKind.WORK: "K",
    EntityKind.PRODUCT: "K",
}
_MARKS = {",": ",", ".": ".", "?": ".", "!": ".", "…": ".", ":": ":", ";": ";", "—": "-", "–": "-", "―": "-", "-": "-",
          "(": "(", ")": "(", "[": "(", "]": "(", "’": "'", "'": "'", "’s": "'", "'s": "'",
          "“": "q", "”": "q", '"': "q", "«": "q", "»": "q", "‘": "q", "`": "q"}  # fmt: skip
_CLASSES = {
    "P": "he she they i we it you who",
    "W": "which whom whose what how why where",
    "p": "him her his their them its my our your me us himself herself themselves",
    "T": "the a an this these those some many several another one both most few all no any every each other two three four",
    "I": "of in on at for with from by about against over under between into through during among across toward towards "
    "without within inside outside behind beyond around near like than despite upon off via including along alongside onto "
    "throughout amid amidst amongst above below beneath",
    "o": "to",
    "a": "according per",
    "c": "and but or nor yet",
    "S": "that because when while if although though as after before since until whether unless so once",
    "X": "is are was were be been being am has have had having do does did will would can could shall should may might must "
    "isn’t wasn’t weren’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t hasn’t haven’t hadn’t shouldn’t ’d ’ll ’ve ’re",
    "R": "not also then later once often never even further still just again already now first here there soon always "
    "sometimes instead too very more rather perhaps yesterday today tonight meanwhile however afterwards "
    "afterward earlier almost ever",
    "v": "came went got made took gave found left kept became saw met led won lost ran stood sat rose fell grew drew drove "
    "brought bought sent built spent sought fought caught taught seemed seems wants wanted needs gets makes takes gives "
    "became comes goes makes knows knew began begins turned turns used uses shows showed finds broke flew threw wore tore "
    "froze rode chose woke stole shook struck hung swung clung flung stuck dug blew drank sank shrank sprang swam heard "
    "held paid laid lay slept swept crept leapt knelt dealt meant felt fled fed slid sold lent bent spun forgot forgave "
    "overcame withdrew ate rang bore hid lit",
}
_LETTERS = {
    spelt: letter for letter, words in _CLASSES.items() for word in words.split() for spelt in (word, word.replace("’", "'"))
}
_ADDRESS = regex(rf"\b(?:{'|'.join(sorted(ADDRESSES | {'Mx', 'Mme', 'Monsieur', 'Lord'}))})\.? $")
_LONGEST_ADDRESS = 10
"""The characters before a name that are examined for a form of address."""
_NOUNS_AFTER = frozenset("TpI'#o")
_SAID = frozenset("put said says told tells wrote writes spoke speaks thinks began begins sang swore swears believes".split())
"""Verb forms that cannot be nouns."""
_QUOTES = frozenset("quoted quotes quoting cited cites citing".split())
_HIT = {"back": frozenset("hit hits shot shoots fired fires bit".split()), "out": frozenset("hit hits lashed lashes".split())}
"""Verbs that report speech only together with a particle: “hit back”."""
_NOUNS_IN_LY = frozenset(
    "anomaly assembly belly bully butterfly duopoly family folly jelly monopoly oligopoly rally reply supply subfamily".split()
)
"""Words that end like adverbs and are none."""
_IN_THE_WORDS = ["in", "the", "words"]
_QUOTING_REACH = 12
"""The tokens before “saying” that are examined for a verb of quoting."""
_ENDS = ".|QV;"
_SINGULAR = frozenset(("a", "an", "another", "this", "each", "every", "one"))


EVERY_LETTER = "QNOLAKDCPpT#VGvgXRIaocSW',.:;-(w|q"
"""All letters that a token can have."""
_WORD, _START, _END = re.Match.group, re.Match.start, re.Match.end
_REMEMBERED = 1 << 13
"""How many words are memoised for each letter before them."""


class Wording:
    """The tokens of an article outside its quotations; each quotation and each name is one token."""

    def __init__(self, article: Article, entities: tuple[Entity, ...], quoted: Iterable[Span]) -> None:
        self.text = article.text
        self.starts = array("I")
        self.ends = array("I")
        self.words: list[str] = []
        """In lower case; names and quotations as the empty string."""
        self.entity_at: dict[int, int] = {}
        """The index of the entity that a token names."""
        letters: list[str] = []
        atoms = _atoms(article.text, entities, quoted)
        position = 0
        for block in article.blocks:
            position = self._read(block.span, atoms, position, letters)
            self._add(block.span.end, block.span.end, "", "|", letters)
        self.letters = "".join(letters)

    def token_at(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or later."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens from `first` to `last` in the text."""
        return Span(self.starts[first], self.ends[last])

    def text_at(self, token: int) -> str:
        """The text of `token`."""
        return self.text[self.starts[token] : self.ends[token]]

    def noun_at(self, token: int) -> str:
        """The word at `token` in lower case, also if it is a name, “republican”, and with one that makes another office of it."""
        noun = self.words[token] or self.text_at(token).lower()
        return f"{self.words[token - 1]} {noun}" if token and self.words[token - 1] in DEPUTIES else noun

    def _read(self, block: Span, atoms: list[tuple[int, int, str, int]], position: int, letters: list[str]) -> int:
        """Tokenise a block around the `atoms` in it, from `position` on; returns the position of the first atom after it."""
        offset = block.start
        while position < len(atoms) and atoms[position][0] < block.end:
            start, end, letter, entity = atoms[position]
            position += 1
            if start < offset:
                continue
            self._tokens(offset, start, letters)
            if entity >= 0:
                self.entity_at[len(letters)] = entity
            self._add(start, end, "", letter, letters)
            offset = end
        self._tokens(offset, block.end, letters)
        return position

    def _tokens(self, start: int, end: int, letters: list[str]) -> None:
        """Add the tokens from `start` to `end`, and their letters to `letters`."""
        matches = list(_TOKEN.finditer(self.text, start, end))
        words, before = self.words, letters[-1] if letters else ""
        for word in map(_WORD, matches):
            lower, letter, doubtful = _READ[before][word]
            if doubtful:
                letter = self._in_context(lower, letter, before, letters)
            words.append(lower)
            letters.append(letter)
            before = letter
        self.starts.extend(map(_START, matches))
        self.ends.extend(map(_END, matches))

    def _in_context(self, word: str, letter: str, before: str, letters: list[str]) -> str:
        """The letter of `word` if its own `letter` and the one `before` it leave that in doubt."""
        if word == "of":
            return "a" if self.words[-3:] == _IN_THE_WORDS else letter
        if word in _HIT:
            if self.words[-1] not in _HIT[word]:
                return letter
            letters[-1] = "V"
            return "R"
        if before == "Q":
            return "C" if self._goes_on() else letter
        if before == "S":
            self._read_quoting(letters)
            return letter
        participle = letter == "G" and is_person(self.words[-1])  # “a girl shouting”
        return "w" if self._is_singular(letters) and not participle else letter

    def _is_singular(self, letters: list[str]) -> bool:
        """Whether the last words are a singular noun phrase, “a new”, so that no bare verb can follow."""
        return letters[-2:-1] == ["T"] and self.words[-2] in _SINGULAR

    def _read_quoting(self, letters: list[str]) -> None:
        """Before “saying”, reclassify “quoted the man as” so that the man speaks, and not whoever quotes him."""
        if self.words[-1] != "as":
            return
        for token in range(len(letters) - 2, max(0, len(letters) - _QUOTING_REACH), -1):
            if self.words[token] in _QUOTES:
                if letters[token - 1] != "X":
                    letters[token], letters[-1], self.words[token] = "v", "R", ""
                return
            if letters[token] in _ENDS:
                return

    def _goes_on(self) -> bool:
        """Whether the last quotation ends with a comma, so that its sentence continues."""
        return self.text[self.starts[-1] : self.ends[-1]].rstrip("”’\"' »“").endswith(",")

    def _add(self, start: int, end: int, word: str, letter: str, letters: list[str]) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.words.append(word)
        letters.append(letter)


def _atoms(text: str, entities: tuple[Entity, ...], quoted: Iterable[Span]) -> list[tuple[int, int, str, int]]:
    """The spans that are single tokens: quotations before what is within them, long names before short ones."""
    atoms = [(span.start, -1, span.end, "Q", -1) for span in quoted]
    atoms += [
        (_start(text, mention, entity.kind), 0, mention.end, _KIND_LETTERS.get(entity.kind, "D"), index)
        for index, entity in enumerate(entities)
        for mention in entity.mentions
    ]
    atoms.sort(key=lambda atom: (atom[0], atom[1], -atom[2]))
    return [(start, end, letter, entity) for start, _, end, letter, entity in atoms]


def _start(text: str, mention: Span, kind: EntityKind) -> int:
    """The start of a mention, including a form of address before it: “Mr. Quill”."""
    if kind is not EntityKind.PERSON:
        return mention.start
    address = _ADDRESS.search(text, max(0, mention.start - _LONGEST_ADDRESS), mention.start)
    return mention.start if address is None else address.start()


class _Readings(dict[str, tuple[str, str, bool]]):
    """Memoises words after one letter: in lower case, with their own letter, and whether that is in doubt."""

    def __init__(self, before: str) -> None:
        super().__init__()
        self._before = before

    def __missing__(self, word: str) -> tuple[str, str, bool]:
        if len(self) == _REMEMBERED:
            self.clear()
        lower, letter = _read(word, self._before)
        read = self[word] = lower, letter, _is_in_doubt(word, lower, letter, self._before)
        return read


def _read(word: str, before: str) -> tuple[str, str]:
    """A token in lower case, and its letter after a token with the letter `before`; that is empty for the first one."""
    lower = word.lower()
    letter = _MARKS.get(word) or letter_of(lower)
    if letter in "VGvg" and before in _NOUNS_AFTER and lower not in _SAID and not lower.endswith("ed"):
        letter = "w"
    if lower == "to" and before == "a":
        letter = "q"
    if letter == "w" and before == "P" and lower.endswith("s") and not lower.endswith("ss"):
        letter = "v"
    if letter == "w" and word[0].isupper() and before and before not in ".|Q:":
        letter = "C"
    return lower, letter


def _is_in_doubt(word: str, lower: str, letter: str, before: str) -> bool:
    if before == "w" and letter in "VGvg":
        return not _is_finite(lower)
    if lower in _HIT:
        return before != "" and before in "wv"
    return lower == "of" or (before == "S" and letter == "G") or (before == "Q" and letter == "w" and word[0].isupper())


def _is_finite(word: str) -> bool:
    """Whether a verb form cannot be a noun after a singular noun: “told”, “claims”, but not “claim”, “building”."""
    return word in _SAID or word.endswith(("ed", "s"))


@cache
def _verb_letter(word: str) -> str:
    """The letter of a word that is in no list, by its ending; `#` for a number, and `w` by default."""
    if word in CUES or word in RARE_CUES:
        return "G" if word.endswith("ing") else "V"
    if word.endswith("ing") and len(word) > 5:
        return "g"
    if word.endswith("ed") and len(word) > 4:
        return "v"
    if word.endswith("ly") and len(word) > 4 and word not in _NOUNS_IN_LY:
        return "R"
    if word[0].isdigit():
        return "#"
    return "w"


def letter_of(word: str) -> str:
    """The letter of `word`, which is in lower case, without context."""
    return _LETTERS.get(word) or _verb_letter(word)


_READ = {before: _Readings(before) for before in ("", *EVERY_LETTER)}
