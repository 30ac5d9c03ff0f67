"""The thread on which the app uses the library, so that the screen never waits for it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from threading import Timer, current_thread, main_thread
from typing import ClassVar, TypeVar

from reader.library import ChangeRefusedError, Library, LibraryError

T = TypeVar("T")
TRIED_AGAIN = "The library cannot be written now: this is tried again until you quit."
"""What is said of a change that could not be written."""


class LibraryThread:
    """Reads the library, and writes changes to it in order; reports each kind of error once."""

    MOMENT: ClassVar[float] = 0.5
    """The seconds for which the screen waits until the changes before are written."""
    RETRY: ClassVar[float] = 2.0
    """The seconds after which changes that could not be written are tried again."""

    def __init__(self, library: Library, tell: Callable[[str], None]) -> None:
        """`tell` is called with a sentence about each error, on any thread."""
        self._library = library
        self._tell = tell
        self._told: set[str] = set()
        self._stamp = library.stamp()
        """The state of the library when this reader last looked at it or changed it."""
        self._changes_by_others = 0
        self._unwritten: deque[Callable[[Library], None]] = deque()
        """Changes that could not be written, in order; they are tried again soon, and before any other."""
        self._will_retry = False
        self._refused: list[Callable[[Library], None]] = []
        """Changes that could not be written although the library can be; they are tried again at the end."""
        self._thread = ThreadPoolExecutor(1, "library")

    def read(self, otherwise: T, read: Callable[..., T], *values: object) -> T:
        """The result of `read(*values)` once all changes are written; `otherwise` if the library cannot be used now.

        Only the screen does not wait for long; another thread, which searches, may come after other searches.
        """
        result = self._thread.submit(read, *values)
        wait([result], self.MOMENT if current_thread() is main_thread() else None)
        if result.cancel():
            return otherwise
        try:
            return result.result()
        except LibraryError as error:
            self.report(error)
            return otherwise

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
        with suppress(LibraryError):
            self._catch_up()

    @property
    def unwritten(self) -> int:
        """How many changes to what is kept could not be written yet."""
        return len(self._unwritten) + len(self._refused)

    def changes_by_others(self) -> int:
        """How often other processes have changed the library, after looking at the file once more."""
        self._look_for_others()
        return self._changes_by_others

    def _look_for_others(self) -> None:
        stamp = self._library.stamp()
        self._changes_by_others += stamp != self._stamp
        self._stamp = stamp

    def is_behind(self) -> bool:
        """Whether changes still wait to be written. To be called on the thread."""
        return bool(self._unwritten)

    def _write(self, change: Callable[[Library], None], failed: Callable[[], None] | None) -> None:
        """Make a change to the library, at the second try if need be; calls `failed` if neither succeeds."""
        self._look_for_others()
        try:
            self._make(change)
        except LibraryError as error:
            self.report(error)
            try:
                self._make(change)  # a damaged file has been replaced
            except LibraryError:
                if failed is not None:
                    self._unwritten.append(change)
                    self._retry_soon()
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

    def _retry_soon(self) -> None:
        """Try again soon to write what could not be written, from the timer's thread, since nothing is to wait for it."""
        if not self._will_retry:
            self._will_retry = True
            timer = Timer(self.RETRY, self._submit_retry)
            timer.daemon = True
            timer.start()

    def _submit_retry(self) -> None:
        with suppress(RuntimeError):  # closed meanwhile
            self._thread.submit(self._retry)

    def _retry(self) -> None:
        self._will_retry = False
        self._look_for_others()
        try:
            self._catch_up()
        except LibraryError:
            self._retry_soon()
        self._stamp = self._library.stamp()

    def report(self, error: LibraryError) -> None:
        """Tell what went wrong, unless that was told before."""
        if str(error) not in self._told:
            self._told.add(str(error))
            self._tell(str(error))
