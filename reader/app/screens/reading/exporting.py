"""Copies, saves and pipes the text: a part of the reading screen."""

from __future__ import annotations

from functools import partial

from textual.actions import SkipAction

from reader.app.outside.piping import pipe
from reader.app.reading.copying import Copied, all_to_copy, to_copy
from reader.app.reading.saving import save
from reader.app.reading.state import Reading
from reader.app.reading.trail import TrailKind
from reader.app.screens.reading.text import TextScreen
from reader.app.widgets.rows.rows import Rows


class Exporting:
    """Copies, saves and pipes the article and what was found in it."""

    def __init__(self, screen: TextScreen) -> None:
        self._screen = screen

    def copy(self) -> None:
        """Copy the selection, or the current quote with its speaker and source."""
        screen = self._screen
        nothing = f"Nothing to copy yet: go to a quote with {screen.actions['trail.next'].key}, or select text."
        self._copy(to_copy(screen.reading, screen.get_selected_text()), screen.reading.nowhere_yet or nothing)

    def copy_selected(self) -> None:
        """Copy the selection; without one, the key is for something else."""
        if not self._screen.get_selected_text():
            raise SkipAction
        self.copy()

    def copy_all(self) -> None:
        """Copy every place on the trail; in a panel, on that of the row: the quotes of a voice, or the summary."""
        rows, reading = self._screen.focused, self._screen.reading
        row = rows.row if isinstance(rows, Rows) else None
        reading = reading.following(reading.trail if row is None or row.trail is None else row.trail())
        nothing = reading.nowhere_yet or "There is nothing on the trail to copy."
        self._copy(all_to_copy(reading), nothing, "Copied so far:" if reading.is_growing else "Copied")

    def _copy(self, copied: Copied | None, otherwise: str, done: str = "Copied") -> None:
        screen = self._screen
        if copied is not None:
            screen.app.copy_to_clipboard(copied.text)
        screen.status.flash(otherwise if copied is None else f"{done} {copied.what}.")

    def save(self) -> None:
        """Save summary, quotes, names, highlights and notes, on a thread."""
        work = partial(self._save, self._screen.reading)
        self._screen.run_worker(work, thread=True, exclusive=True, group="save", exit_on_error=False)

    def _save(self, reading: Reading) -> None:
        self._screen.app.call_from_thread(self._screen.status.flash, save(reading))

    async def pipe(self) -> None:
        """Ask for a command, with the last one filled in, and pipe the selection, the current match or the whole text to it."""
        from reader.app.screens.modals.modal import lay  # only when it is needed
        from reader.app.screens.modals.prompt import PromptScreen

        screen, memory = self._screen, self._screen.memory
        what, part = self._part()
        example, choice = ("xargs dict", "command for the selection") if part else ("wc -w", "command for the text")
        before = memory.choice(choice, "")
        prompt = PromptScreen(f"Pipe the {what} to", f"a command, such as {example}", does="runs it", before=before)

        def run(command: str | None) -> None:
            if command:
                memory.choose(choice, command)
                is_cut = screen.reading.is_beginning and not part and screen.article.source != "-"  # a pipe may never end
                screen.status.flash(screen.reading.not_yet if is_cut else pipe(screen.app, command, part or screen.article.text))

        await lay(prompt, screen.app, run)

    def _part(self) -> tuple[str, str]:
        """The part to pipe and its words: the selection, else the current match, else the whole text (without words)."""
        trail, selected = self._screen.reading.trail, self._screen.get_selected_text()
        if selected:
            return "selection", selected
        if trail.kind is TrailKind.FOUND and trail.current is not None:
            return "match", trail.current.of(self._screen.article.text)
        return "text", ""
