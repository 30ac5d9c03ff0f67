"""How well and how fast sentence boundaries are found, beside NLTK's Punkt on the same parameters and pySBD."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator

from benchmarks.peers import PeerMissingError, peer
from labelled.columns import Sentence, sentences_of
from labelled.gold import documents
from reader.analysis.sentences import punkt_parameters, sentences_in
from reader.article import Span

Splitter = Callable[[str], list[Span]]
Boundaries = tuple[str, list[int]]
"""A text with the offsets at which its sentences end."""

_SETS = ("news agency", "web", "encyclopedia", "abstracts", "headlines")
_TO_THE_LEFT = {".", ",", ";", ":", "!", "?", ")", "]", "%", "...", "”", "’", "n't"}
_TO_THE_RIGHT = {"(", "[", "$", "£", "“", "‘"}
_CHARACTERS_FOR_SPEED = 1_000_000


def main() -> None:
    """Print a table: F1 of the boundaries on each set, and megabytes per second."""
    gold = {name: list(boundaries(name)) for name in _SETS}
    print(f"{'system':28}" + "".join(f"{name:>14}" for name in _SETS) + f"{'MB/s':>8}")
    for system, make in (("reader", lambda: own), ("NLTK Punkt, our parameters", punkt), ("pySBD", pysbd)):
        try:
            split = make()
        except PeerMissingError as error:
            print(f"{system:28} {error}")
            continue
        scores = "".join(f"{f1(split, texts):14.3f}" for texts in gold.values())
        print(f"{system:28}{scores}{speed(split, gold['news agency']):8.2f}", flush=True)


def own(text: str) -> list[Span]:
    """The sentences that the reader finds."""
    body = text.strip()
    start = text.find(body)
    return sentences_in(text, Span(start, start + len(body))) if body else []


def punkt() -> Splitter:
    """NLTK's Punkt with the abbreviations and openers that ship with the reader."""
    module = peer("nltk.tokenize.punkt")
    parameters = module.PunktParameters()
    known = punkt_parameters()
    parameters.abbrev_types = set(known.abbreviations | known.titles)
    parameters.sent_starters = set(known.starters)
    tokenizer = module.PunktSentenceTokenizer(parameters)
    return lambda text: [Span(*bounds) for bounds in tokenizer.span_tokenize(text)]


def pysbd() -> Splitter:
    """The rules of pySBD for English."""
    segmenter = peer("pysbd").Segmenter(language="en", clean=False, char_span=True)
    return lambda text: [Span(each.start, each.end) for each in segmenter.segment(text)]


def f1(split: Splitter, texts: list[Boundaries]) -> float:
    """F1 of the ends of sentences; an end is the last letter or digit, so that marks may lie on either side."""
    found = expected = right = 0
    for text, ends in texts:
        gold = {_last_letter(text, end) for end in ends}
        ours = {_last_letter(text, span.end) for span in split(text)}
        found, expected, right = found + len(ours), expected + len(gold), right + len(ours & gold)
    return 2 * right / (found + expected)


def speed(split: Splitter, texts: list[Boundaries]) -> float:
    """Megabytes per CPU second on `texts`, document by document."""
    sample, size = [], 0
    for text, _ in texts:
        sample.append(text)
        size += len(text.encode())
        if size > _CHARACTERS_FOR_SPEED:
            break
    start = time.process_time()
    for text in sample:
        split(text)
    return size / (time.process_time() - start) / 1e6


def boundaries(name: str) -> Iterator[Boundaries]:
    """The labelled texts of the set `name`."""
    match name:
        case "abstracts":
            return map(_joined, (document["sents"] for document in documents("summary/scitldr.dev.jsonl")))
        case "headlines":
            return map(_joined, (document["summary"] for document in documents("summary/cnndm.dev.jsonl")))
        case _:
            file = {"news agency": "gmb_dev_norm", "web": "uner_ewt_dev", "encyclopedia": "wikigold"}[name]
            return (
                _joined([_untokenised(sentence) for sentence in document]) for document in sentences_of(f"entities/{file}.bio")
            )


def _joined(sentences: list[str]) -> Boundaries:
    text, ends = "", []
    for sentence in sentences:
        text += (" " if text else "") + re.sub(r" ([.,?!])", r"\1", sentence.strip())
        ends.append(len(text))
    return text, ends


def _untokenised(tokens: Sentence) -> str:
    """The sentence as it is written; straight marks open and close in turn."""
    text, glue, open_mark = "", True, False
    for word in (token.word for token in tokens):
        closes = word == '"' and open_mark
        left = word in _TO_THE_LEFT or word.startswith(("'", "’")) or closes
        text += word if glue or left else f" {word}"
        open_mark ^= word == '"'
        glue = word in _TO_THE_RIGHT or (word == '"' and not closes)
    return text


def _last_letter(text: str, end: int) -> int:
    while end > 0 and not text[end - 1].isalnum():
        end -= 1
    return end
