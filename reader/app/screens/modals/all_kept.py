"""The list of the keepsakes in all articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from reader.app.keys.action import Action, Hint
from reader.app.lists.chosen import chosen_at
from reader.app.lists.items import named
from reader.app.messages import ArticleWanted
from reader.app.reading.saving import save_kept
from reader.app.reading.state import NOTHING
from reader.app.screens.modals.kept import drawn, in_numbers
from reader.app.screens.modals.modal import lay
from reader.app.screens.modals.overlay import MANY, Overlay
from reader.app.screens.modals.prompt import PromptScreen
from reader.app.typesetting.markup import sign_of
from reader.app.widgets.bars.hints import CLOSES
from reader.app.widgets.composing import fitted, sides
from reader.app.widgets.rows.row import Row, nothing_but
from reader.export import kept_words, one_line, source_line
from reader.library import Keepsake, KeptArticle, Visit

_ROOM_FOR_TITLE = 22
"""The columns that the whole title takes."""


class AllKeptScreen(Overlay):
    """Lists bookmarks, highlights and notes by article: Enter opens the article at one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "back"),
        Binding("apostrophe", "dismiss", id="library.kept"),
        Binding("slash", "find", id="library.narrow"),
        ("x", "save"),
    ]

    def __init__(self, kept: Sequence[KeptArticle], titles: Mapping[str, str], actions: Mapping[str, Action]) -> None:
        """List the keepsakes in `kept`, article by article; `titles` has what the articles without a title are called."""
        super().__init__(NOTHING, actions)
        self._all = kept
        self._titles = titles
        self._words = ""
        """What all that is listed has in it."""
        self._kept = kept
        """What is listed."""

    def hints(self) -> tuple[Hint, ...]:
        """What the keys do here; the last one closes."""
        finds = self.actions["library.narrow"].hinted("finds")
        leaves = Hint("escape", "lists all") if self._words else CLOSES
        return Hint("enter", "opens it there"), Hint("y", "copies"), Hint("x", "saves all"), finds, leaves

    def head(self, width: int) -> Content:
        """How many keepsakes there are."""
        right = in_numbers([keepsake for _, keepsakes in self._kept for keepsake in keepsakes])
        if self._words:
            return sides(Content.styled(f"Kept, with {self._words}", "bold"), right, width)
        title = "Kept in all articles" if len(right) < width - _ROOM_FOR_TITLE else "Kept"
        return sides(Content.styled(title, "bold"), right, width)

    def rows_in(self, width: int) -> list[Row]:
        """A heading for every article, and below it a row for each of its keepsakes."""
        if not self._kept:
            nothing = "You have kept nothing yet: open an article and highlight a quote in it, or write a note on one."
            return nothing_but("Nothing that you have kept has these words." if self._words else nothing, width)
        rows: list[Row] = []
        are_cut = sum(len(keepsakes) for _, keepsakes in self._kept) > MANY
        for visit, keepsakes in self._kept:
            title = fitted(Content.styled(self._title(visit), "bold $quiet"), _read_on(visit), width)
            rows.append(Row(Content("\n") + title if rows else title))
            rows += _rows_of(visit, keepsakes, width, are_cut=are_cut)
        return rows

    def index_to_highlight(self) -> int | None:
        """The first keepsake."""
        return 1 if self._kept else None

    def action_save(self) -> None:
        """Save all keepsakes that are listed to a file, on a thread."""
        if self._kept:
            self.run_worker(partial(self._save, self._kept), thread=True, exclusive=True, group="save", exit_on_error=False)

    async def action_find(self) -> None:
        """Ask for words, and list only what has all of them; without any, list everything again."""
        if self._all:
            what = "words of what you kept, of a note, of the title, or who says it"
            await lay(PromptScreen("Find", what, does="lists what has them", before=self._words), self.app, self._narrow)

    def action_back(self) -> None:
        """List everything again, or close."""
        if self._words:
            self._narrow("")
        else:
            self.dismiss(None)

    def _narrow(self, typed: str | None) -> None:
        if typed is None:
            return
        self._words = typed
        words = typed.split()
        having = [kept.having(words, self._title(kept.visit)) for kept in self._all]
        self._kept = [kept for kept in having if kept.keepsakes]
        self._fill()
        self._show_keys()
        self.rows.highlighted = self.index_to_highlight()
        self.rows.scroll_to_highlight()

    def _save(self, kept: Sequence[KeptArticle]) -> None:
        self.app.call_from_thread(self.say, save_kept(kept))

    def _title(self, visit: Visit) -> str:
        if visit.title or visit.is_gone:
            return visit.title or "Untitled"
        return self._titles.get(visit.source) or named(chosen_at(visit.source)).title


def _read_on(visit: Visit) -> str:
    """The day when the article was last read, as a date here; empty if it was forgotten, or that is no time."""
    try:
        return f"read {datetime.fromisoformat(visit.opened).astimezone():%Y-%m-%d}"
    except (ValueError, OverflowError):
        return ""


def _rows_of(visit: Visit, keepsakes: Iterable[Keepsake], width: int, *, are_cut: bool) -> Iterator[Row]:
    """A row for each of the `keepsakes` in one article, cut to one line or not."""
    source = source_line(replace(visit, source="") if visit.is_gone else visit)
    for keepsake in keepsakes:
        content = partial(_cut, keepsake, width) if are_cut else drawn(keepsake, width)
        yield Row(content, article=_wanted(visit, keepsake), to_copy=kept_words(keepsake, source))


def _cut(keepsake: Keepsake, width: int) -> Content:
    """The note on `keepsake`, or else its words, on one line."""
    sign = Content.styled(f"{sign_of(keepsake)} ", "bold $primary")
    words = Content.styled(one_line(keepsake.note), "$warning") if keepsake.note else Content(one_line(keepsake.words)[:width])
    return (sign + words).truncate(width, ellipsis=True)


def _wanted(visit: Visit, keepsake: Keepsake) -> ArticleWanted | None:
    """The message that opens the article at the keepsake, or None if its file is gone."""
    return None if visit.is_gone else ArticleWanted(chosen_at(visit.source), keepsake)
