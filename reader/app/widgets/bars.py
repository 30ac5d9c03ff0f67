"""The line above the article and the one below it."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from reader.app.actions import READING, Action
from reader.app.trail import Trail
from reader.article import Article

WORDS_A_MINUTE = 230


class TitleBar(Static):
    """The article's title, how long it takes to read, and how much of it is read."""

    DEFAULT_CSS = "TitleBar { height: 1; background: $surface; padding: 0 1; }"

    def show(self, article: Article, name: str, words: int, progress: float) -> None:
        """Show the facts about `article`, called `name`, of which the share `progress` (0–1) is read."""
        width = max(10, self.size.width - 2)
        minutes = max(1, round(words / WORDS_A_MINUTE))
        facts = [article.published[:10], f"{minutes} min", f"{words:,} words"]
        right = " · ".join(fact for fact in facts if fact)
        if width < 60:
            right = f"{minutes} min"
        tail = Content.assemble((right, "$text-muted"), (f" · {round(100 * progress)} %", "$primary"))
        head = Content.assemble(("reader", "bold $primary"), "   ", (name, "$foreground"))
        room = max(1, width - tail.cell_length - 2)
        if head.cell_length > room:
            head = head.truncate(room, ellipsis=True)
        self.update(Content.assemble(head, " " * max(1, width - head.cell_length - tail.cell_length), tail))


class StatusLine(Static):
    """Where the reader is on the trail, and the keys that matter."""

    DEFAULT_CSS = "StatusLine { height: 1; background: $surface; padding: 0 1; }"

    def show(self, trail: Trail, detail: str, colour: str, note: str = "", actions: tuple[Action, ...] = READING) -> None:
        """Show the place on `trail` and `detail` about it; `note` stands there instead where there is one."""
        width = max(10, self.size.width - 2)
        keys = _hints(actions)
        left = Content.styled(note, "$text-warning") if note else _place(trail, detail, colour)
        if left.cell_length + keys.cell_length + 2 > width:
            keys = _hints(tuple(action for action in actions if action.id in ("trail.next", "help")))
        if left.cell_length + keys.cell_length + 2 > width:
            left = left.truncate(max(1, width - keys.cell_length - 2), ellipsis=True)
        self.update(Content.assemble(left, " " * max(1, width - left.cell_length - keys.cell_length), keys))


def _place(trail: Trail, detail: str, colour: str) -> Content:
    if not trail.spans:
        return Content.styled(f"{trail.sign} no {trail.label}", "$text-muted")
    if trail.index is None:
        return Content.styled(f"{trail.sign} {len(trail.spans)} × {trail.label}", "$text-muted")
    place = f"{trail.sign} {trail.label} {trail.index + 1} of {len(trail.spans)}"
    return Content.assemble((place, f"bold {colour}"), (f" · {detail}" if detail else "", colour))


def _hints(actions: tuple[Action, ...]) -> Content:
    parts = [
        Content.assemble((action.label.split()[0], "bold $primary"), (f" {action.hint}", "$text-muted"))
        for action in actions
        if action.hint
    ]
    return Content("  ").join(parts)
