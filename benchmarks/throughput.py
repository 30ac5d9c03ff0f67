"""How long the analysis takes by step, beside NLTK's pipeline and two summarisers of sumy, and how it grows with length."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from statistics import median
from typing import Any

import reader.analysis.pipeline as pipeline
from benchmarks.peers import PeerMissingError, peer
from reader import analyse, read
from reader.app.start import shipped_articles
from reader.sources.plain import article_from_text

_STEPS = (
    "split_sentences", "find_names", "group", "find_quotes", "attribute", "judge", "summarise", "summarise_sections",
)  # fmt: skip
_WORDS = 20_000
_PART = 10
"""The share of the text that the peers get, since some are quadratic in its length."""
_LENGTHS = (1_000, 10_000, 100_000, 500_000)
ROUNDS = 3


def main() -> None:
    """Print CPU milliseconds per 1,000 words: by step, of the peers, and by length of the text."""
    text = _news(_WORDS)
    words = len(text.split())
    article = article_from_text(text)
    rounds = [_by_step(article) for _ in range(ROUNDS)]
    print(f"{words:,} words of news, CPU ms per 1,000 words, median of {ROUNDS} rounds")
    for step in (*_STEPS, "all"):
        print(f"  {step:32} {median(each[step] for each in rounds) / words * 1e6:8.2f}")
    part = text[: len(text) // _PART]
    for name, run in _PEERS.items():
        try:
            print(f"  {name:32} {_cpu(partial(run, part)) / words * _PART * 1e6:8.2f}")
        except PeerMissingError as error:
            print(f"  {name:32} {error}")
        except LookupError:
            print(f"  {name:32} not measured: its data are not there (python -m nltk.downloader popular)")
    print("by length of the text")
    for length in _LENGTHS:
        long = article_from_text(_news(length))
        print(f"  {length:10,} words {_cpu(partial(analyse, long)) / length * 1e6:21.2f}")


def _news(words: int) -> str:
    """About that many words: the shipped articles in turn, again and again."""
    texts = [read(path).text for path in sorted(shipped_articles().glob("*.txt"))]
    counts = [len(text.split()) for text in texts]
    parts: list[str] = []
    total = 0
    while total < words:
        parts.append(texts[len(parts) % len(texts)])
        total += counts[(len(parts) - 1) % len(texts)]
    return "\n\n".join(parts)


def _by_step(article: Any) -> dict[str, float]:
    seconds = dict.fromkeys(_STEPS, 0.0)
    with _timed(seconds):
        seconds["all"] = _cpu(partial(analyse, article))
    return seconds


@contextmanager
def _timed(seconds: dict[str, float]) -> Iterator[None]:
    """Let the steps of the pipeline add up in `seconds`."""
    steps = {name: getattr(pipeline, name) for name in _STEPS}
    for name, step in steps.items():
        setattr(pipeline, name, _adding(name, step, seconds))
    try:
        yield
    finally:
        for name, step in steps.items():
            setattr(pipeline, name, step)


def _adding(name: str, step: Callable[..., Any], seconds: dict[str, float]) -> Callable[..., Any]:
    def timed(*arguments: Any) -> Any:
        start = time.process_time()
        result = step(*arguments)
        seconds[name] += time.process_time() - start
        return result

    return timed


def _cpu(run: Callable[[], Any]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _nltk(text: str) -> None:
    nltk = peer("nltk")
    for sentence in nltk.sent_tokenize(text):
        nltk.ne_chunk(nltk.pos_tag(nltk.word_tokenize(sentence)))


def _sumy(method: str) -> Callable[[str], None]:
    def run(text: str) -> None:
        summariser = {"lex_rank": "LexRankSummarizer", "lsa": "LsaSummarizer"}[method]
        parser, tokenizer = peer("sumy.parsers.plaintext").PlaintextParser, peer("sumy.nlp.tokenizers").Tokenizer
        document = parser.from_string(text, tokenizer("english")).document
        getattr(peer(f"sumy.summarizers.{method}"), summariser)()(document, 3)

    return run


_PEERS = {"NLTK: Punkt, words, tags, chunks": _nltk, "sumy: LexRank": _sumy("lex_rank"), "sumy: LSA": _sumy("lsa")}


if __name__ == "__main__":
    main()
