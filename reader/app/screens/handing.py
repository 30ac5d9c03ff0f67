"""The part of a screen that passes the text on: to the clipboard, a file, the browser, the editor, a command."""

from __future__ import annotations

from reader.app.lists.listed import Among
from reader.app.messages import ArticleWanted
from reader.app.outside.editor import edit
from reader.app.outside.piping import pipe
from reader.app.outside.programs import open_outside
from reader.app.reading.copying import Copied, all_to_copy, to_copy
from reader.app.reading.links import led_to
from reader.app.reading.saving import save
from reader.app.reading.trail import Trail, TrailKind
from reader.app.screens.text import TextScreen
from reader.article import Link
from reader.sources.addresses import is_on_the_web


class Handing:
    """Copies, saves and opens what the reader wants to use elsewhere."""

    def __init__(self, screen: TextScreen) -> None:
        self._screen = screen

    def copy(self) -> None:
        """Copy the selection, or the current quote with its speaker and source."""
        copied = to_copy(self._screen.reading, self._screen.get_selected_text())
        self._copy(copied, self._screen.notices.nothing_to_copy)

    def copy_all(self, trail: Trail) -> None:
        """Copy every place of `trail`."""
        self._copy(all_to_copy(self._screen.reading.following(trail)), "There is nothing on the trail to copy.")

    def _copy(self, copied: Copied | None, otherwise: str) -> None:
        screen = self._screen
        if copied is not None:
            screen.app.copy_to_clipboard(copied.text)
        elif screen.reading.analysis is None and not screen.reading.failed:
            otherwise = "The article is still being analysed: copy it in a moment."
        screen.status.flash(otherwise if copied is None else f"Copied {copied.what}.")

    def save(self) -> None:
        """Save summary, quotes, names, highlights and notes, on a thread."""
        self._screen.run_worker(self._save, thread=True, exclusive=True, group="save", exit_on_error=False)

    def _save(self) -> None:
        self._screen.app.call_from_thread(self._screen.status.flash, save(self._screen.reading))

    def edit(self) -> None:
        """Open the file in the editor."""
        self._screen.status.flash(edit(self._screen.app, self._screen.article.source))

    def open_original(self) -> None:
        """Open the original in the browser."""
        source = self._screen.article.source
        if is_on_the_web(source):
            open_outside(self._screen.app, source, self._screen.status.flash)
        else:
            self._screen.status.flash(self._screen.notices.not_on_the_web)

    def open_link(self, link: Link) -> None:
        """Open a link here, a picture or a mail address in another program, or go to its place in the text."""
        screen = self._screen
        if link.offset is not None:
            screen.jump()
            screen.view.go_to_top(link.offset)
        elif (chosen := led_to(screen.article, link)) is not None:
            screen.app.post_message(ArticleWanted(chosen))
        else:
            open_outside(screen.app, link.url, screen.status.flash)

    def open_neighbour(self, among: Among | None, direction: int) -> None:
        """Open the article next to the one `among` those of its list, in its place; says so if there is none."""
        other = None if among is None else among.step(direction)
        if other is not None:
            self._screen.app.post_message(ArticleWanted(other.chosen, among=other, instead=True))
        elif among is None:
            self._screen.status.flash(self._screen.notices.not_from_a_list)
        else:
            self._screen.status.flash(f"This is the {'last' if direction > 0 else 'first'} article of the list.")

    async def pipe(self) -> None:
        """Ask for a command, and pipe a part of the text or all of it to it; the last command for either is filled in."""
        from reader.app.screens.modal import lay  # only when it is needed
        from reader.app.screens.prompt import PromptScreen

        screen, memory = self._screen, self._screen.memory
        what, part = self._part()
        example, choice = ("xargs dict", "command for the selection") if part else ("wc -w", "command for the text")
        before = memory.choice(choice, "")
        prompt = PromptScreen(f"Pipe the {what} to", f"a command, such as {example}", does="runs it", before=before)

        def run(command: str | None) -> None:
            if command:
                memory.choose(choice, command)
                screen.status.flash(pipe(screen.app, command, part or screen.article.text))

        await lay(prompt, screen.app, run)

    def _part(self) -> tuple[str, str]:
        """The name and the words of the selection, or else of the match that was gone to; no words if there is neither."""
        trail, selected = self._screen.reading.trail, self._screen.get_selected_text()
        if selected:
            return "selection", selected
        if trail.kind is TrailKind.FOUND and trail.current is not None:
            return "match", trail.current.of(self._screen.article.text)
        return "text", ""
