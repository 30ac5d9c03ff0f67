"""The line above an article or a list."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import var

from reader.app.reading.facts import BRAND, RULE, awaited, facts_of, is_branded, title_of
from reader.app.reading.state import NOTHING, Reading
from reader.app.widgets.bars.clickable_line import ClickableLine
from reader.app.widgets.bars.hints import clickable
from reader.app.widgets.composing import sides


class TitleBar(ClickableLine):
    """The article's title, its reading time, and how much of it is read; clicking the name of the app leads to the list."""

    reading: var[Reading] = var(NOTHING, init=False)
    progress: var[float] = var(0.0, init=False)
    """How much is read, 0 to 1."""

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
            brand = clickable(Content.styled(BRAND, "bold $primary"), "screen.library")
            head = Content.assemble(brand, (RULE, "$faint"), head)
        line = sides(head, tail, width)
        if not line.is_same(self._line):
            self.show(line)


class ListTitle(ClickableLine):
    """The title of a list; clicking the name of the app leads to the library."""

    def __init__(self, title: str, *, is_library: bool) -> None:
        super().__init__()
        self._title = title
        self._is_library = is_library

    def on_mount(self) -> None:
        """Show the title."""
        brand = Content.styled(BRAND, "bold $primary")
        self.show(Content.assemble(brand if self._is_library else clickable(brand, "screen.library"), "   ", self._title))
