"""Builds regular expressions over token letters so that a pattern reads as the phrase that it matches.

Each part is either letters, which stand for one token of any of these classes, or a Pattern. `sequence(PERSON, up_to(2, ADVERB),
SAYS)` matches “Quill has since said”. Sets of letters are joined by `+`: `NOUN + GROUP`.
"""

from __future__ import annotations

import re

from reader.analysis.speakers.token_letters import (
    ADVERB,
    AUXILIARY,
    BLOCK_END,
    BRACKET,
    COMMA,
    DASH,
    FINITE,
    GOVERNING,
    HELPING,
    OBJECT,
    QUOTE,
    STOP,
    SUBJECT_PRONOUN,
    VERB,
    VERB_ING,
)


class Pattern(str):
    """The source of a regular expression, as opposed to letters."""

    __slots__ = ()


HERE = Pattern("$")
"""The token at which the search ends."""
START = Pattern("^")


def sequence(*parts: str) -> Pattern:
    """The `parts` one after the other."""
    return Pattern("".join(map(_source, parts)))


def but(letters: str) -> Pattern:
    """A token of any class but these."""
    return Pattern(f"[^{_listed(letters)}]")


def either(*parts: str) -> Pattern:
    """One of the `parts`, of which the earlier ones are preferred."""
    return Pattern(f"(?:{'|'.join(map(_source, parts))})")


def maybe(*parts: str) -> Pattern:
    """The `parts` or nothing."""
    return Pattern(f"{_unit(parts)}?")


def up_to(most: int, *parts: str) -> Pattern:
    """The `parts`, so many times at `most`, or not at all."""
    return Pattern(f"{_unit(parts)}{{0,{most}}}")


def one_to(most: int, *parts: str) -> Pattern:
    """The `parts`, once to so many times."""
    return Pattern(f"{_unit(parts)}{{1,{most}}}")


def many(*parts: str) -> Pattern:
    """The `parts`, once or more often."""
    return Pattern(f"{_unit(parts)}+")


def any_number_of(*parts: str) -> Pattern:
    """The `parts` as often as they come, or not at all."""
    return Pattern(f"{_unit(parts)}*")


def few(times: Pattern) -> Pattern:
    """A repeated part as few times as possible."""
    return Pattern(f"{times}?")


def captured(*parts: str) -> Pattern:
    """The `parts` as a group of the match."""
    return Pattern(f"({sequence(*parts)})")


def followed_by(*parts: str) -> Pattern:
    """Nothing, where the `parts` follow."""
    return Pattern(f"(?={sequence(*parts)})")


def not_followed_by(*parts: str) -> Pattern:
    """Nothing, where the `parts` do not follow."""
    return Pattern(f"(?!{sequence(*parts)})")


def preceded_by(*parts: str) -> Pattern:
    """Nothing, where the `parts` precede."""
    return Pattern(f"(?<={sequence(*parts)})")


def between_commas(most: int, letters: str = COMMA + STOP + BLOCK_END + QUOTE) -> Pattern:
    """Up to so many tokens of other classes than `letters` between two commas: “, the head of research in Bergen,”."""
    return sequence(COMMA, one_to(most, but(letters)), COMMA)


def in_brackets(inside: str, most: int = 1) -> Pattern:
    """Up to so many tokens in brackets, of which both have the same letter: “(Ohio)”."""
    return sequence(BRACKET, inside if most == 1 else one_to(most, inside), BRACKET)


def _source(part: str) -> str:
    if isinstance(part, Pattern):
        return part
    return re.escape(part) if len(part) == 1 else f"[{_listed(part)}]"


def _unit(parts: tuple[str, ...]) -> str:
    """The source of `parts` that can be repeated."""
    [*others, last] = parts
    return _source(last) if not others and not isinstance(last, Pattern) else f"(?:{sequence(*parts)})"


def _listed(letters: str) -> str:
    """The letters for brackets, with the dash at the end, where it means itself."""
    return "".join(sorted(set(letters), key=lambda letter: (letter == DASH, letter)))


ADJUNCTS = up_to(2, GOVERNING, one_to(6, OBJECT))
"""Places and times: “in Bergen on the 3rd of May”."""
NOUN_CLAUSE = sequence(
    either(
        sequence(SUBJECT_PRONOUN, up_to(2, HELPING), FINITE + AUXILIARY, up_to(6, OBJECT + ADVERB)),
        sequence(VERB_ING, up_to(6, OBJECT + ADVERB)),
        sequence(VERB, followed_by(GOVERNING)),
    ),
    up_to(3, GOVERNING, one_to(6, OBJECT + VERB_ING)),
)
"""A clause behind the noun that it belongs to: “who lives nearby”, “walking his dog in Bergen”, “opposed to the bridge”."""
