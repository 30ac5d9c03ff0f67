"""A source on its way to the screen: opened on a thread of its own, followed and stopped from the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from textual.message import Message

from reader.app.messages import Came, Chosen, Failed
from reader.article import Article
from reader.library.anchors import anchored
from reader.sources import CancelledError, Content, Entry, SourceError, Watch, articles_in, opened
from reader.sources.clean import clean_line

_KILOBYTE = 1_000
_MEGABYTE = 1_000_000
_AROUND = 80
_PROBLEM = "This cannot be read: its content is not what it seems to be."


class Opening:
    """One source that is being opened."""

    def __init__(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self._received = self._expected = 0
        self._watch = Watch(self._count)

    @property
    def name(self) -> str:
        """What is being opened, in one line."""
        return self.chosen.title if isinstance(self.chosen, Entry) else clean_line(str(self.chosen))

    @property
    def progress(self) -> str:
        """How much has come, or empty where nothing has."""
        if not self._received:
            return ""
        expected = f" of {_size(self._expected)}" if self._expected >= self._received else ""
        return _size(self._received) + expected

    def stop(self) -> None:
        """Give it up."""
        self._watch.cancelled.set()

    def contents(self) -> Iterator[Content | tuple[Path, ...]]:
        """What the source holds: of a folder, its articles."""
        if not isinstance(self.chosen, Entry) and (folder := Path(self.chosen)).is_dir():
            yield tuple(articles_in(folder))
        else:
            yield from opened(self.chosen, self._watch)

    def follow(self, contents: Iterable[Content | tuple[Path, ...]], tell: Callable[[Message], object]) -> None:
        """Tell what comes of the source, on this thread, or why nothing does."""
        try:
            for content in contents:
                if self._watch.is_over:
                    return
                tell(Came(self, content))
        except CancelledError:
            return
        except SourceError as error:
            tell(Failed(self, str(error)))
        except Exception:  # whatever a document holds, the app lives on
            tell(Failed(self, _PROBLEM))

    def _count(self, received: int, expected: int) -> None:
        self._received, self._expected = received, expected


def same_place(offset: int, before: Article, after: Article) -> int:
    """Where in the text `after` stands what stood at `offset` of the text `before`."""
    place = anchored(after.text, offset, before.text[offset : offset + _AROUND])
    return min(offset, len(after.text)) if place is None else place.start


def _size(count: int) -> str:
    return f"{count / _MEGABYTE:.1f} MB" if count >= _MEGABYTE else f"{count / _KILOBYTE:.0f} kB"
