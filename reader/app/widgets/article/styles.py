"""The styles of the parts of an article, composed from those of the theme once for each combination."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from rich.style import Style

from reader.app.looks.colours import NAMES
from reader.app.typesetting.markup import VOICES
from reader.article import BlockKind

CLASSES = (
    "article--heading",
    "article--quote",
    "article--label",
    "article--place",
    "article--match",
    "article--kept",
    "article--dim",
    "article--number",
    "article--caption",
    "article--code",
    "article--inline-code",
    "article--italic",
    "article--bold",
    "article--link",
    *(f"article--name-{kind}" for kind in range(len(NAMES))),
    *(f"article--voice-{voice}" for voice in range(VOICES + 1)),
)
"""The component classes of the article, each for one reason to look different."""
RULES = """
    & > .article--heading { text-style: bold; color: $place-text; }
    & > .article--quote { color: $quote; text-style: italic; background: $quote-ground; }
    & > .article--label { text-style: bold; }
    & > .article--place { background: $place-ground; color: $place-text; text-style: bold; }
    &:ansi > .article--place { text-style: bold reverse; }
    & > .article--match { background: $match-ground; color: $match-text; text-style: underline; }
    &:ansi > .article--match { color: $warning; text-style: bold underline; }
    & > .article--kept { background: $kept-ground; color: $kept-text; }
    & > .article--dim { color: $quiet; }
    & > .article--number { color: $primary; text-style: bold; }
    & > .article--caption { color: $quiet; }
    & > .article--code { color: $secondary; }
    & > .article--inline-code { color: $secondary; background: $surface; }
    & > .article--italic { text-style: italic; }
    & > .article--bold { text-style: bold; }
    & > .article--link { color: $primary; text-style: underline; }
    & > .article--name-0 { text-style: underline; }
    & > .article--voice-0 { color: $quiet; }
"""
RULES += "".join(
    f"& > .article--name-{kind} {{ text-style: underline; color: ${name}; }}\n" for kind, name in enumerate(NAMES[1:], 1)
)
RULES += "".join(f"& > .article--voice-{voice} {{ color: $voice-{voice}; }}\n" for voice in range(1, VOICES + 1))
"""Their styles, nested in the rules of the article."""
_UPRIGHT = Style(italic=False)
_BLOCKS = {BlockKind.HEADING: "heading", BlockKind.CODE: "code", BlockKind.CAPTION: "caption"}


class Look(NamedTuple):
    """The reasons for the style of a piece of text: for each layer its value + 1, or 0 if it does not mark the piece."""

    kind: BlockKind = BlockKind.PARAGRAPH
    dim: bool = False
    italic: int = 0
    bold: int = 0
    code: int = 0
    quote: int = 0
    label: int = 0
    name: int = 0
    link: int = 0
    kept: int = 0
    place: int = 0
    match: int = 0
    selected: int = 0


class Styles:
    """The styles of one theme."""

    def __init__(self, base: Style, component: Callable[[str], Style], selection: Style) -> None:
        self.base = base
        self._component = component
        self._selection = selection
        self.of = cache(self._composed)
        """The style of a piece of text by its look."""
        self.named = cache(lambda name: base + component(f"article--{name}"))
        """The style of the component class `article--name`, over that of the text."""

    def _composed(self, look: Look) -> Style:
        style = self.base
        for name in self._names(look):
            style += self._component(f"article--{name}")
        if look.italic and look.quote and not look.dim:
            style += _UPRIGHT  # what is set apart within a quote, which is in italics itself
        return style + self._selection if look.selected else style

    def _names(self, look: Look) -> list[str]:
        """The component classes of a look; later ones override earlier ones."""
        marked = [
            (look.kind in _BLOCKS, _BLOCKS.get(look.kind, "")),
            (look.italic, "italic"),
            (look.bold, "bold"),
            (look.code, "inline-code"),
            (look.dim, "dim"),
            (look.quote and not look.dim, "quote"),
            (look.name and not look.label and not look.dim, f"name-{min(look.name, len(NAMES)) - 1}"),
            (look.label and not look.dim, f"voice-{look.label - 1}"),
            (look.label and not look.dim, "label"),
            (look.link and not look.dim, "link"),
            (look.kept, "kept"),
            (look.match, "match"),
            (look.place, "place"),
        ]
        return [name for applies, name in marked if applies]
