"""Splits a text into the tokens of the name tagger."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicon import STOPPED
from reader.article import Span
from reader.regex import regex

_ABBREVIATION = (
    rf"(?:{'|'.join(STOPPED)}|Inc|Corp|Co|Ltd|Hon|Bros|Mt|Ft"
    r"|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec|Ala|Ariz|Calif|Colo|Conn|Fla|Ill|Kan|Mass|Md|Mich|Minn|Mont|Neb|Nev|Okla|Ore|Tenn"
    r"|Tex|Va|Vt|Wis|Wyo|v)\.(?!\.)"
)
_TOKEN = regex(
    rf"""
      [A-Za-z]+(?=[ ,\n;?!)”"]) | [,;?!()“”"] | \.(?!\.)          # most words and marks, before anything slower is tried
    | (?=\S)(?:
      (?<!\w)(?:https?://|www\.)\S+                              # an address
    | [@#]\w+                                                    # a handle, a hashtag
    | (?<![^\W_])(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![^\W_]))?     # U.S.
    | \b{_ABBREVIATION}
    | \b[A-Z]\.(?=[ ]?[A-Z])                                     # an initial: J. Smith
    | (?<![\w-])[a-zß-ÿ\d]+(?:-[a-zß-ÿ\d]+)+(?![\w-])            # 43-year-old; compounds with capitals come apart
    | \d+(?:[.,:]\d+)*
    | [^\W\d_](?:[^\W_]++|[’'](?!s\b|S\b)(?=[^\W_]))*+           # a word, O'Brien and don't too, without 's
    | [’'][sS]\b
    | \.\.+ | --+
    | \S)
    """,
    re.VERBOSE,
)
QUOTATION_MARKS = frozenset("\"'“”‘’")
CLOSING_MARKS = {'"': '"', "“": "”", "‘": "’", "'": "'"}
"""The mark that closes a quotation, by the one that opens it."""


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The tokens of `text` between `start` and `end`, in order.

    A possessive ending, and each part of a hyphenated word that holds a capital, is a token of its own, so that the
    name in `Moscow-based` can be told from the rest.
    """
    matches = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Span(*match.span()) for match in matches]


def words_in(text: str, start: int, end: int) -> list[str]:
    """The texts of the tokens between `start` and `end`."""
    return _TOKEN.findall(text[start:end])


def starts_of(words: Sequence[str], text: str, start: int) -> list[int]:
    """The offsets of `words` in `text` from `start` on; only white space separates them."""
    starts = []
    for word in words:
        start = text.index(word, start)
        starts.append(start)
        start += len(word)
    return starts
