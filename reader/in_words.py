"""Quantities in words: counts, shares, progress and reading times; and a share from words."""

from __future__ import annotations

READ = 0.995
"""The share of an article from which all of it counts as read."""
_WORDS_A_MINUTE = 230
"""How fast most people read prose."""


def percent(share: float) -> str:
    """`share`, 0 to 1, as a whole percentage; never `0 %` for more than nothing."""
    hundredths = round(100 * share)
    return f"{hundredths} %" if hundredths or not share else "<1 %"


def share_in(typed: str) -> float | None:
    """The share, 0 to 1, that is `typed` as a percentage, or None if it is not a number from 0 to 100."""
    try:
        share = float(typed.strip().removesuffix("%").replace(",", ".")) / 100
    except ValueError:
        return None
    return share if 0 <= share <= 1 else None


def progress(share: float, entries: int = 0) -> str:
    """How much has been read, for a `share` from 0 to 1; of a feed with `entries`, how many of them have not."""
    unread = round((1 - share) * entries)
    if unread or not share:
        return f"{unread:,} unread" if unread else "unread"
    return "read" if entries or share >= READ else f"{percent(share)} read"


def minutes(words: int) -> str:
    """The reading time of a number of `words`."""
    total = max(1, round(words / _WORDS_A_MINUTE))
    hours, rest = divmod(total, 60)
    return f"{hours} h {rest} min" if hours else f"{total} min"


def counted(count: int, thing: str) -> str:
    """`count` with the noun `thing` in the right number; its plural must be regular."""
    return f"{count:,} {thing if count == 1 else plural(thing)}"


def plural(thing: str) -> str:
    """Several of a `thing`, whose plural must be regular."""
    return f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
