"""The looks of the parts of an article: styles composed from the theme, once for each combination."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rich.style import Style

from reader.article import BlockKind

_UPRIGHT = Style(italic=False)
_BLOCKS = {BlockKind.HEADING: "heading", BlockKind.CODE: "code", BlockKind.CAPTION: "caption"}


class Look(NamedTuple):
    """What determines the style of a piece of text: for each layer its value + 1, or 0 if it does not mark the piece."""

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


class Looks:
    """The styles of one theme."""

    def __init__(self, base: Style, component: Callable[[str], Style], selection: Style) -> None:
        self.base = base
        self._component = component
        self._selection = selection
        self._named: dict[str, Style] = {}
        self._looks: dict[Look, Style] = {}

    def named(self, name: str) -> Style:
        """The style of the component class `article--name`, over that of the text."""
        style = self._named.get(name)
        if style is None:
            style = self._named[name] = self.base + self._component(f"article--{name}")
        return style

    def of(self, look: Look) -> Style:
        """The style of a piece of text."""
        style = self._looks.get(look)
        if style is None:
            style = self._looks[look] = self._compose(look)
        return style

    def _compose(self, look: Look) -> Style:
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
            (look.name and not look.label and not look.dim, f"name-{min(look.name - 1, 4)}"),
            (look.label and not look.dim, f"voice-{look.label - 1}"),
            (look.label and not look.dim, "label"),
            (look.link and not look.dim, "link"),
            (look.kept, "kept"),
            (look.match, "match"),
            (look.place, "place"),
        ]
        return [name for applies, name in marked if applies]
