"""One row of a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from reader.app.messages import ArticleWanted
from reader.app.reading.state import Subject
from reader.app.reading.trail import Trail
from reader.app.widgets.composing import hung

if TYPE_CHECKING:
    from reader.app.reading.questions.question import Answer


@dataclass(frozen=True, slots=True)
class Row:
    """One row, and what choosing it leads to."""

    content: Content | Callable[[], Content]
    """Broken into lines; or a function that draws it once it is visible."""
    trail: Callable[[], Trail] | None = None
    """Makes the trail to walk, at the place of the row."""
    subject: Subject | None = None
    """Whom or what the row is about."""
    lines: int = 1
    """How many lines it takes, if its content is drawn only once it is visible."""
    article: ArticleWanted | None = None
    """Asks for the other article that it opens."""
    answer: Answer | None = None
    """The answer to a question that it gives."""
    to_copy: str = ""
    """The text that is copied, if it is not in the article on screen."""

    @property
    def is_entry(self) -> bool:
        """Whether it can be chosen or copied; any other is a heading."""
        return self.leads_somewhere or self.answer is not None or bool(self.to_copy)

    @property
    def leads_somewhere(self) -> bool:
        """Whether there is a place or an article to go to."""
        return self.trail is not None or self.article is not None

    @property
    def height(self) -> int:
        """How many lines it takes."""
        return self.lines if callable(self.content) else self.content.plain.count("\n") + 1

    def drawn(self) -> Content:
        """The content, drawn now if need be."""
        return self.content() if callable(self.content) else self.content

    def is_same(self, other: Row) -> bool:
        """Whether it is known to look the same as `other`."""
        mine, others = self.content, other.content
        is_one_kind = self.is_entry == other.is_entry
        return is_one_kind and isinstance(mine, Content) and isinstance(others, Content) and mine.is_same(others)


def nothing_but(sentence: str, width: int) -> list[Row]:
    """Instead of other rows one with a `sentence`, which says why there are none."""
    return [Row(hung(Content(), Content.styled(sentence, "$quiet"), width))]


def left_out(count: int, most: int) -> list[Row]:
    """A row that says how many of `count` there are besides the first `most`; none if there are no more."""
    return [Row(Content.styled(f"  and {count - most:,} more", "$quiet"))] if count > most else []
