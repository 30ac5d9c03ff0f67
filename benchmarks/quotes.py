"""Who says each quote: how often span and speaker are right, beside a baseline, and how fast."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping

from benchmarks.novels import Labelled, persons
from benchmarks.peers import PeerMissingError, peer
from labelled.gold import documents, quote_scorer
from labelled.quotes import SETS, as_scored, quote_documents
from reader.analysis import analyse
from reader.analysis.cues import CUES
from reader.analysis.grouping import group
from reader.analysis.model import QuoteKind
from reader.analysis.names import find_names
from reader.analysis.quotes import find_quotes
from reader.analysis.quotes.marks import pair_marks
from reader.analysis.sentences import split_sentences
from reader.analysis.speakers import attribute
from reader.sources.plain.read import article_as_given

Counts = Mapping[str, int]

_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
_NEAR = 60


def main() -> None:
    """Print a table of found quotes and right speakers for each set, the persons of novels, and the speed."""
    print("Right: span and speaker together. The model that ships was trained on these sets; the rows in folds, by models that")
    print("had not seen the publisher (PolNeAR) or the document (the others), tell what to expect of other texts.\n")
    heads = ("spans F1", "right F1", "direct", "phrase", "name", "pronoun")
    print(f"{'':38}" + "".join(f"{head:>9}" for head in heads))
    for name in SETS:
        gold = quote_documents(name)
        numbered = [{**document, "id": str(index)} for index, document in enumerate(gold)]
        for system, find in (("every pair, nearest name", nearest_name), ("reader, as it ships", ours)):
            found = {document["id"]: {"quotes": find(document["text"])} for document in numbered}
            print(f"{name + ', ' + system:38}{_row(numbered, found)}", flush=True)
            if name == "litbank":
                _print_novels(numbered, found)
    _print_folds()
    texts = [document["text"] for document in documents("quotes/polnear.dev.jsonl")]
    print(f"\nwords per CPU second, spans and speakers: {speed(texts):,.0f}")


def ours(text: str) -> list[Labelled]:
    """The quotes in marks that the reader finds, in the form that the scorer reads."""
    analysis = analyse(article_as_given(text))
    return [as_scored(quote, analysis.entities) for quote in analysis.quotes if quote.kind is not QuoteKind.TURN]


def nearest_name(text: str) -> list[Labelled]:
    """The baseline: every pair of marks is a quote, and the nearest run of capitalised words speaks."""
    article = article_as_given(text)
    names = [match.span() for match in _NAME.finditer(text)]
    found = []
    for quoted in pair_marks(article):
        start, end = quoted.span
        outside = [name for name in names if name[1] <= start or name[0] >= end]
        nearest = min(outside, key=lambda name: max(start - name[1], name[0] - end), default=None)
        speaker = nearest and {"start": nearest[0], "end": nearest[1]}
        found.append({"start": start, "end": end, "speaker": speaker, "who": nearest and text[slice(*nearest)]})
    return found


def explicit(gold: list[Labelled], found: Mapping[str, Labelled]) -> float:
    """How many of 100 speakers who are named beside their words, with a verb of saying, are right."""
    told = [
        {**document, "quotes": [quote for quote in document["quotes"] if _is_explicit(document["text"], quote)]}
        for document in gold
    ]
    counts = quote_scorer().score(told, found)
    return 100 * int(counts["e2e"]) / max(1, int(counts["gold"]))


def speed(texts: list[str]) -> float:
    """Words per CPU second for the spans and their speakers, sentences and names being known."""
    prepared = []
    for text in texts:
        article = article_as_given(text)
        sentences = split_sentences(article)
        prepared.append((article, sentences, group(article, find_names(article, sentences))))
    start = time.process_time()
    for article, sentences, entities in prepared:
        attribute(article, sentences, entities, find_quotes(article, sentences))
    return sum(len(text.split()) for text in texts) / (time.process_time() - start)


def _print_folds() -> None:
    """The scores of models that have not seen what they are scored on, where the training's libraries are installed."""
    try:
        peer("lightgbm")
    except PeerMissingError:
        print("in folds: not scored, lightgbm is not installed (pip install --editable '.[training]')")
        return
    from training.quoted_documents import labelled_documents
    from training.speakers import cross_validated

    known = labelled_documents()
    predicted = cross_validated(known)
    for name in SETS:
        gold = [{**document.gold, "id": str(index)} for index, document in enumerate(known) if document.name == name]
        found = {document["id"]: {"quotes": predicted[int(document["id"])]} for document in gold}
        print(f"{name + ', reader, in folds':38}{_row(gold, found)}", flush=True)
        if name == "litbank":
            _print_novels(gold, found)


def _print_novels(gold: list[Labelled], found: Mapping[str, Labelled]) -> None:
    print(f"{'   explicit speakers':38}{explicit(gold, found):9.1f}")
    scores = persons(gold, found)
    for way, (right, seen) in scores.items():
        print(f"{f'   persons, {way}':38}{100 * right / max(1, seen):9.1f}")
    right, seen = (sum(column) for column in zip(*scores.values(), strict=True))
    print(f"{'   persons':38}{100 * right / max(1, seen):9.1f}")


def _row(gold: list[Labelled], found: Mapping[str, Labelled]) -> str:
    every, direct = quote_scorer().score(gold, found), quote_scorer().score(gold, found, ("direct",))
    cells = (
        _f1(every, "tp"),
        _f1(every, "e2e"),
        _f1(direct, "e2e"),
        _share(every, "att_ok", "att"),
        _share(every, "who_ok", "who"),
        _share(every, "who_ok_pron", "who_pron"),
    )
    return "".join(f"{cell:9.1f}" if cell is not None else f"{'–':>9}" for cell in cells)


def _f1(counts: Counts, right: str) -> float | None:
    return 200 * counts[right] / (counts["pred"] + counts["gold"]) if counts["gold"] else None


def _share(counts: Counts, right: str, of: str) -> float | None:
    return 100 * counts[right] / counts[of] if counts[of] else None


def _is_explicit(text: str, quote: Labelled) -> bool:
    """Whether the speaker has a name, and it stands beside the quote with a verb of saying."""
    names = set((quote.get("who") or "").split())
    if not all(name[0].isupper() for name in names):
        return False
    after = text[quote["end"] : quote["end"] + _NEAR].split("\n", 1)[0]
    before = text[max(0, quote["start"] - _NEAR) : quote["start"]].rsplit("\n", 1)[-1]
    sides = (re.split(r"[“\"”.]|``|''", after, maxsplit=1)[0], re.split(r"[“\"”.]|``|''", before)[-1])
    return any(names & set(side.split()) and CUES & set(side.lower().split()) for side in sides)
