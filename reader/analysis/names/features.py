"""The features of the name tagger: of each word, its neighbours, its run of capitals, and the rest of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Generic

from reader.analysis.gazetteer import is_place_of_several_words
from reader.analysis.lexicon import group_of
from reader.analysis.names.evidence import Evidence, as_spoken, evidence_of
from reader.analysis.names.known_words import KnownWords, OfWord, Word, Yield
from reader.analysis.names.line import Line, Words, parts_near_names, runs_in
from reader.analysis.names.tokens import QUOTATION_MARKS
from reader.analysis.remembered import Remembered

EDGE = "\n"
"""The word before the start of a sentence and after its end."""
_MOST = 0.6
"""The share of capitalised words from which capitals are no evidence."""
_LONGEST_TITLE = 9
"""The most words in a title between quotation marks."""


class Features(Generic[Yield]):
    """Computes the features of the words of a document, and memoises those of each word.

    `yield_of` maps a feature to what it yields, and `nothing` is the yield of none; `of_word` maps a lower-case word to what its
    text alone yields.
    """

    def __init__(self, yield_of: Callable[[str], Yield], nothing: Yield, of_word: Callable[[str], OfWord[Yield]]) -> None:
        self._yield_of: Callable[[str], Yield] = Remembered(yield_of).__getitem__
        self._nothing: Yield = nothing
        self._known: KnownWords[Yield] = KnownWords(yield_of, of_word)
        self._edge: Word[Yield] = self._edge_word()
        self._of_classes: Remembered[tuple[str, str], tuple[Yield, Yield]] = Remembered(self._yield_of_classes)
        self._of_shapes: Remembered[tuple[str, str, str, str], Yield] = Remembered(self._yield_of_shapes)
        self._first_of_run: Remembered[str, Yield] = Remembered(lambda lower: self._yield_of(f"run-fk{group_of(lower)}"))
        self._last_of_run: Remembered[str, Yield] = Remembered(lambda lower: self._yield_of(f"run-k{group_of(lower)}"))
        self._before_run: Remembered[str, Yield] = Remembered(
            lambda lower: yield_of(f"run<{lower}") + self._yield_of(f"run<k{group_of(lower)}")
        )
        self._after_run: Remembered[str, Yield] = Remembered(
            lambda lower: yield_of(f"run>{lower}") + self._yield_of(f"run>k{group_of(lower)}")
        )

    def _edge_word(self) -> Word[Yield]:
        """The word before and after a sentence, whose class differs from that of all real words."""
        edge = self._known[EDGE]
        return replace(edge, contribution=replace(self._known.contribution_of(edge), classes=EDGE))

    def of_document(self, sentences: Iterable[Words]) -> Iterable[list[Yield]]:
        """The sums of what the features of each word yield, sentence by sentence."""
        lines = self.lines(sentences)
        evidence = evidence_of(lines)
        for line in lines:
            yield self.of_line(line, evidence)

    def lines(self, sentences: Iterable[Words]) -> list[Line[Yield]]:
        """The sentences of a document, given as words."""
        return [self._line(texts) for texts in sentences]

    def _line(self, texts: Words) -> Line[Yield]:
        words = list(map(self._known.__getitem__, texts))
        texts = [word.text for word in words]  # one string for all occurrences of a word
        capitals = [index for index, word in enumerate(words) if word.capital]
        runs = runs_in(words, capitals)
        count = [word.letter for word in words].count(True)
        if len(capitals) <= _MOST * count:
            return Line(texts, words, capitals, runs, in_capitals=False, titled=False)
        in_capitals = count > 2 and sum([word.upper for word in words if word.letter]) > _MOST * count
        return Line(texts, words, capitals, runs, in_capitals, titled=count > 4)

    def of_line(self, line: Line[Yield], evidence: Evidence) -> list[Yield]:
        """The sum of what the features yield, for each word of one sentence."""
        return self._of_parts(line, evidence, [range(len(line.texts))])

    def near_names(self, line: Line[Yield], evidence: Evidence) -> Iterator[tuple[int, list[Yield]]]:
        """The parts of a sentence that may contain names: where each begins, and what the features of its words yield."""
        parts = parts_near_names(line.words)
        if parts:
            found = self._of_parts(line, evidence, parts)
            for part in parts:
                yield part.start, found[part.start : part.stop]

    def _of_parts(self, line: Line[Yield], evidence: Evidence, parts: Sequence[range]) -> list[Yield]:
        """What the features yield for each word of one sentence; little is computed for words outside `parts`."""
        if line.in_capitals:
            line = self._line(as_spoken(line.texts, evidence))
        words = line.words
        found = [self._nothing] * len(words)
        self._add_words(words, parts, found)
        self._add_runs(line, found)
        self._add_marks(line, found)
        self._add_places(line, found)
        self._add_evidence(line, evidence, found)
        if words:
            found[0] += self._yield_of("first")
        if line.titled:
            titled = self._yield_of("title-case")
            found = [of_word + titled for of_word in found]
        return found

    def _add_words(self, words: list[Word[Yield]], parts: Sequence[range], found: list[Yield]) -> None:
        """The features of each word, of its neighbours, and of pairs of them."""
        of_shapes, of_classes = self._of_shapes, self._of_classes
        own_of, contribution_of = self._known.own_of, self._known.contribution_of
        padded = [self._edge] * 2 + words + [self._edge] * 2
        for part in parts:
            given = [word.contribution or contribution_of(word) for word in padded[part.start : part.stop + 4]]
            _, of_word = of_classes[given[1].classes, given[2].classes]
            if given[2].lower in given[1].pairs:
                of_word += self._yield_of(f"-w={given[1].lower}|{given[2].lower}")
            owns = [word.own or own_of(word) for word in words[part.start : part.stop]]
            around = zip(part, owns, given, given[1:], given[2:], given[3:], given[4:], strict=False)
            for index, own, second_before, before, word, after, second_after in around:
                of_word += own + before.of_next + after.of_previous + second_before.of_second_next
                of_word += second_after.of_second_previous
                of_word += of_shapes[second_before.shape, before.shape, word.shape, after.shape]
                with_after, of_after = of_classes[word.classes, after.classes]
                if after.lower in word.pairs:
                    with_after += self._yield_of(f"+w={word.lower}|{after.lower}")
                    of_after += self._yield_of(f"-w={word.lower}|{after.lower}")
                found[index] += of_word + with_after
                of_word = of_after

    def _yield_of_classes(self, classes: tuple[str, str]) -> tuple[Yield, Yield]:
        """What the classes of two consecutive words yield for the first and for the second."""
        if EDGE in classes:
            return self._nothing, self._nothing
        first, second = classes
        return self._yield_of(f"+g={first}|{second}"), self._yield_of(f"-g={first}|{second}")

    def _yield_of_shapes(self, shapes: tuple[str, str, str, str]) -> Yield:
        """What the shapes of a word, of the two before it and of the one after it yield together."""
        second_before, before, shape, after = shapes
        of_three = self._yield_of("sss=" + "|".join(shape for shape in (before, shape, after) if shape != EDGE))
        return of_three if EDGE in (second_before, before) else of_three + self._yield_of(f"-ss={second_before}|{before}|{shape}")

    def _add_runs(self, line: Line[Yield], found: list[Yield]) -> None:
        """The features of each word in a run of capitals: the ends of the run and what surrounds it."""
        yield_of, words = self._yield_of, line.words
        for start, end in line.runs:
            first, last = words[start], words[end - 1]
            around = yield_of(f"run={min(end - start, 5)}") + self._first_of_run[first.lower] + self._last_of_run[last.lower]
            around += self._before_run[words[start - 1].lower] if start else yield_of("run<")
            around += self._after_run[words[end].lower] if end < len(words) else yield_of("run>")
            if end - start > 1:
                around += (
                    yield_of(f"run-last={last.lower}")
                    + yield_of(f"run-lastg={last.classes}")
                    + yield_of(f"run-firstg={first.classes}")
                )
            for index in range(start, end):
                found[index] += around

    def _add_marks(self, line: Line[Yield], found: list[Yield]) -> None:
        """Mark the words that stand alone between quotation marks, as titles do."""
        if QUOTATION_MARKS.isdisjoint(line.texts):
            return
        words, opened = line.words, None
        for index, word in enumerate(words):
            if word.lower not in ('"', "'"):
                continue
            if opened is not None and 1 < index - opened <= _LONGEST_TITLE and words[opened + 1].capital:
                before = words[opened - 1].lower if opened else ""
                within = self._yield_of("marks") + self._yield_of(f"marks<{before}")
                for inside in range(opened + 1, index):
                    found[inside] += within
                opened = None
            else:
                opened = index

    def _add_places(self, line: Line[Yield], found: list[Yield]) -> None:
        """Mark the words that make up the name of a place of several words."""
        end = 0
        words = line.words
        for index in line.capitals:
            if words[index].longest_place and index >= end and index + 1 < len(words) and not words[index + 1].apart:
                end = index + self._length_of_place(line.texts, index, words[index].longest_place)
                for inside in range(index, end):
                    found[inside] += self._yield_of("place-B" if inside == index else "place-I")

    def _length_of_place(self, texts: Words, start: int, longest: int) -> int:
        """The number of words in the longest place of several words that begins at `start`; 0 if there is none."""
        lengths = range(min(longest, len(texts) - start), 1, -1)
        return next((length for length in lengths if is_place_of_several_words(" ".join(texts[start : start + length]))), 0)

    def _add_evidence(self, line: Line[Yield], evidence: Evidence, found: list[Yield]) -> None:
        """The features of each capitalised word from the rest of the document."""
        for index in line.capitals:
            word = line.words[index]
            text = word.text
            for use in evidence.uses.get(text, ()):
                found[index] += self._yield_of(use)
            if evidence.has_small(text):
                found[index] += self._yield_of("d:small")
            if len(text) > 1 and word.upper and (last := evidence.initials.get(text.replace(".", ""))):
                found[index] += self._yield_of(f"d:initials={last}")
