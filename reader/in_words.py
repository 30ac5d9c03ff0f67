"""Quantities in words: how many things, how large a share, how far somebody has read, how long that takes."""

from __future__ import annotations

READ = 0.995
"""The share of an article from which all of it counts as read."""
_WORDS_A_MINUTE = 230


def percent(share: float) -> str:
    """`share`, 0 to 1, in whole hundredths; a little is not nothing."""
    hundredths = round(100 * share)
    return f"{hundredths} %" if hundredths or not share else "<1 %"


def progress(share: float) -> str:
    """How far somebody is who has read `share`, 0 to 1."""
    if not share:
        return "unread"
    return "read" if share >= READ else f"{percent(share)} read"


def minutes(words: int) -> str:
    """How long `words` take to read."""
    total = max(1, round(words / _WORDS_A_MINUTE))
    hours, rest = divmod(total, 60)
    return f"{hours} h {rest} min" if hours else f"{total} min"


def counted(count: int, thing: str) -> str:
    """`count` of a `thing`, given in the singular, whose plural is regular."""
    plural = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{count:,} {thing if count == 1 else plural}"
