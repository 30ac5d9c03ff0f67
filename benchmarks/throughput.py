"""How long the analysis takes by step, beside NLTK's pipeline and two summarisers of sumy, and how it grows with length.

`python -m benchmarks.throughput --long` measures ten million words as well, which takes some minutes and gigabytes.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from statistics import median
from typing import Any

from benchmarks.peers import PeerMissingError, peer
from labelled.gold import NoGoldError, documents
from reader import analyse, read
from reader.analysis import pipeline, summary
from reader.app.lists.recent import shipped_articles
from reader.article import Article
from reader.sources.plain.read import article_from_text

_STEPS = {
    **dict.fromkeys(("split_sentences", "find_names", "group", "find_quotes", "attribute"), pipeline),
    **dict.fromkeys(("judge", "summarise", "summarise_sections"), summary),
}
"""The steps, each with the module from which the pipeline takes it."""
_WORDS, _TIMES = 20_000, 10
_ORDINARY = 50
"""How many articles of ordinary news a round measures."""
_BEFORE = 200
"""How many others are analysed before: words that were met are remembered."""
_PART = 10
"""The share of the text that the peers get, since some are quadratic in its length."""
_LENGTHS = (1_000, 10_000, 100_000, 500_000)
_LONG = 10_000_000
_PAGE = 6_000
"""How many characters of a long text are understood first."""
ROUNDS = 3


def main() -> None:
    """Print CPU milliseconds per 1,000 words: by step, of the peers, and by length of the text."""
    text = _news(_WORDS)
    print(f"CPU ms per 1,000 words, median of {ROUNDS} rounds")
    _print_steps("articles that quote much, again and again", [[article_from_text(part) for part in _texts()] * _TIMES] * ROUNDS)
    _print_ordinary_news()
    _print_peers(text[: len(text) // _PART])
    _print_lengths((*_LENGTHS, _LONG) if "--long" in sys.argv[1:] else _LENGTHS)
    print(f"a page in a process of its own: {_cpu_of_a_page(text[:_PAGE]) * 1000:,.0f} ms, the start of Python included")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB at most")


def _print_ordinary_news() -> None:
    """The steps on articles of news, met again and again, and met for the first time."""
    try:
        news = [article_from_text(article["text"]) for article in documents("summary/cnndm.dev.jsonl")]
    except NoGoldError as error:
        print(error)
        return
    rounds = [news[_BEFORE + _ORDINARY * index :][:_ORDINARY] for index in range(1 + ROUNDS)]
    _print_steps("ordinary news (CNN/DailyMail), again and again", [rounds[0]] * ROUNDS)
    for article in news[:_BEFORE]:
        analyse(article)
    _print_steps("ordinary news, each article for the first time", rounds[1:])


def _print_peers(text: str) -> None:
    """A line for each peer on `text`."""
    words = len(text.split())
    for name, run in _PEERS.items():
        try:
            print(f"  {name:32} {_cpu(partial(run, text)) / words * 1e6:8.2f}")
        except PeerMissingError as error:
            print(f"  {name:32} {error}")
        except LookupError:
            print(f"  {name:32} not measured: its data are not there (python -m nltk.downloader popular)")


def _print_lengths(lengths: Sequence[int]) -> None:
    """A line for a text of each of `lengths`, in words."""
    print("by length of the text")
    for length in lengths:
        long = article_from_text(_news(length))
        print(f"  {length:10,} words {_cpu(partial(analyse, long)) / length * 1e6:21.2f}")


def _print_steps(name: str, rounds: Sequence[Sequence[Article]]) -> None:
    """A line for each step and one for all of them; each round has articles of its own, or the same again."""
    words = [sum(len(article.text.split()) for article in articles) for articles in rounds]
    print(f"{name}: {words[0]:,} words in {len(rounds[0])} texts")
    measured = list(map(_by_step, rounds))
    for step in (*_STEPS, "all"):
        each = [seconds[step] / of_round for seconds, of_round in zip(measured, words, strict=True)]
        print(f"  {step:32} {median(each) * 1e6:8.2f}")


def _cpu_of_a_page(page: str) -> float:
    before = os.times()
    subprocess.run([sys.executable, "-c", _ANALYSE_INPUT], input=page.encode(), check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


_ANALYSE_INPUT = "import sys, reader; reader.analyse(sys.stdin.buffer.read().decode())"


def _texts() -> list[str]:
    return [read(path).text for path in sorted(shipped_articles().glob("*.txt"))]


def _news(words: int) -> str:
    """About that many words: the shipped articles in turn, again and again."""
    texts = _texts()
    counts = [len(text.split()) for text in texts]
    parts: list[str] = []
    total = 0
    while total < words:
        parts.append(texts[len(parts) % len(texts)])
        total += counts[(len(parts) - 1) % len(texts)]
    return "\n\n".join(parts)


def _by_step(articles: Sequence[Article]) -> dict[str, float]:
    seconds = dict.fromkeys(_STEPS, 0.0)
    with _timed(seconds):
        seconds["all"] = sum(_cpu(partial(analyse, article)) for article in articles)
    return seconds


@contextmanager
def _timed(seconds: dict[str, float]) -> Iterator[None]:
    """Let the steps of the pipeline add up in `seconds`."""
    steps = {name: getattr(module, name) for name, module in _STEPS.items()}
    for name, step in steps.items():
        setattr(_STEPS[name], name, _adding(name, step, seconds))
    try:
        yield
    finally:
        for name, step in steps.items():
            setattr(_STEPS[name], name, step)


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
