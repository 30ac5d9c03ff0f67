"""The people, places and organisations that an article names."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from textual.content import Content

from reader.analysis.model import Entity, EntityKind
from reader.app.reading.overview import Overview
from reader.app.reading.sparkline import sparkline
from reader.app.reading.state import Reading, Subject
from reader.app.reading.trail import Trail, TrailKind
from reader.app.reading.trails import mentions_of
from reader.app.typesetting.markup import NAME_SIGNS, NAME_STYLES
from reader.app.widgets.composing import fitted
from reader.app.widgets.panels.panel import HINTS_ABOUT_NAMES, Panel
from reader.app.widgets.rows.row import Row, left_out
from reader.in_words import plural

_STRIP = 6
"""Columns of the sparkline of a name's mentions."""
_MOST_OF_A_KIND = 150
"""How many names of a kind are listed."""
_HEADINGS = {
    EntityKind.PERSON: "people",
    EntityKind.MONEY: "money",
    EntityKind.PERCENT: "shares",
}


class Names(Panel):
    """Lists the entities by kind, with how often and where they are named."""

    TITLE = "NAMES"
    HINTS = HINTS_ABOUT_NAMES

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """The overview, and which of the names is the trail."""
        return (*super().depends_on(reading), reading.trail.label if reading.trail.kind is TrailKind.NAME else "")

    def rows_and_count(self) -> tuple[list[Row], str]:
        """A heading for every kind, which is also its legend, and a row for each of its names."""
        overview = self.reading.overview
        if overview is None or not overview.analysis.entities:
            return self.waiting("No names were found."), ""
        entities = overview.analysis.entities
        rows: list[Row] = []
        for kind, indices in groupby(overview.by_kind, key=lambda index: entities[index].kind):
            of_kind = list(indices)
            if rows:
                rows.append(Row(Content()))
            rows.append(Row(self._heading(kind, len(of_kind))))
            rows += [
                Row(partial(self._drawn, overview, index), partial(_first_mention, entities[index]), Subject(index))
                for index in of_kind[:_MOST_OF_A_KIND]
            ]
            rows += left_out(len(of_kind), _MOST_OF_A_KIND)
        return rows, self.told(len(overview.by_kind))

    def _heading(self, kind: EntityKind, count: int) -> Content:
        sign = Content.styled(f"{NAME_SIGNS[kind]} {_HEADINGS.get(kind, plural(kind))}", NAME_STYLES[kind])
        return fitted(sign, f"{count:,}", self.inner_width)

    def _drawn(self, overview: Overview, index: int) -> Content:
        entity = overview.analysis.entities[index]
        here = self.reading.trail.kind is TrailKind.NAME and self.reading.trail.spans == entity.mentions
        colour = overview.colour_of(index) if index in overview.colours else "$quiet"
        strip = sparkline(entity.mentions, len(overview.analysis.article.text), _STRIP)
        right = Content.assemble((f"{len(entity.mentions):,}  ", "$quiet"), (strip, colour))
        label = Content.assemble("▶ " if here else "  ", (entity.name, "bold" if here else ""))
        return fitted(label, right, self.inner_width)


def _first_mention(entity: Entity) -> Trail:
    return mentions_of(entity).at(0)
