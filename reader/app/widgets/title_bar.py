"""The line above the article."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from reader.app.messages import ListWanted
from reader.app.reading.facts import BRAND, RULE, awaited, facts_of, is_branded, title_of
from reader.app.reading.state import NOTHING, Reading
from reader.app.widgets.row import sides


class TitleBar(Static):
    """The article's title, its reading time, and how much of it is read; clicking the name of the app leads to the list."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "TitleBar { height: 1; background: $surface; padding: 0 1; }"

    reading: var[Reading] = var(NOTHING, init=False)
    progress: var[float] = var(0.0, init=False)
    """How much is read, 0 to 1."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._line = Content()

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Show another title."""
        if old.article is not new.article:
            self.draw()

    def watch_progress(self) -> None:
        """Show how much is read."""
        self.draw()

    def on_resize(self) -> None:
        """Fit the line to the room."""
        self.draw()

    def on_click(self, event: events.Click) -> None:
        """Go to the list if the name of the app was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.x < len(BRAND) and is_branded(self.size.width):
            self.post_message(ListWanted())

    def draw(self) -> None:
        """Show the facts about the article."""
        width = max(10, self.size.width)
        article = self.reading.article
        if self.reading.is_beginning:
            tail = Content.styled(awaited(article), "$quiet")
        else:
            tail = Content.assemble(
                (facts_of(article, width, self.progress), "$quiet"), (f" · {round(100 * self.progress)} %", "$primary")
            )
        head = Content.styled(title_of(article), "$foreground")
        if is_branded(width):
            head = Content.assemble((BRAND, "bold $primary"), (RULE, "$faint"), head)
        line = sides(head, tail, width)
        if not line.is_same(self._line):
            self._line = line
            self.update(line, layout=False)
