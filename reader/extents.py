"""How far sections reach when those under them are counted in, and how much reading that is."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article, Section, Span

READ = 0.995
"""The share of an article from which all of it counts as read."""

_WORDS_A_MINUTE = 230
_LONG = 10_000
"""Words beyond which a share says little, and the time that a section takes to read stands there instead."""


def extents(sections: Sequence[Section]) -> tuple[Span, ...]:
    """The span of each section with all that are nested in it, up to the next of its level or a higher one."""
    found = [section.span for section in sections]
    open_sections: list[int] = []
    for index, section in enumerate(sections):
        while open_sections and sections[open_sections[-1]].level >= section.level:
            open_sections.pop()
        open_sections.append(index)
        for above in open_sections:
            found[above] = Span(found[above].start, section.span.end)
    return tuple(found)


def size_of(article: Article, extent: Span) -> str:
    """The share of `article` that `extent` takes, or in a long one the time that it takes to read."""
    share = (extent.end - extent.start) / max(1, len(article.text))
    return minutes(round(share * article.word_count)) if article.word_count > _LONG else percent(share)


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
