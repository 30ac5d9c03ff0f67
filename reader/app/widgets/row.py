"""One row of a list, and the lines that it stands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.content import Content

from reader.app.messages import ArticleWanted
from reader.app.reading.state import Subject
from reader.app.reading.trail import Trail


@dataclass(frozen=True, slots=True)
class Row:
    """One row, and what choosing it leads to."""

    content: Content | Callable[[], Content]
    """Broken into the lines that it is to stand on; or what makes it, once it is looked at."""
    trail: Callable[[], Trail] | None = None
    """The trail to walk, at its place."""
    subject: Subject | None = None
    """Whom or what the row is about."""
    lines: int = 1
    """How many lines it takes, where its content is made only once it is looked at."""
    article: ArticleWanted | None = None
    """The other article that it opens."""

    @property
    def leads_somewhere(self) -> bool:
        """Whether it can be chosen; any other is a heading."""
        return self.trail is not None or self.article is not None

    @property
    def height(self) -> int:
        """How many lines it takes."""
        return self.content.plain.count("\n") + 1 if isinstance(self.content, Content) else self.lines

    def drawn(self) -> Content:
        """What stands in it now."""
        return self.content if isinstance(self.content, Content) else self.content()

    def is_same(self, other: Row) -> bool:
        """Whether it certainly looks the same as `other`."""
        mine, others = self.content, other.content
        return isinstance(mine, Content) and isinstance(others, Content) and mine.is_same(others)


def left_out(count: int, most: int) -> list[Row]:
    """A row that says how many of `count` there are besides the first `most`; none where those are all."""
    return [Row(Content.styled(f"  and {count - most:,} more", "$quiet"))] if count > most else []


def sides(left: Content, right: Content, width: int, *, gap: int = 2) -> Content:
    """`left` and `right` at the ends of a line of `width` columns; `left` is cut where there is no `gap` between them."""
    room = max(1, width - right.cell_length - (gap if right.cell_length else 0))
    if left.cell_length > room:
        left = left.truncate(room, ellipsis=True)
    return Content.assemble(left, " " * max(0, width - left.cell_length - right.cell_length), right)


def fitted(label: Content, right: Content | str, width: int) -> Content:
    """The same for the line of a row, which is a narrow one."""
    return sides(label, Content.styled(right, "$quiet") if isinstance(right, str) else right, width, gap=1)


def hung(sign: Content, text: Content, width: int, rest: Content | None = None) -> Content:
    """`text` broken into lines of `width` columns, set in after `sign`, and after `rest` from the second line on."""
    rest = Content(" " * sign.cell_length) if rest is None else rest
    lines = text.wrap(max(8, width - max(sign.cell_length, rest.cell_length)))
    return Content("\n").join([rest + line if at else sign + line for at, line in enumerate(lines)])
