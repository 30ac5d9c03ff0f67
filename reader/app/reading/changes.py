"""The changes to an article's keepsakes and corrections that can be undone, and its unfinished notes."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.article import Span
from reader.library import Kept


@dataclass(slots=True)
class Changes:
    """What was done in one article since the reader was started."""

    kept: Kept = field(default_factory=Kept)
    """What is kept and corrected now."""
    given_up: dict[Span, str] = field(default_factory=dict)
    """Notes that were typed but not kept, by their places."""
    _steps: list[tuple[str, Kept]] = field(default_factory=list)
    """A description of each change, and what was kept before it."""

    def make(self, kept: Kept, what: str) -> None:
        """Replace what is kept by `kept`, a change that can be undone as `what`."""
        self._steps.append((what, self.kept))
        self.kept = kept

    def undo(self) -> str | None:
        """Undo the last change and return its description, or None if nothing is left to undo."""
        if not self._steps:
            return None
        what, self.kept = self._steps.pop()
        return what

    def follow(self, kept: Kept) -> None:
        """Replace what is kept by `kept`, as changed from elsewhere; that cannot be undone, and undo leaves it alone."""
        if kept != self.kept:
            self._steps = [(what, before.changed(self.kept, kept)) for what, before in self._steps]
            self.kept = kept

    def take_over(self, begun: Changes) -> None:
        """Take over the changes made while only the beginning of the article had been read; undo leaves the rest alone."""
        begun.follow(self.kept)
        given_up, steps = begun.given_up, begun._steps
        begun.given_up, begun._steps = {}, []
        self.given_up |= given_up
        self._steps += steps
