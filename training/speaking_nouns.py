"""Nouns for those who speak, learnt from raw news: “officials said”, “a driver who”, “according to a report”."""

from __future__ import annotations

from collections import Counter

from reader.analysis.quotes.word_classes import SPEECH_VERBS
from reader.analysis.speakers.candidates import noun_of, noun_phrases
from reader.analysis.speakers.token_letters import SAYS
from reader.analysis.speakers.wording import Wording
from reader.sources.plain.read import article_as_given
from training.raw_news import raw_news

_TEXTS = 2
"""The fewest texts in which a noun must speak, so that the usage of a single text does not count."""
_OPENING = 200
"""The characters at the beginning by which copies of a text are recognised."""
_SELDOM = 50
"""A noun must speak at least once in this many occurrences."""


def speaking_nouns() -> set[str]:
    """The nouns whose phrases speak often enough."""
    seen, spoke, texts = Counter[str](), Counter[str](), Counter[str]()
    for text in {text[:_OPENING]: text for text in raw_news()}.values():
        in_text = Counter[str]()
        wording = Wording(article_as_given(text), (), ())
        for first, last in noun_phrases(wording.letters):
            if not text[wording.starts[last]].isupper():
                noun = noun_of(wording.words, first, last)
                seen[noun] += 1
                in_text[noun] += _speaks(wording, first, last)
        spoke += in_text
        texts.update((+in_text).keys())
    return {noun for noun, count in texts.items() if count >= _TEXTS and _SELDOM * spoke[noun] >= seen[noun]}


def _speaks(wording: Wording, first: int, last: int) -> bool:
    """Whether a verb of saying or “who” follows a phrase, or “according to” precedes it."""
    words, after = wording.words, last + 1
    if wording.letters[after] == SAYS and words[after] in SPEECH_VERBS:
        return True
    return words[after + (words[after] == ",")] == "who" or words[max(0, first - 2) : first] == ["according", "to"]
