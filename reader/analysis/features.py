"""What the tagger of names looks at: each word, its neighbours, its run of capitals, and the rest of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from reader.analysis.lexicon import (
    CALENDAR,
    EVENTS,
    ORGANISATIONS,
    PLACES,
    TITLES,
    WORKS,
    gazetteer,
    places_of_several_words,
)

Words = Sequence[str]

_SIGNS = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})
_CLASSES = (
    ("T", frozenset(word.lower() for word in TITLES)),
    ("O", frozenset(word.lower() for word in ORGANISATIONS)),
    ("P", frozenset(word.lower() for word in PLACES)),
    ("E", frozenset(word.lower() for word in EVENTS)),
    ("W", WORKS),
    ("M", frozenset(word.lower() for word in CALENDAR)),
)
_LISTS = (
    ("F", ("male", "female", "unisex")),
    ("L", ("surnames",)),
    ("C", ("countries",)),
    ("B", ("cities",)),
    ("c", ("towns",)),
    ("N", ("languages",)),
)
_JOINTS = frozenset(("of", "&", "-", "and", "for", "the", "de", "'s"))
_IN = frozenset(("in", "at", "from", "near"))
_SAID = frozenset(("said", "says", "told", "added", "who", "asked", "tweeted", "wrote"))
_MOST = 0.6
_LONGEST_TITLE = 9
_FEW_WORDS = 200_000


@dataclass(slots=True)
class Word:
    """The features that depend on a word alone, for itself and for its neighbours."""

    lower: str
    shape: str
    classes: str
    capital: bool
    may_be_name: bool
    """Whether it has a capital, a figure or the sign of a handle, without which a word is hardly part of a name."""
    own: list[str]
    for_next: list[str]
    for_previous: list[str]
    for_second_next: list[str]
    for_second_previous: list[str]


@dataclass(slots=True)
class Evidence:
    """What the whole document tells about its capitalised words."""

    signs: dict[str, set[str]] = field(default_factory=dict)
    """How each is used where the capital is its own: inside sentences, after titles, before `said` …"""
    small: set[str] = field(default_factory=set)
    """The words that occur without a capital."""
    initials: dict[str, str] = field(default_factory=dict)
    """For initials, the last word of the longer name that they stand for."""


class Features:
    """Turns the words of a document into what the tagger looks at; remembers each word that it has seen."""

    def __init__(self) -> None:
        self._words: dict[str, Word] = {}
        lists = gazetteer()
        self._lists = [(sign, frozenset().union(*(lists[name] for name in names))) for sign, names in _LISTS]
        self._common = lists["common"]
        self._places = places_of_several_words()

    def of_document(self, sentences: Sequence[Words]) -> Iterable[list[list[str]]]:
        """For each sentence, the features of each of its words."""
        evidence = self.evidence(sentences)
        for words in sentences:
            yield self.of_sentence(words, evidence)

    # --- words ---------------------------------------------------------------------------------

    def word(self, text: str) -> Word:
        """What `text` tells by itself."""
        word = self._words.get(text)
        if word is None:
            if len(self._words) > _FEW_WORDS:
                self._words.clear()
            word = self._words[text] = self._seen_first(text)
        return word

    def _seen_first(self, text: str) -> Word:
        plain = text.translate(_SIGNS)
        lower = re.sub(r"\d", "0", plain.lower())
        long_shape = re.sub(r"[^\W\d_A-Z]", "x", re.sub(r"[A-ZÀ-Þ]", "X", re.sub(r"\d", "0", plain)))
        shape = re.sub(r"(.)\1+", r"\1", long_shape)
        classes = self._classes(plain, lower)
        own = [f"w={lower}", f"s={long_shape if len(long_shape) < 6 else shape + '+'}", f"ss={shape}", f"g={classes}"]
        if plain != lower:
            own.append(f"W={plain}")
        own += [f"g_{sign}" for sign in classes] + _affixes(lower)
        ending = lower[-3:]
        return Word(
            lower,
            shape,
            classes,
            plain[:1].isupper(),
            plain != lower or text[0] == "@",
            own,
            [f"-1w={lower}", f"-1s={shape}", f"-1g={classes}", f"-1e={ending}"],
            [f"+1w={lower}", f"+1s={shape}", f"+1g={classes}", f"+1e={ending}"],
            [f"-2w={lower}", f"-2g={classes}"],
            [f"+2w={lower}", f"+2g={classes}"],
        )

    def _classes(self, plain: str, lower: str) -> str:
        written = plain.capitalize() if len(plain) > 3 and plain.isupper() else plain
        bare = lower.rstrip(".")
        classes = [sign for sign, words in self._lists if written in words]
        classes += [sign for sign, words in _CLASSES if bare in words]
        if plain[:1].isupper() and lower not in self._common and bare not in self._common:
            classes.append("u")
        return "".join(classes)

    # --- sentences -----------------------------------------------------------------------------

    def of_sentence(self, texts: Words, evidence: Evidence) -> list[list[str]]:
        """The features of each word of one sentence."""
        return self._of_parts(texts, evidence, [range(len(texts))])

    def near_names(self, texts: Words, evidence: Evidence) -> Iterator[tuple[int, list[list[str]]]]:
        """The parts of a sentence in which names can stand: where each begins, and the features of each of its words."""
        parts = _parts([self.word(text).may_be_name for text in texts])
        if parts:
            found = self._of_parts(texts, evidence, parts)
            for part in parts:
                yield part.start, found[part.start : part.stop]

    def _of_parts(self, texts: Words, evidence: Evidence, parts: Sequence[range]) -> list[list[str]]:
        """The features of each word of one sentence that lies in one of `parts`; of the others, hardly any."""
        texts = _as_spoken(texts, evidence, self._common) if _share(texts, str.isupper) > _MOST else texts
        words = [self.word(text) for text in texts]
        found: list[list[str]] = [[] for _ in words]
        self._add_words(words, parts, found)
        _add_runs(words, found)
        _add_marks(words, found)
        self._add_places(texts, found)
        _add_evidence(texts, words, evidence, found)
        if words:
            found[0].append("first")
        if _share(texts, str.istitle) > _MOST:
            for features in found:
                features.append("title-case")
        return found

    def _add_words(self, words: list[Word], parts: Sequence[range], found: list[list[str]]) -> None:
        """What each word, its neighbours and both together tell."""
        edge = self.word("\n")
        padded = [edge, edge, *words, edge, edge]
        last = len(words) - 1
        for index in chain.from_iterable(parts):
            second_before, before, word, after, second_after = padded[index : index + 5]
            features = found[index]
            features += word.own
            features += before.for_next
            features += after.for_previous
            features += second_before.for_second_next
            features += second_after.for_second_previous
            shapes = word.shape
            if index:
                features.append(f"-w={before.lower}|{word.lower}")
                features.append(f"-g={before.classes}|{word.classes}")
                shapes = f"{before.shape}|{shapes}"
                if index > 1:
                    features.append(f"-ss={second_before.shape}|{shapes}")
            if index < last:
                features.append(f"+w={word.lower}|{after.lower}")
                features.append(f"+g={word.classes}|{after.classes}")
                shapes = f"{shapes}|{after.shape}"
            features.append(f"sss={shapes}")

    def _add_places(self, texts: Words, found: list[list[str]]) -> None:
        """Say which words make up the name of a place of several words."""
        index = 0
        while index < len(texts):
            longest = self._places.longest.get(texts[index], 0)
            length = next(
                (
                    n
                    for n in range(min(longest, len(texts) - index), 1, -1)
                    if " ".join(texts[index : index + n]) in self._places.names
                ),
                1,
            )
            if length > 1:
                for offset in range(length):
                    found[index + offset].append("place-B" if offset == 0 else "place-I")
            index += length

    # --- documents -----------------------------------------------------------------------------

    def evidence(self, sentences: Sequence[Words]) -> Evidence:
        """What the whole document tells about its capitalised words."""
        evidence = Evidence()
        runs: set[tuple[str, ...]] = set()
        for texts in sentences:
            evidence.small.update(text for text in texts if text.islower())
            if _share(texts, str.isupper) > _MOST or _share(texts, str.istitle) > _MOST:
                continue
            words = [self.word(text) for text in texts]
            for index, word in enumerate(words):
                if word.capital and len(texts[index]) > 2:
                    signs = evidence.signs.setdefault(texts[index], set())
                    _add_signs(signs, words, index)
            runs.update(_capital_runs(texts, words))
        evidence.initials = {
            "".join(word[0] for word in run if word[0].isupper()): run[-1].lower() for run in sorted(runs) if len(run) > 1
        }
        return evidence


def _affixes(lower: str) -> list[str]:
    length = len(lower)
    if length < 3:
        return []
    affixes = [f"s2={lower[-2:]}", f"s3={lower[-3:]}", f"p3={lower[:3]}"]
    return affixes if length < 5 else [*affixes, f"s4={lower[-4:]}", f"p4={lower[:4]}", f"p2={lower[:2]}"]


def _share(texts: Words, test: object) -> float:
    """How many of the words, where there are a few, pass `test`; nought where there are hardly any."""
    letters = [text for text in texts if text[0].isalpha()]
    if len(letters) < 3:
        return 0.0
    if test is str.istitle:
        return sum(text[0].isupper() for text in letters) / len(letters) if len(letters) > 4 else 0.0
    return sum(text.isupper() for text in letters) / len(letters)


def _as_spoken(texts: Words, evidence: Evidence, common: frozenset[str]) -> Words:
    """A line in capitals as it would be written inside a text."""
    return [_spoken(text, evidence, common) if text.isupper() else text for text in texts]


def _spoken(text: str, evidence: Evidence, common: frozenset[str]) -> str:
    if text in evidence.signs or "." in text:
        return text
    title, lower = text.capitalize(), text.lower()
    if title in evidence.signs and "d:mid" in evidence.signs[title]:
        return title
    return lower if lower in evidence.small or lower in common else title


def _parts(loud: Sequence[bool]) -> list[range]:
    """The stretches that hold every place that is `loud`, with those beside it."""
    parts: list[range] = []
    for index, is_loud in enumerate(loud):
        if is_loud:
            start = max(0, index - 1)
            if parts and start <= parts[-1].stop:
                start = parts.pop().start
            parts.append(range(start, min(len(loud), index + 2)))
    return parts


def _runs(words: list[Word]) -> list[tuple[int, int]]:
    """Where capitalised words follow each other, small joints between them included."""
    runs = []
    index = 0
    while index < len(words):
        if not words[index].capital:
            index += 1
            continue
        end = index + 1
        while end < len(words):
            if words[end].capital:
                end += 1
            elif words[end].lower in _JOINTS and end + 1 < len(words) and words[end + 1].capital:
                end += 2
            else:
                break
        runs.append((index, end))
        index = end
    return runs


def _add_runs(words: list[Word], found: list[list[str]]) -> None:
    """For each word in a run of capitals, its ends and what stands around it."""
    for start, end in _runs(words):
        before = words[start - 1].lower if start else ""
        after = words[end].lower if end < len(words) else ""
        around = [f"run<{before}", f"run>{after}", f"run={min(end - start, 5)}"]
        if end - start > 1:
            around += [
                f"run-last={words[end - 1].lower}",
                f"run-lastg={words[end - 1].classes}",
                f"run-firstg={words[start].classes}",
            ]
        for index in range(start, end):
            found[index] += around


def _add_marks(words: list[Word], found: list[list[str]]) -> None:
    """Say which words stand alone between quotation marks, as titles do."""
    opened = None
    for index, word in enumerate(words):
        if word.lower not in ('"', "'"):
            continue
        if opened is not None and 1 < index - opened <= _LONGEST_TITLE and words[opened + 1].capital:
            before = words[opened - 1].lower if opened else ""
            for inside in range(opened + 1, index):
                found[inside] += ["marks", f"marks<{before}"]
            opened = None
        else:
            opened = index


def _add_evidence(texts: Words, words: list[Word], evidence: Evidence, found: list[list[str]]) -> None:
    for text, word, features in zip(texts, words, found, strict=True):
        if not word.capital:
            continue
        features += evidence.signs.get(text, ())
        if text.lower() in evidence.small:
            features.append("d:small")
        if len(text) > 1 and text.isupper() and (last := evidence.initials.get(text.replace(".", ""))):
            features.append(f"d:initials={last}")


def _add_signs(signs: set[str], words: list[Word], index: int) -> None:
    """Note how the capitalised word at `index` is used."""
    if index:
        before = words[index - 1]
        if before.lower[-1:].isalnum():
            signs.add("d:mid")
        if before.lower in _IN:
            signs.add("d:in")
        if before.lower == "the":
            signs.add("d:the")
        if "T" in before.classes:
            signs.add("d:title")
        if before.capital and "F" in before.classes and "C" not in before.classes and "B" not in before.classes:
            signs.add("d:given")
        if before.capital and index > 1:
            signs.add("d:second")
    if index + 1 < len(words):
        after = words[index + 1]
        if after.capital:
            signs.add("d:more")
            if "O" in after.classes:
                signs.add("d:organisation")
            if "L" in after.classes:
                signs.add("d:surname")
        elif after.lower in _SAID:
            signs.add("d:said")
        elif after.lower == "'s":
            signs.add("d:owns")


def _capital_runs(texts: Words, words: list[Word]) -> Iterable[tuple[str, ...]]:
    for start, end in _runs(words):
        if 1 < end - start < 8:
            yield tuple(texts[start:end])
