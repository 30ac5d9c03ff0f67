"""Removes what belongs to the site, not the article: the repeated title, teasers, calls to subscribe, empty headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from reader.article import BlockKind, Link
from reader.regex import regex
from reader.sources.bylines import byline_in
from reader.sources.dates import iso_date
from reader.sources.drafting.dividers import without_idle_dividers
from reader.sources.drafting.draft import WITHIN, Piece
from reader.sources.html.content import MOST_LINKED, PROSE, Content, ends_sentence, is_prose, linked_share
from reader.sources.html.pull_quotes import without_pull_quotes

_NEAR_THE_TOP, _FARTHEST_TITLE = 3, 8
"""How many pieces count as the top of an article, and the most above its title if none of them is prose or a heading."""
_ADDRESS = regex(r"https?://|www\.")
_STANDFIRST = 60
"""The characters from which a heading is a standfirst."""
_LONGEST_TEASER = 200
"""The most characters in a line that links to another article."""
_ALL_LINKED = 0.9
"""The share of links in a piece from which it only leads elsewhere."""
_TELLING, _LIKE = 15, 0.8
"""A line repeats a title if it is a part of it with more characters than this, or if it is more similar than this."""
_LONGEST_TAIL = 1 / 3
"""The greatest share of the text that is cut off as a tail."""
_LETTER = regex(r"[^\W\d_]")
_NUMBERED = regex(r"(?:fig(?:ure)?|table|box|scheme|chart)\.?\s+[\dIVX]+[.:]?", re.I)
_LABEL = regex(
    r"(?:(?:leave|post|write|add)\s+a\s+)?(?:comments?|reply|replies)(?:\s*\(?\d*\)?)?"  # what readers write
    r"|discussion\s*\(?\d+\)?"
    # other articles
    r"|related(?:\s+(?:articles?|stories|posts?|content|links?|topics?|news|coverage|reading|videos?))?"
    r"|(?:read|see)\s+(?:more|next|also)|more(?:\s+(?:from|on|in|stories|news|like|about|top)\b.*)?"
    r"|(?:most|top|latest|popular|trending|recent|partner|editor['’]?s?)"
    r"\s+(?:read|popular|viewed|shared|stories|news|posts|picks?|articles)\b.*"
    r"|(?:you|we)\s+(?:may|might|think you(?:['’]ll)?)\s+(?:also\s+)?(?:like|enjoy)\b.*"
    r"|recommended(?:\s+(?:for you|reading|stories))?|don['’]?t miss|trending(?:\s+now)?|(?:what to )?read(?: this)? next|up next"
    # calls to subscribe, and advertisements
    r"|(?:.*\s)?newsletters?|subscribe\b.*|sign\s+up\b.*|thanks for (?:signing up|subscribing).*|follow\s+us\b.*"
    r"|advertise?ment|sponsored(?:\s+content)?"
    # about the article itself
    r"|about\s+the\s+authors?|tags?|topics?|categories|filed under"
    r"|share(?:\s+(?:this|on|via)\b.*)?|tell us what you think|something to consider",
    re.I,
)
"""A line that heads something of the site, not of the article."""
_LIST_OF_OTHERS = regex(r"(?:most|top|latest|popular|trending|recent|partner|recommended|you may|you might)\b", re.I)
"""The beginning of a label under which only teasers stand, however long they are."""
_TEASER = regex(
    r"(?:read(?:\s+(?:more|also|next|this))?|see\s+(?:more|also)|also\s+(?:read|on|see)|more|related|recommended"
    r"|watch(?:\s+(?:now|also))?|listen|don['’]?t miss|what to read next|in pictures|gallery|photos"
    r"|leggi anche|lee tambi[eé]n|lire aussi|lesen sie auch|leia (?:mais|tamb[eé]m)|читайте также|baca juga)\b\s*:?",
    re.I,
)
"""The beginning of a line that links to another article."""
_CALL = regex(
    r"(?:"
    r"click here\b.{0,80}|(?:please\s+)?(?:sign up|subscribe|register)\b.{0,160}|get the latest\b.{0,160}"
    r"|follow (?:us|\S+ (?:\S+ ){0,4}on (?:twitter|facebook|instagram))\b.{0,160}|like this story\?.{0,80}"
    r"|share this\b.{0,60}|have a tip\?.{0,200}|join the conversation.{0,80}|comments?|advertisement|loading\W*"
    r"|filed under\b.{0,120}|tags?:.{0,300}|tags\n.*"
    r"|[^\n]{0,160}\bnewsletters?\b[^\n]{0,160}(?:[.!?:–—]\s+(?:sign up|subscribe)\b.{0,40}|\b(?:sign up|subscribe) here\W*)"
    r"|(?:after|before) newsletter promotion|previous|next"
    r"|source:.{0,80}|this (?:article|story) (?:first|originally) appeared.{0,160}"
    r"|a version of this (?:article|story) (?:appear|was p).{0,240}"
    r")",
    re.I | re.S,
)
"""A line that asks the reader to do something, or names the category of the article."""


def trimmed(pieces: Sequence[Piece], titles: Iterable[str]) -> list[Piece]:
    """The pieces that belong to the article; `titles` are the forms in which its page states the title."""
    kept = _without_title(list(pieces), [title for title in titles if title])
    kept = [_without_rank(piece) for piece in _without_lines_above(kept)]
    kept = without_pull_quotes([piece for piece in kept if not _is_frill(piece)])
    kept = _without_tail(_without_related(kept))
    return without_idle_dividers(_without_empty_headings(kept))


def _without_title(pieces: list[Piece], titles: list[str]) -> list[Piece]:
    first = next((index for index, piece in enumerate(pieces) if is_prose(piece)), len(pieces))
    lines = takewhile(lambda piece: piece.kind is not BlockKind.HEADING, pieces[: min(first, _FARTHEST_TITLE)])
    top = sum(1 for _ in lines) + 1 if first < len(pieces) else 0
    for index, piece in enumerate(pieces[: max(_NEAR_THE_TOP, top)]):
        if _is_title(piece, titles, is_first=index < first):
            pieces = [one for one in pieces[:index] if not _is_line_above(one)] + pieces[index + 1 :]
            break
    if pieces and _is_standfirst(pieces[0]):
        pieces[0] = pieces[0]._replace(kind=BlockKind.PARAGRAPH, level=0)
    return pieces


def _is_title(piece: Piece, titles: list[str], *, is_first: bool) -> bool:
    """Whether a piece repeats the title; `is_first` tells whether no prose stands above it."""
    if piece.kind is BlockKind.PARAGRAPH:
        return any(piece.text.casefold() == title.casefold() for title in titles)
    is_highest = piece.level == 1 and is_first
    return piece.kind is BlockKind.HEADING and (is_highest or any(_alike(piece.text, title) for title in titles))


def _without_lines_above(pieces: list[Piece]) -> list[Piece]:
    """Without the author, and counts of comments and the like, above the first prose; rows of figures stay."""
    first = next((index for index, piece in enumerate(pieces) if is_prose(piece)), 0)
    above = [piece for piece in pieces[:first] if not byline_in(piece.text) and _says_something(piece)]
    return above + pieces[first:]


def _says_something(piece: Piece) -> bool:
    return piece.kind in (BlockKind.ROW, BlockKind.CODE) or _LETTER.search(piece.text) is not None


def _without_rank(piece: Piece) -> Piece:
    """A heading that only numbers a figure or a table is a line above that."""
    is_number = piece.kind is BlockKind.HEADING and _NUMBERED.fullmatch(piece.text)
    return piece._replace(kind=BlockKind.PARAGRAPH, level=0) if is_number else piece


def _is_line_above(piece: Piece) -> bool:
    return len(piece.text) < PROSE


def _is_standfirst(piece: Piece) -> bool:
    return piece.kind is BlockKind.HEADING and len(piece.text) > _STANDFIRST


def _alike(text: str, title: str) -> bool:
    one, two = " ".join(text.casefold().split()), " ".join(title.casefold().split())
    return one == two or (len(one) > _TELLING and one in two) or SequenceMatcher(None, one, two).ratio() > _LIKE


def _is_frill(piece: Piece) -> bool:
    """Whether a line asks the reader to do something, or mainly links elsewhere."""
    if piece.kind is BlockKind.QUOTE:
        return linked_share(piece) > _ALL_LINKED and not ends_sentence(piece.text)
    if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return False
    if _CALL.fullmatch(piece.text) or iso_date(piece.text):
        return True
    linked = linked_share(piece)
    teaser = _TEASER.match(piece.text.lstrip("[( "))
    if teaser and len(piece.text) < _LONGEST_TEASER:
        return linked > MOST_LINKED or (
            teaser[0].endswith(":") and piece.kind is BlockKind.PARAGRAPH and not ends_sentence(piece.text)
        )
    return piece.kind is BlockKind.PARAGRAPH and linked > _ALL_LINKED and not _ADDRESS.match(piece.text)


def _without_tail(pieces: list[Piece]) -> list[Piece]:
    """Without the headings and teasers after the last prose or note, unless they are a large part of the whole text."""
    content = Content(pieces)
    led_to = {mark.url.removeprefix(WITHIN) for piece in pieces for mark in piece.inline if isinstance(mark, Link)}
    parts = (at for at, piece in enumerate(pieces) if content.is_at(at) or not led_to.isdisjoint(piece.anchors))
    last = max(parts, default=-1)
    tail = next((index for index in range(last + 1, len(pieces)) if pieces[index].kind is BlockKind.HEADING), len(pieces))
    length = sum(len(piece.text) for piece in pieces)
    return pieces[:tail] if sum(len(piece.text) for piece in pieces[tail:]) <= _LONGEST_TAIL * length else pieces


def _without_related(pieces: list[Piece]) -> list[Piece]:
    """Without what follows labels such as `Related` or `Newsletter`."""
    kept: list[Piece] = []
    content = Content(pieces)
    label: Piece | None = None
    for index, piece in enumerate(pieces):
        if index >= _NEAR_THE_TOP and _is_label(piece):
            label = piece
        elif label is not None and _ends_part_under(label, piece, content, index):
            label = None
        if label is None:
            kept.append(piece)
    return kept


def _is_label(piece: Piece) -> bool:
    return piece.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and bool(_LABEL.fullmatch(piece.text.strip(" .:!…-")))


def _ends_part_under(label: Piece, piece: Piece, content: Content, index: int) -> bool:
    if piece.kind is BlockKind.HEADING:
        return label.kind is not BlockKind.HEADING or piece.level <= label.level
    if label.kind is BlockKind.HEADING or _LIST_OF_OTHERS.match(label.text):
        return False
    return content.is_at(index)


def _without_empty_headings(pieces: list[Piece]) -> list[Piece]:
    """Without headings that nothing follows."""
    kept: list[Piece] = []
    for piece in reversed(pieces):
        if piece.kind is BlockKind.HEADING:
            follows = kept[-1] if kept else None
            if follows is None or (follows.kind is BlockKind.HEADING and follows.level <= piece.level):
                continue
        kept.append(piece)
    return kept[::-1]
