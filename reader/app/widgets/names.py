"""The people, places and organisations that an article names."""

from __future__ import annotations

from textual.content import Content

from reader.analysis.model import Analysis, Entity, EntityKind
from reader.app.markup import NAME_SIGNS
from reader.app.widgets.panel import Panel, row

_BARS = "▁▂▃▄▅▆▇█"
_STRIP = 6
_MOST = 300
_ORDER = list(EntityKind)


class Names(Panel):
    """Lists the entities by kind, with how often and where they are named."""

    TITLE = "NAMES"

    def show(self, analysis: Analysis) -> tuple[int, ...]:
        """List the entities of `analysis`; returns their indices in the order shown."""
        entities = analysis.entities
        order = sorted(
            range(len(entities)),
            key=lambda index: (_ORDER.index(entities[index].kind), -len(entities[index].mentions), index),
        )[:_MOST]
        self.set_title(str(len(entities)) if entities else "")
        rows = [self._row(entities[index], len(analysis.article.text)) for index in order]
        self.fill(rows or [Content.styled("No names were found.", "$text-muted")])
        return tuple(order)

    def _row(self, entity: Entity, length: int) -> Content:
        label = Content.assemble((NAME_SIGNS[entity.kind] + " ", _COLOURS.get(entity.kind, "$text-muted")), entity.name)
        return row(label, f"{len(entity.mentions)}  {strip(entity, length)}", self.inner_width)


_COLOURS = {
    EntityKind.PERSON: "$text-primary",
    EntityKind.PLACE: "$text-success",
    EntityKind.ORGANISATION: "$text-accent",
}


def strip(entity: Entity, length: int) -> str:
    """Where in a text of `length` code points `entity` is named, as a row of bars."""
    counts = [0] * _STRIP
    for mention in entity.mentions:
        counts[min(_STRIP - 1, mention.start * _STRIP // max(1, length))] += 1
    most = max(1, *counts)
    return "".join(_BARS[count * (len(_BARS) - 1) // most] for count in counts)
