"""Starts the app: opens what was asked for and shows its first words before anything else is loaded."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.app.background.first_part import FirstPart, Rest, first_part_of_document, first_part_of_source
from reader.app.lists.chosen import SourceList, source_list_of
from reader.app.looks.colours import usual_theme
from reader.app.reading.resuming import appearance_chosen, corrections_in
from reader.app.terminal.signals import at_end_signals, hang_up_with_terminal
from reader.article import Article
from reader.in_words import counted
from reader.library import LibraryError
from reader.paths import is_file, is_folder
from reader.sources import Feed, SourceError, Watch, articles_in
from reader.sources.addresses import is_address, path_or_address, whole_address
from reader.sources.kinds import CONVERTED, SUFFIXES
from reader.sources.piped import Pipe, pipe_at
from reader.sources.receiving import received

if TYPE_CHECKING:
    from reader.app.app import ReaderApp
    from reader.app.startup.terminal import Preview

_LONG = 200_000
"""The bytes from which converting a file takes noticeable time."""
_TURN = 0.0005
"""The interpreter's switch interval, in seconds: how long a thread may keep the screen waiting."""
_YOUNG = 5_000
"""How many objects may be created before garbage is collected: many more than Python's 700, since a frame takes thousands."""
_MOST_FRAMES = "240"
"""The most frames that Textual draws in a second: at its usual 60, a key pressed just after a frame waits 17 ms for the next."""


class TerminalError(Exception):
    """There is no terminal that the app can be opened in; the message says what to do instead."""


class Start(NamedTuple):
    """The first screen of the app."""

    first: Article | Feed | SourceList | None = None
    """The article to show, the beginning of it, or a list to choose from; None for the library."""
    offset: int = 0
    """The offset at which to resume reading."""
    rest: Rest | None = None
    """The rest of the article, if `first` is only its beginning."""
    wanted: str | Pipe = ""
    """What to open as soon as the app is running: an address, a pipe, or a file that takes long to read."""


def run(sources: Sequence[str]) -> int:
    """Open `sources` in the app; returns the exit status.

    One file or `-` opens as an article; a folder, a feed, or several sources, as a list; an address is opened by the app.
    Raises `SourceError` if there is nothing to open, `TerminalError` if there is no terminal to read keys from or to draw on,
    and, at the end, `LibraryError` if not all that was kept could be written.
    """
    if os.environ.get("TERM") == "dumb":
        raise TerminalError("This terminal can only print lines (TERM=dumb): `reader text SOURCE` prints the text.")
    gc.disable()
    sys.setswitchinterval(_TURN)
    _draw_in_utf8()
    draw_at_once()
    at_end_signals(sys.exit)  # which restores the terminal
    app = _app(opened(sources))
    app.call_later(_enable_gc)
    at_end_signals(app.end)  # at Ctrl-C, asyncio would cancel what is half mounted
    hang_up_with_terminal()
    app.run()
    if app.unwritten:
        raise LibraryError(f"{counted(app.unwritten, 'change')} to what you keep could not be written to the library.")
    return app.return_code or 0


def _draw_in_utf8() -> None:
    """Draw in UTF-8, as every terminal expects, even if the locale names another encoding, which has no rules and no quotes."""
    if isinstance(sys.__stderr__, TextIOWrapper):
        sys.__stderr__.reconfigure(encoding="utf-8", errors="backslashreplace")


def draw_at_once() -> None:
    """Have Textual, not imported yet, draw what a key does even right after another frame; `TEXTUAL_FPS` overrides it."""
    os.environ.setdefault("TEXTUAL_FPS", _MOST_FRAMES)


