"""Finds the article in a page that was copied with its menus: where the body begins, and which line above it is the title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.sources.plain.furniture import RUBRIC, is_furniture
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import ends_a_sentence, room_of

_LEAST, _FARTHEST = 3, 1_000
"""The fewest lines of menus, and the most paragraphs above the body."""
_LONG, _SOON = 160, 6
"""The characters of a paragraph of the body, half as many if it ends a sentence, and how soon the second follows the first."""
_LEAST_TEXT = 60
"""The characters of a paragraph that is worth a heading."""
_OPENING, _SMALL, _LEAST_SHARED = 8, 3, 3
"""How many paragraphs open the body, the most letters in a small word, and the fewest words that a title shares with them."""
_NO_PUNCTUATION = str.maketrans("", "", "“”\"‘’'()[].,;:?!")


def body_below_menus(parts: Sequence[Paragraph], levels: Sequence[int]) -> int:
    """The index of the paragraph with which the body begins; 0 if no menus, but perhaps numbered headings, are above it."""
    long = (index for index, part in enumerate(parts[:_FARTHEST]) if is_prose(part))
    body = next((one for one, two in pairwise(long) if two - one <= _SOON), 0)
    return body if sum(_is_of_menu(parts[index]) for index in range(body) if not levels[index]) >= _LEAST else 0


def most_telling(parts: Sequence[Paragraph], places: Sequence[int], body: int) -> int:
    """The last of the `places` above the `body` with most of its words; 0 if these are few, or the first line has some, too."""
    said = _words(" ".join(part.text for part in parts[body : body + _OPENING]))
    first = set[str]() if is_furniture(parts[0].text) else _words(parts[0].text)
    shared = {place: len(said & _words(parts[place].text)) for place in places}
    best = max(reversed(places), key=lambda place: shared[place])
    return best if shared[best] >= _LEAST_SHARED and 2 * len(said & first) <= len(first) else 0


def drop_headings_of_menus(parts: Sequence[Paragraph], levels: list[int]) -> None:
    """Headings with nothing but short lines below them are those of menus."""
    heads_text = False
    for index in range(len(parts) - 1, -1, -1):
        if levels[index]:
            levels[index] *= heads_text
            heads_text = heads_text and levels[index - 1] > 0
        else:
            text = parts[index].text
            heads_text = heads_text or room_of(text) >= _LEAST_TEXT or ends_a_sentence(text)


def _is_of_menu(part: Paragraph) -> bool:
    return part.bullet or is_furniture(part.text) or RUBRIC.fullmatch(part.text.lower()) is not None


def is_prose(part: Paragraph) -> bool:
    """Whether a paragraph is as long as those of the body, and is no web address."""
    room = 0 if "://" in part.text else room_of(part.text)
    return room >= _LONG or (2 * room >= _LONG and ends_a_sentence(part.text))


def _words(text: str) -> set[str]:
    """The longer words of a text, without the “s” of a plural."""
    return {word.removesuffix("s") for word in text.lower().translate(_NO_PUNCTUATION).split() if len(word) > _SMALL}
