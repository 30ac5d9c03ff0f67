"""The features by which headings are recognised: of a short paragraph, of those around it, and of the whole text."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.regex import regex
from reader.sources.plain.capitals import TITLE_CASE, content_words, in_capitals, share_of_capitals
from reader.sources.plain.captions import is_caption
from reader.sources.plain.headings.forms import ROW, are_figures, could_be_heading
from reader.sources.plain.headings.layout import has_blank_lines, share_apart
from reader.sources.plain.headings.numbers import DIVISION
from reader.sources.plain.headings.whole import NO_PUNCTUATION, PUNCTUATION, SHORT, WholeText
from reader.sources.plain.headings.words import MARKS, Features, features_of_words, form_of
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import ends_a_sentence, room_of, words_of

_LONG = 100
"""The characters from which a paragraph is long."""
_ONE_LINE, _USUAL = 60, 80
"""Paragraphs longer than this give the typical length of one, and the length if there are none; in characters."""
_VERSE = 3
"""How many lines show that a text is verse."""
_BRIEF = 0.75
"""The share of the length of the lines below that a line under which they are listed does not reach."""
_LIST, _EDGE = 50, 3
"""How many consecutive short paragraphs are a list, and how many of them at either end may belong to what is around it."""
_FEW = 3
"""The candidates below which a text has few."""
_SMALL = 3
"""The most letters in a small word."""
_LAST = 2
"""How many paragraphs are the last ones."""
_TOP = range(1, 4)
"""Where the author may be named."""
_NEAR = 400
"""The characters of the next paragraph that are examined."""
_FARTHEST = 600
"""Longer distances count as this one."""
_MOST_GOVERNED = 3_000
"""More characters under a heading count as this many."""
_WHERE = regex(r"\b(?:in|at|on|near|outside|over|from|of)\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)*$")


class HeadingFeatures:
    """Computes the features of the candidates among the paragraphs of one text."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._whole = WholeText(paragraphs)
        self._lengths = [room_of(each.text) for each in paragraphs]
        longer = sorted(length for length in self._lengths if length > _ONE_LINE)
        self._typical = longer[len(longer) // 2] if longer else _USUAL  # `statistics.median` would cost the start 15 ms
        self._finished = sum(ends_a_sentence(each.text) for each in paragraphs) / max(1, len(paragraphs))
        self._apart = share_apart(paragraphs)
        self._has_blank_lines = has_blank_lines(paragraphs)
        self.candidates = [
            index for index in self._outside_lists() if could_be_heading(paragraphs[index]) and not self._opens_verse(index)
        ]
        self._words = {index: words_of(paragraphs[index].text) for index in self.candidates}
        self._content = {index: content_words(words) for index, words in self._words.items()}
        self._capitals = {index: share_of_capitals(content) for index, content in self._content.items()}
        self._forms = {
            index: form_of(paragraphs[index].text, len(words), self._capitals[index]) for index, words in self._words.items()
        }
        self._form_counts = Counter(self._forms.values())

    def features(self, index: int) -> Features:
        """The features of the candidate at `index`."""
        return {
            **self._size(index),
            **features_of_words(self._paragraphs[index].text, len(self._words[index]), self._capitals[index]),
            **self._around(index),
            **self._after(index),
            **self._before(index),
            **self._in_this_text(index),
            **self._recurrence(index),
        }

    def _outside_lists(self) -> Iterator[int]:
        """The places of paragraphs, without the last, that are not inside a long list, or are over a part of one."""
        start, last = 0, len(self._lengths) - 1
        for index, length in enumerate([*self._lengths, _LONG]):
            if length < SHORT:
                continue
            inside = range(start + _EDGE, index - _EDGE) if index - start >= _LIST else range(0)
            yield from (
                place for place in range(start, min(index + 1, last)) if place not in inside or self._may_head_lines(place)
            )
            start = index + 1

    def _may_head_lines(self, index: int) -> bool:
        """Whether a blank line is before but not below it, items are below it, or it has the number of a chapter."""
        this, below = self._paragraphs[index : index + 2]
        is_set_apart = this.after_blank and not below.after_blank
        return is_set_apart or (below.bullet and not this.bullet) or DIVISION.match(this.text) is not None

    def _length(self, index: int) -> int:
        return min(self._lengths[index], _FARTHEST) if 0 <= index < len(self._lengths) else 0

    def _heads(self, index: int) -> bool:
        return self._length(index + 1) >= _LONG and self._length(index - 1) >= SHORT

    def _next_at_once(self, index: int) -> bool:
        """Whether no blank line follows, although the text has blank lines."""
        return self._apart > 0.3 and not self._paragraphs[index + 1].after_blank

    def _opens_verse(self, index: int) -> bool:
        """Whether lines of about its length follow without a blank line, as in verse and addresses."""
        if not self._is_over_short_lines(index):
            return False
        lines = [self._paragraphs[place].text for place in self._lines_below(index)]
        is_brief = self._lengths[index] * len(lines) < _BRIEF * sum(map(len, lines))
        in_figures = any(map(str.isdigit, lines[0])) and not self._paragraphs[index].text[0].isdigit()
        return not (is_brief or in_figures or in_capitals(self._paragraphs[index].text))

    def _is_over_short_lines(self, index: int) -> bool:
        """Whether short lines follow without a blank line."""
        return self._has_blank_lines and all(
            self._lengths[place] < SHORT and not self._paragraphs[place].after_blank and not self._paragraphs[place].bullet
            for place in self._lines_below(index)
        )

    def _lines_below(self, index: int) -> range:
        return range(index + 1, min(index + _VERSE, len(self._lengths)))

    def _size(self, index: int) -> Features:
        """Its length, position and layout."""
        this = self._paragraphs[index]
        return {
            "length": self._lengths[index] / 40,
            "lines": this.lines,
            "after a rare blank line": this.after_blank and index > 0 and 1 - self._apart,
            "share of a paragraph": min(2.0, self._lengths[index] / self._typical),
            "paragraphs that end a sentence": self._finished,
        }

    def _around(self, index: int) -> Features:
        """The lengths of the paragraphs around it."""
        return {
            "length -2": self._length(index - 2) / 200,
            "length +1": self._length(index + 1) / 200,
            "short -1": self._length(index - 1) < SHORT,
            "heads a paragraph": self._heads(index),
            "governs": math.log1p(self._run_below(index)) / 4,
        }

    def _after(self, index: int) -> Features:
        """The form of the next paragraph, and what share of the candidate's words it repeats."""
        after, content = self._paragraphs[index + 1], self._content[index]
        after_blank = self._paragraphs[index].after_blank
        return {
            "next ends a sentence": ends_a_sentence(after.text),
            "next is an item": after.bullet,
            "next is in lower case": after.text[0].islower(),
            "next is figures": are_figures(after.text) or bool(ROW.fullmatch(after.text)),
            "next at once": self._next_at_once(index) and not after_blank,
            "over the next": self._next_at_once(index) and after_blank,
            "next is set in": after.indent > 0,
            "over short lines": self._is_over_short_lines(index),
            "said again next": _number_said(content, after.text[:_NEAR]) / max(1, len(content)),
        }

    def _before(self, index: int) -> Features:
        """The form of the paragraph before."""
        if not index:
            return {"last ends a sentence": True}
        before = self._paragraphs[index - 1]
        return {
            "last ends a sentence": ends_a_sentence(before.text),
            "last ends in a comma": before.text[-1] in ",;",
            "last is a caption": is_caption(before.text),
        }

    def _in_this_text(self, index: int) -> Features:
        """What it would be at its place in this text besides a heading: a name, a question, speech."""
        text = self._paragraphs[index].text
        return {
            "other marks than speech": self._whole.has_other_marks_than_speech(text),
            "a name on top": index in _TOP and self._whole.is_proper_name(text) and 2 / index,
            "asks nobody": self._whole.asks_nobody(text),
            "asks among short sentences": text[-1] == "?" and self._whole.share_of_short_sentences,
            "a quotation beside speech": text[0] in MARKS and self._speech_near(index),
            "tells where": index > 0 and self._capitals[index] <= TITLE_CASE and _WHERE.search(text) is not None,
            "among the last": index >= len(self._lengths) - _LAST,
        }

    def _speech_near(self, index: int) -> int:
        near = self._paragraphs[max(0, index - 2) : index + 3]
        return sum(each.text[0] in MARKS for each in near) - 1

    def _run_below(self, index: int) -> int:
        """The length of the text below it up to the next short paragraph."""
        total, below = 0, index + 1
        while below < len(self._lengths) and self._lengths[below] >= SHORT and total < _MOST_GOVERNED:
            total += self._lengths[below]
            below += 1
        return total

    def _recurrence(self, index: int) -> Features:
        """How often its form recurs in the document and next to it."""
        form = self._forms[index]
        count = self._form_counts[form]
        return {
            "next has its form": self._forms.get(index + 1) == form,
            "last has its form": self._forms.get(index - 1) == form,
            "next is a candidate": index + 1 in self._forms,
            "as many of its form": math.log(count),
            "as many questions of its form": form[1] == "?" and math.log(count),
            "few candidates": len(self.candidates) < _FEW,
            "share of its form": count / len(self._lengths),
        }


def _number_said(content: Sequence[str], text: str) -> int:
    """How many of the longer words of `content` occur in `text`, with or without an “s” at the end."""
    telling = {word.lower().strip(PUNCTUATION).removesuffix("s") for word in content if len(word) > _SMALL}
    said = set(text.lower().translate(NO_PUNCTUATION).split())
    return sum(word in said or f"{word}s" in said for word in telling)