def _app(start: Start) -> ReaderApp:
    """The app, loaded while the first words are on screen and the analysis is under way."""
    if not os.isatty(0):
        _take_terminal()
    with _first_words(start) as preview:
        if isinstance(start.first, Article):
            from reader.app.background.staged_analysis import begin_early

            show = None if preview is None else preview.draw
            begin_early(start.first, start.offset, show, corrections_in(start.first))
        _load_asyncio()
        from rich.console import Console

        from reader.app.app import ReaderApp
        from reader.app.looks import themes

        return ReaderApp(
            start.first,
            rest=start.rest,
            wanted=start.wanted,
            usual_theme=themes.usual_theme(Console(), _grounds()),
            driver_class=None if preview is None else preview.driver(),
        )


def _load_asyncio() -> None:
    """Load asyncio without `ssl`, which is not used here and would load megabytes of OpenSSL."""
    if "ssl" not in sys.modules:
        sys.modules["ssl"] = None  # type: ignore[assignment]
        import_module("asyncio")
        del sys.modules["ssl"]


def _enable_gc() -> None:
    """Enable garbage collection, except of what was created until now."""
    gc.freeze()
    gc.set_threshold(_YOUNG)
    gc.enable()


def opened(sources: Sequence[str]) -> Start:
    """The first screen for `sources`; without any, the library."""
    if not sources:
        return Start()
    sources = list(dict.fromkeys(map(path_or_address, sources)))
    if len(sources) > 1:
        return Start(_listed_together(sources))
    if is_folder(folder := Path(sources[0])):
        return Start(source_list_of(folder))
    if is_address(sources[0]) or _takes_long(folder):
        return Start(wanted=sources[0])
    if (pipe := pipe_at(sources[0])) is not None:
        return _by_pipe(pipe)
    return _beginning_with(first_part_of_source(sources[0], Watch()))


def _takes_long(path: Path) -> bool:
    """Whether it takes noticeable time until any words of a file can be shown."""
    return SUFFIXES.get(path.suffix.lower()) in CONVERTED and is_file(path) and path.stat().st_size > _LONG


def _by_pipe(pipe: Pipe) -> Start:
    """The beginning of what arrives by `pipe`, as soon as it can be shown; nothing is drawn before that."""
    from reader.app.background.piped_text import first_lines  # only when it is needed

    if (lines := first_lines(pipe)) is not None:
        return _beginning_with(lines)
    return _beginning_with(first_part_of_document(pipe.whole(Watch()), Watch())) if pipe.has_ended else Start(wanted=pipe)


def _beginning_with(part: FirstPart) -> Start:
    return Start(part.first, part.offset, part.rest)


def _listed_together(sources: Sequence[str]) -> SourceList:
    """The articles at several sources; raises `SourceError` if none of these exists."""
    listed: list[Path | str] = []
    troubles: list[SourceError] = []
    for source in sources:
        try:
            listed += _listed(source)
        except SourceError as error:
            troubles.append(error)
    if len(troubles) == len(sources):
        raise troubles[0]
    return SourceList(counted(len(sources) - len(troubles), "source"), tuple(dict.fromkeys(listed)), tuple(map(str, troubles)))


def _listed(source: str) -> Sequence[Path | str]:
    """The articles at one of several sources; raises `SourceError` at once if a file does not exist."""
    path = Path(source)
    if is_address(source):
        return [whole_address(source)]
    if is_folder(path):
        return articles_in(path)
    if not is_file(path):
        received(path)
    return [path]


def _first_words(start: Start) -> AbstractContextManager[Preview | None]:
    if not isinstance(start.first, Article):
        return nullcontext()
    appearance = appearance_chosen(usual_theme(_grounds()))
    if appearance is None:
        return nullcontext()  # the colours of the theme are not known yet
    from reader.app.startup.terminal import shown

    return shown(start.first, appearance, start=start.offset, is_beginning=start.rest is not None)


def _grounds() -> str:
    """The colours of text and ground, where the terminal tells them."""
    return os.environ.get("COLORFGBG", "")


def _take_terminal() -> None:
    """Read keys from the terminal, although standard input is the article."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise TerminalError("There is no terminal to read in: `reader text SOURCE` prints the text.") from error
    os.dup2(terminal, 0)
    os.close(terminal)
