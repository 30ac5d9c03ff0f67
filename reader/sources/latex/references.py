"""Writes what leads elsewhere from a text in LaTeX: addresses, pictures, references to numbers and to works."""

from __future__ import annotations

from html import escape

from reader.regex import regex
from reader.sources.latex.defined import Defined
from reader.sources.markup.in_html import link, picture, place

_ADDRESSES = frozenset({"url", "path", "nolinkurl"})
_NUMBERS = frozenset("ref eqref pageref autoref cref Cref nameref vref".split())
_CITES = regex(r"[a-zA-Z]*cite[a-zA-Z]*")


def reference(name: str, argument: str, defined: Defined) -> str | None:
    """What the command `name` leads to, in HTML; none if it leads nowhere."""
    if name in _ADDRESSES:
        return link(argument, escape(argument))
    if name == "includegraphics":
        return picture(argument, "")
    if name in _NUMBERS:
        number = escape(defined.labels.get(argument.strip(), "") or argument)
        return link(place(f"label:{argument.strip()}"), f"({number})" if name == "eqref" else number)
    if _CITES.fullmatch(name) is None:
        return None
    keys = (key.strip() for key in argument.split(","))
    works = (link(place(f"work:{key}"), escape(defined.works.get(key, key))) for key in keys)
    return f"[{', '.join(works)}]"
