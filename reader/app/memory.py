"""The library as the app uses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.app.library_thread import LibraryThread
from reader.app.reading.changes import Changes
from reader.app.reading.elsewhere import Elsewhere, most_telling_first
from reader.article import Article
from reader.library import (
    Found,
    Kept,
    KeptArticle,
    Library,
    LibraryError,
    LibraryLockedError,
    Position,
    Visit,
)
from reader.library.keys import key_of
from reader.paths import is_file
from reader.sources.addresses import is_on_the_web

_LOOKED_AT = 100_000
"""How many characters of a text tell it from others: to read megabytes would take longer than a frame."""


class Recalled(NamedTuple):
    """The library's entry for an article."""

    left: Position | None = None
    """Where it was left."""
    kept: Kept = Kept()
    """What is kept and corrected in it."""


class Memory(LibraryThread):
    """Looks articles up and remembers them; what cannot be read now counts as unknown."""

    def __init__(self, library: Library, tell: Callable[[str], None]) -> None:
        """`tell` is called with a sentence about each error, on any thread."""
        super().__init__(library, tell)
        self._choices: dict[str, str] | None = None
        self._changes: defaultdict[tuple[str, int, int], Changes] = defaultdict(Changes)

    def recall(self, article: Article) -> Recalled | None:
        """What is known of `article` from before, with all changes made since; None as long as the library is locked."""
        return self.read(None, self._recalled_if_readable, article)

    def recall_once_written(self, article: Article) -> Recalled | None:
        """What is known of `article` once all changes are written; None if that fails, or the library cannot be read."""
        return self.read(None, self._recalled_once_written, article)

    def changes_in(self, article: Article) -> Changes:
        """The changes made in `article`, with its present text, since the reader was started."""
        text = article.text
        return self._changes[key_of(article), len(text), hash(text[:: 1 + len(text) // _LOOKED_AT])]

    def _recalled_once_written(self, article: Article) -> Recalled | None:
        return None if self.is_behind() else self._recalled(article)

    def _recalled_if_readable(self, article: Article) -> Recalled:
        try:
            return self._recalled(article)
        except LibraryLockedError:
            raise
        except LibraryError as error:
            self.report(error)
            return Recalled()

    def _recalled(self, article: Article) -> Recalled:
        library = self._library
        kept = Kept(library.keepsakes_in(article), library.corrections_in(article), library.lost_in(article))
        return Recalled(library.position_in(article), kept)

    def carry_over(self, before: Article, article: Article) -> None:
        """Give `article` the keepsakes and corrections of `before`, which is its beginning."""
        self.write(lambda library: library.carry_over(before, article), lambda: None)

    def visits(self) -> dict[str, Visit] | None:
        """The articles that were opened, the latest first, by path or address, once all changes are written.

        An article is also listed under each address that redirects to it. None if the library cannot be read now.
        """
        return self.read(None, self._visits)

    def _visits(self) -> dict[str, Visit]:
        visits = {visit.source: visit for visit in self._library.visits()}
        redirects = self._library.redirects().items()
        return visits | {address: visits[source] for address, source in redirects if source in visits}

    def arrived(self) -> dict[str, frozenset[str]]:
        """The names of the entries that came to each feed since it was opened, by the key of the feed."""
        return self.read({}, self._library.arrived)

    def listed_at(self, source: str) -> frozenset[str]:
        """The names of the articles that the list at `source` had when it was last opened; empty if it never was."""
        return self.read(frozenset(), self._library.listed_at, source)

    def kept(self) -> tuple[KeptArticle, ...] | None:
        """Every article that has keepsakes, with these, once all changes are written; the most recently read first.

        None if the library cannot be read now.
        """
        return self.read(None, self._library.kept)

    def found(self, words: Sequence[str]) -> Found:
        """The last articles read that have all of `words`."""
        return self.read(Found(), self._library.found, words)

    def others_with(self, words: str, article: Article) -> list[Elsewhere]:
        """The other articles read that contain all of `words`, a name, and still exist; the most telling first."""
        own, found = key_of(article), self.found(words.split())
        others = (visit for visit in found.visits if visit.source != own and visit.source in found.excerpts)
        there = (visit for visit in others if is_on_the_web(visit.source) or is_file(Path(visit.source)))
        said = self.read(dict[str, tuple[str, ...]](), self._library.said_by, words)
        return most_telling_first(Elsewhere(visit, found.excerpts[visit.source], said.get(visit.source, ())) for visit in there)

    def choice(self, name: str, otherwise: str) -> str:
        """The value chosen for `name`, or else `otherwise`."""
        if self._choices is None:
            try:
                self._choices = self._library.choices()
            except LibraryError as error:
                self._choices = {}
                self.report(error)
        return self._choices.get(name, otherwise)

    def choose(self, name: str, value: str) -> None:
        """Remember a choice."""
        if self.choice(name, "") != value:
            self._choices = {**(self._choices or {}), name: value}
            self.write(lambda library: library.choose(name, value))
