"""Finds who wrote a text in one of its first lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.regex import regex

LONGEST_BYLINE = 90
"""The most characters in a line that names an author."""
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_ROLE = r"(?:,\s+|\s+[|–—-]\s+)(?:[\w’'-]+\s+){0,3}(?:correspondent|reporter|editor|writer|critic|columnist)s?"
_KIND = (
    r"(?:[Aa]n?\s+(?:[a-z-]+\s+)?)?"
    r"(?i:written|words|text|interview|story|review|report(?:ed)?|exclusive|long read|essay|feature|investigation)"
)
_BYLINE = regex(
    rf"(?:{_KIND}\s+by|[Bb]y|BY):?\s+({_NAME}(?:,?\s+(?:and|of|in|for|de|da|di|van|von|der|la|{_NAME}))*?)"
    rf"(?i:{_ROLE})?(?:\s*[|;]\s.*)?"
)
"""A line such as `A long read by Jane Doe and John de la Rue in Lunde, science editors; pictures by Tom Brandt`.

Its group is the names, with where they are.
"""
_WHERE = regex(rf",?\s+(?:in|for)(?:\s+{_NAME})+(?:\s+and\s+{_NAME}$)?")
"""The place or the paper after a name."""
_AUTHOR = regex(r"Author:\s+(.+)|From:\s+\"?([^<>@\"]+?)\"?\s+<[^<>]+>")
"""A line that states the author, or the sender of a mail."""
_NO_NAME = regex(
    r"(?:the|a|an|this|that|these|those|his|her|their|my|our|its|all|now|then|and|contrast|comparison|law"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b",
    re.I,
)
"""What follows “by” without being a name: `By the end of March`."""

_NO_AUTHOR = regex(
    r"\W*(?:anonymous|unknown|none|null|n/?a|(?:default )?user(?: ?name)?|author|owner|root|admin(?:istrator)?|python-docx|docx4j"
    r"|saved by .*|apache poi|openpyxl|pandoc|latex|writer|microsoft .*|libre ?office.*|windows user|.*\.(?:docx?|pdf|tex))?\W*",
    re.I,
)
"""What programs state as the author of a document that they do not know the author of."""

_AFTER_A_NAME = r"(?:[JjSs]r|[IVX]+|Ph\.?D|M\.?[AD]|Esq|Inc|Ltd|LLC|GmbH)\b"
_PARTICLE = r"(?:[Dd]el?|[Dd]ella|[Dd][aiu]|[Vv][ao]n|[Dd]e[rn]|[Ll][ae])"
_FILED_NAME = rf"(?:[^\W\d_a-z][^\s,&;]*|{_PARTICLE})"
_FILED = regex(
    rf"(?P<family>(?:{_PARTICLE} )*{_FILED_NAME}|{_FILED_NAME}(?: {_FILED_NAME}){{1,2}}(?=, \S+(?: \S\.)*$))"
    rf", (?!{_AFTER_A_NAME})(?P<given>{_FILED_NAME}(?: {_FILED_NAME}){{0,2}})"
)
"""A name as catalogues file it: the name of the family, a comma, and given names; two of several words each are two authors."""


def stated_author(name: str) -> str:
    """The author `name` in the metadata of a document; empty if that is only what a program writes there."""
    return "" if _NO_AUTHOR.fullmatch(name) else name


def byline_in(line: str) -> str:
    """The author in a line such as `By Jane Doe`, or empty."""
    if len(line) > LONGEST_BYLINE:
        return ""
    if stated := _AUTHOR.fullmatch(line):
        return stated[1] or stated[2]
    match = _BYLINE.fullmatch(line)
    return "" if match is None or _NO_NAME.match(match[1]) else _WHERE.sub("", match[1])


def byline_among(lines: Iterable[str]) -> str:
    """The author in the first of `lines` that names one, or empty."""
    return next(filter(None, map(byline_in, lines)), "")


def as_spoken(name: str) -> str:
    """A name such as `Quill, Ada` in the order in which it is said; others as they are."""
    match = _FILED.fullmatch(name)
    return f"{match['given']} {match['family']}" if match else name
