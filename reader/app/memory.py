"""The library as the app uses it: changes are written on a thread."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from reader.app.reading.changes import Changes
from reader.app.reading.elsewhere import Elsewhere, most_telling_first
from reader.article import Article
from reader.library import (
    ChangeRefusedError,
    Correction,
    Forgotten,
    Found,
    Keepsake,
    Library,
    LibraryError,
    LibraryLockedError,
    Position,
    Visit,
)
from reader.library.naming import name_of
from reader.paths import is_file
from reader.sources.addresses import is_on_the_web

T = TypeVar("T")
_MOMENT = 0.5
"""The seconds for which the screen waits until the changes before are written."""


class Recalled(NamedTuple):
    """What is known of an article from before."""

    left: Position | None = None
    """Where it was left."""
    keepsakes: tuple[Keepsake, ...] = ()
    corrections: tuple[Correction, ...] = ()
    lost: tuple[Keepsake, ...] = ()
    """Keepsakes whose place is no longer in its text."""


class Memory:
    """Reads the library, and writes changes to it in order; reports each kind of error once."""

    def __init__(self, library: Library, tell: Callable[[str], None]) -> None:
        """`tell` is called with a sentence about each error, on any thread."""
        self._library = library
        self._tell = tell
        self._told: set[str] = set()
        self._choices: dict[str, str] | None = None
        self._stamp = library.stamp()
        """The state of the library when this reader last looked at it or changed it."""
        self._changes_by_others = 0
        self._changes: defaultdict[tuple[str, int], Changes] = defaultdict(Changes)
        self._unwritten: deque[Callable[[Library], None]] = deque()
        """Changes that could not be written, in order; they are tried again before any other."""
        self._refused: list[Callable[[Library], None]] = []
        """Changes that could not be written although the library can be; they are tried again at the end."""
        self._thread = ThreadPoolExecutor(1, "library")

    def recall(self, article: Article) -> Recalled | None:
        """What is known of `article` from before, with all changes made since; None as long as the library is locked."""
        return self._read(None, self._recalled_if_readable, article)

    def recall_once_written(self, article: Article) -> Recalled | None:
        """What is known of `article` once all changes are written; None if that fails, or the library cannot be read."""
        return self._read(None, self._recalled_once_written, article)

    def changes_in(self, article: Article) -> Changes:
        """What was done in `article`, with its present text, since the reader was started."""
        return self._changes[name_of(article), hash(article.text)]

    def changes_by_others(self) -> int:
        """How often other processes have changed the library, after looking at the file once more."""
        self._look_for_others()
        return self._changes_by_others

    def _recalled_once_written(self, article: Article) -> Recalled | None:
        """Do not wait for another process that is writing, since the screen waits for this."""
        if self._unwritten:
            self._thread.submit(self._retry)
            return None
        return self._recalled(article)

    def _recalled_if_readable(self, article: Article) -> Recalled:
        try:
            return self._recalled(article)
        except LibraryLockedError:
            raise
        except LibraryError as error:
            self._trouble(error)
            return Recalled()

    def _recalled(self, article: Article) -> Recalled:
        library = self._library
        return Recalled(
            library.position_in(article),
            library.keepsakes_in(article),
            library.corrections_in(article),
            library.lost_in(article),
        )

    def _look_for_others(self) -> None:
        stamp = self._library.stamp()
        self._changes_by_others += stamp != self._stamp
        self._stamp = stamp

    def carry_over(self, before: Article, article: Article) -> None:
        """Give `article` the keepsakes and corrections of `before`, which is its beginning."""
        self.write(lambda library: library.carry_over(before, article), lambda: None)

    def visits(self) -> dict[str, Visit] | None:
        """The articles that were opened, the latest first, by path or address, once all changes are written.

        An article is also listed under each address that redirects to it. None if the library cannot be read now.
        """
        return self._read(None, self._visits)

    def _visits(self) -> dict[str, Visit]:
        visits = {visit.source: visit for visit in self._library.visits()}
        redirects = self._library.redirects().items()
        return visits | {address: visits[source] for address, source in redirects if source in visits}

    def arrived(self) -> dict[str, frozenset[str]]:
        """The names of the entries that came to each feed since it was opened, by the name of the feed."""
        return self._read({}, self._library.arrived)

    def listed_at(self, source: str) -> frozenset[str]:
        """The names of the articles that the list at `source` had when it was last opened; empty if it never was."""
        return self._read(frozenset(), self._library.listed_at, source)

    def kept(self) -> tuple[tuple[Visit, tuple[Keepsake, ...]], ...]:
        """Every article that has keepsakes, with these, once all changes are written; the most recently read first."""
        return self._read((), self._library.kept)

    def forget(self, source: str) -> Forgotten | None:
        """Forget the article at `source`; returns what was known of it, or None if that fails."""
        return self._read(None, self._library.forget, source)

    def found(self, words: Sequence[str]) -> Found:
        """The last articles read that have all of `words`."""
        return self._read(Found(), self._library.found, words)

    def others_with(self, words: str, article: Article) -> list[Elsewhere]:
        """The other articles read whose text contains all of `words`, a name, and which still exist, the most telling first."""
        own, found = name_of(article), self.found(words.split())
        others = (visit for visit in found.visits if visit.source != own and visit.source in found.excerpts)
        there = (visit for visit in others if is_on_the_web(visit.source) or is_file(Path(visit.source)))
        said = self._read(dict[str, tuple[str, ...]](), self._library.said_by, words)
        return most_telling_first(Elsewhere(visit, found.excerpts[visit.source], said.get(visit.source, ())) for visit in there)

    def choice(self, name: str, otherwise: str) -> str:
        """The value chosen for `name`, or else `otherwise`."""
        if self._choices is None:
            try:
                self._choices = self._library.choices()
            except LibraryError as error:
                self._choices = {}
                self._trouble(error)
        return self._choices.get(name, otherwise)

    def choose(self, name: str, value: str) -> None:
        """Remember a choice."""
        if self.choice(name, "") != value:
            self._choices = {**(self._choices or {}), name: value}
            self.write(lambda library: library.choose(name, value))

    def write(self, change: Callable[[Library], None], failed: Callable[[], None] | None = None) -> None:
        """Write `change` on the thread; if it cannot be written, call `failed` there, and try it again later.

        Without `failed` it is given up then.
        """
        self._thread.submit(self._write, change, failed)

    def close(self) -> None:
        """Wait until all changes are written."""
        self._thread.shutdown()
        self._library.be_patient()
        self._unwritten.extend(self._refused)
        self._refused.clear()
        self._retry()

    @property
    def unwritten(self) -> int:
        """How many changes to what is kept could not be written yet."""
        return len(self._unwritten) + len(self._refused)

    def _read(self, otherwise: T, read: Callable[..., T], *values: object) -> T:
        """The result of `read(*values)` once all changes are written; `otherwise` if the library cannot be used now."""
        result = self._thread.submit(read, *values)
        wait([result], _MOMENT)
        if result.cancel():
            return otherwise
        try:
            return result.result()
        except LibraryError as error:
            self._trouble(error)
            return otherwise

    def _write(self, change: Callable[[Library], None], failed: Callable[[], None] | None = None) -> None:
        """Make a change to the library, at the second try if need be; calls `failed` if neither succeeds."""
        self._look_for_others()
        try:
            self._make(change)
        except LibraryError as error:
            self._trouble(error)
            try:
                self._make(change)  # a damaged file has been replaced
            except LibraryError:
                if failed is not None:
                    self._unwritten.append(change)
                    failed()
        self._stamp = self._library.stamp()

    def _make(self, change: Callable[[Library], None]) -> None:
        self._catch_up()
        change(self._library)

    def _catch_up(self) -> None:
        """Write what could not be written before; raises `LibraryError` if nothing can be written now."""
        while self._unwritten:
            try:
                self._unwritten[0](self._library)
            except ChangeRefusedError:
                self._refused.append(self._unwritten[0])
            self._unwritten.popleft()

    def _retry(self) -> None:
        self._look_for_others()
        with suppress(LibraryError):
            self._catch_up()
        self._stamp = self._library.stamp()

    def _trouble(self, error: LibraryError) -> None:
        if str(error) not in self._told:
            self._told.add(str(error))
            self._tell(str(error))
