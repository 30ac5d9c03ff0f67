"""Opens a source on a thread of its own, while a screen shows the progress and can stop it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from reader.app.background.analyst import get_ready
from reader.app.background.first_part import (
    PROBLEM,
    FirstPart,
    first_part_of_contents,
    first_part_of_document,
    first_part_of_source,
)
from reader.app.lists.chosen import SourceList, source_list_of, source_of
from reader.app.messages import ArticleWanted
from reader.paths import is_folder
from reader.sources import CancelledError, Entry, SourceError, Watch, opened
from reader.sources.addresses import is_address
from reader.sources.clean import clean_line
from reader.sources.piped import Pipe

_KILOBYTE = 1_000
_MEGABYTE = 1_000_000


class Opening:
    """One source that is being opened."""

    def __init__(self, wanted: ArticleWanted) -> None:
        self.wanted = wanted
        self._received = self._expected = 0
        self._watch = Watch(self._count)

    @property
    def name(self) -> str:
        """The name of the source, on one line."""
        chosen = self.wanted.chosen
        if isinstance(chosen, Pipe):
            return "standard input"
        return chosen.title if isinstance(chosen, Entry) else clean_line(str(chosen))

    @property
    def progress(self) -> str:
        """How much has arrived, or empty if nothing has."""
        if not self._received:
            return ""
        expected = f" of {_size(self._expected)}" if self._expected >= self._received else ""
        return _size(self._received) + expected

    @property
    def is_stopped(self) -> bool:
        """Whether it was stopped."""
        return self._watch.is_cancelled

    def stop(self) -> None:
        """Stop it."""
        self._watch.cancelled.set()

    def follow(self, tell: Callable[[Message], object]) -> None:
        """Open the source on this thread; `tell` its content (of a long article, the beginning), or why it cannot be opened."""
        if is_address(source_of(self.wanted.chosen)):
            get_ready()  # in the time that the network takes; a file is there too soon to share the processor
        try:
            content = self._content()
            if not self.is_stopped:
                tell(Arrived(self, content))
        except CancelledError:
            return
        except SourceError as error:
            tell(Failed(self, str(error)))
        except Exception:  # no document may crash the app
            tell(Failed(self, PROBLEM))

    def _content(self) -> FirstPart | SourceList:
        chosen = self.wanted.chosen
        if isinstance(chosen, Entry):
            return first_part_of_contents(opened(chosen, self._watch), self._watch)
        if isinstance(chosen, Pipe):
            return first_part_of_document(chosen.whole(self._watch), self._watch)
        if is_folder(folder := Path(chosen)):
            return source_list_of(folder)
        return first_part_of_source(str(chosen), self._watch)

    def _count(self, received: int, expected: int) -> None:
        self._received, self._expected = received, expected


@dataclass
class Arrived(Message):
    """The source was opened, or its beginning."""

    opening: Opening
    content: FirstPart | SourceList


@dataclass
class Failed(Message):
    """Something cannot be opened; the sentence says why."""

    opening: Opening
    sentence: str


def _size(count: int) -> str:
    return f"{count / _MEGABYTE:.1f} MB" if count >= _MEGABYTE else f"{count / _KILOBYTE:.0f} kB"
