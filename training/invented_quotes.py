"""Invented news in which a quote and its speaker stand unusually: behind somebody else, in a passive, in another sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

INVENTED = "invented"
"""The name of the set."""
_TEXTS = Path(__file__).with_suffix(".txt")
_LABELLED = re.compile(r"(“[^”]*”)([.,]?)\{([^}]*)\}")
_QUOTED = re.compile(r"“[^”]*”")


def invented_quotes() -> Iterator[dict[str, Any]]:
    """The invented texts in the form of the labelled sets.

    In their file, behind a quote and the mark that follows it, the phrase for its speaker stands in braces as the text has it
    outside quotes; where it comes several times, the one nearest to the quote is meant.
    """
    for number, written in enumerate(_TEXTS.read_text("utf-8").strip().split("\n---\n")):
        text = _LABELLED.sub(r"\1\2", written)
        told = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
        quotes, removed = [], 0
        for label in _LABELLED.finditer(written):
            start, end = (place - removed for place in label.span(1))
            removed += label.end() - label.end(2)
            phrases = re.finditer(rf"\b{re.escape(label[3])}\b", told)
            nearest = min(phrases, key=lambda phrase: max(start - phrase.end(), phrase.start() - end))
            speaker = {"start": nearest.start(), "end": nearest.end()}
            quotes.append({"start": start, "end": end, "kind": "direct", "speaker": speaker, "who": None})
        yield {"id": f"{INVENTED}-{number}", "text": text, "quotes": quotes}
