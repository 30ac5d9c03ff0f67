"""The labelled and the raw texts that the tagger of names learns from, cut into the reader's own sentences and tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from zlib import crc32

from labelled.columns import Token, sentences_of
from labelled.gold import documents
from labelled.names_scores import KINDS
from reader.analysis.names.tagged import Tagged
from reader.analysis.names.tokens import tokenise
from reader.analysis.sentences import split_sentences
from reader.article import Article, Span
from reader.sources.plain.read import article_as_given

UNKNOWN = "?"
"""A kind in a tag that the set does not tell; `O?` may also be no name at all."""
_LONGEST = 12_000
"""The characters of a raw text that are read."""
_SAME_WORDS = 12


@dataclass(frozen=True)
class Sentence:
    """The words of a sentence, with a tag for each: O, B-kind, I-kind, or one with UNKNOWN."""

    words: list[str]
    tags: list[str]


@dataclass(frozen=True)
class Document:
    """One text, tagged or (with no tags) raw."""

    id: str
    sentences: list[Sentence]


def own() -> list[Document]:
    """The articles annotated under the guideline that the reader follows."""
    return [_annotated(document) for document in documents("entities/own.jsonl")]


def _annotated(document: dict[str, Any]) -> Document:
    tags: dict[int, str] = {}
    for entity in document["entities"]:
        kind = KINDS[entity["type"]]
        tags |= dict.fromkeys(range(entity["start"], entity["end"]), f"I-{kind}")
        tags[entity["start"]] = f"B-{kind}"
    sentences = []
    article = article_as_given(document["text"])
    for spans in sentence_tokens(article):
        words = [span.of(article.text) for span in spans]
        sentences.append(Sentence(words, begun([tags.get(span.start, "O") for span in spans])))
    return Document(document["id"], sentences)


def sentence_tokens(article: Article) -> Iterator[list[Span]]:
    """The tokens of each sentence of `article`."""
    for sentence in split_sentences(article):
        if tokens := tokenise(article.text, *sentence):
            yield tokens


def begun(tags: list[str]) -> list[str]:
    """`tags` with a B- wherever a name begins, even if a token boundary hides its beginning."""
    fixed = tags[:1] and [tags[0].replace("I-", "B-")]
    for before, tag in pairwise(tags):
        fixed.append(f"B-{tag[2:]}" if tag.startswith("I-") and before[2:] != tag[2:] else tag)
    return fixed


def tags_of(names: Iterable[Tagged], count: int) -> list[str]:
    """The tags of `count` words, some of which make up `names`."""
    tags = ["O"] * count
    for name in names:
        tags[name.start : name.end] = [f"B-{name.kind}", *[f"I-{name.kind}"] * (name.end - name.start - 1)]
    return tags


def raw_text(identity: str, text: str) -> Document:
    """An unlabelled text."""
    article = article_as_given(text[:_LONGEST])
    sentences = [[span.of(article.text) for span in spans] for spans in sentence_tokens(article)]
    return Document(identity, [Sentence(words, []) for words in sentences])


def bio(name: str) -> list[Document]:
    """A set in columns: Universal NER tells persons, places and organisations, WikiGold others as one kind too."""
    partial = name.startswith("uner")
    return [
        Document(f"{name}-{number}", [_in_own_tokens(tokens, partial=partial) for tokens in sentences])
        for number, sentences in enumerate(sentences_of(f"entities/{name}.bio"))
    ]


def _in_own_tokens(tokens: Iterable[Token], *, partial: bool) -> Sentence:
    """The sentence in the reader's tokens; in a `partial` set, a capital without a tag may begin a name of a kind left out."""
    sentence = Sentence([], [])
    for word, tag, _ in tokens:
        position, _, kind = tag.partition("-")
        kind = KINDS.get(kind, UNKNOWN)
        for index, piece in enumerate(span.of(word) for span in tokenise(word)):
            outside = f"O{UNKNOWN}" if partial and piece[:1].isupper() else "O"
            inside = f"{position if index == 0 else 'I'}-{kind}"
            sentence.words.append(piece)
            sentence.tags.append(outside if tag == "O" else inside)
    return sentence


def raw_texts() -> list[Document]:
    """The available unlabelled news, without texts that are among the annotated articles."""
    known = {words for document in documents("entities/own.jsonl") for words in _runs(document["text"])}
    texts: dict[str, str] = {}
    for name in ("quotes/polnear.dev", "summary/cnndm.dev", "summary/inshorts.dev", "summary/bbc.dev"):
        texts |= {document["id"]: document["text"] for document in documents(f"{name}.jsonl")}
    texts |= {document["id"]: document["body"] for document in documents("html/dev.jsonl")}
    seen: set[int] = set()
    chosen = []
    for identity, text in texts.items():
        runs = _runs(text)
        if len(runs & known) < 3 and len(runs & seen) < len(runs) / 2:
            chosen.append(raw_text(identity, text))
        seen |= runs
    return chosen


def raw_bio(name: str) -> list[Document]:
    """The words alone of a set in columns whose labels follow other rules."""
    return [Document(document.id, [Sentence(s.words, []) for s in document.sentences]) for document in bio(name)]


def _runs(text: str) -> set[int]:
    """Every twelfth run of twelve words that follow each other, to tell whether two texts share a passage."""
    words = re.findall(r"\w+", text.lower())
    runs = {crc32(" ".join(words[start : start + _SAME_WORDS]).encode()) for start in range(len(words) - _SAME_WORDS)}
    return {run for run in runs if run % 4 == 0}
