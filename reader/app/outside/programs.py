"""Opens what the reader cannot show in other programs: pages as they are, pictures and mail addresses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.app import App

from reader.sources import SourceError, is_picture


def open_outside(app: App[object], url: str, say: Callable[[str], None]) -> None:
    """Open a picture, write to a mail address, or open a page in the browser; `say` what happened."""
    if is_picture(url):
        app.run_worker(partial(_show, app, url, say), thread=True, exclusive=True, group="picture", exit_on_error=False)
    else:
        _hand_over(app, url, "Opened in another program." if url.startswith("mailto:") else "Opened in the browser.", say)


def _show(app: App[object], url: str, say: Callable[[str], None]) -> None:
    """Show the picture at `url`; on a thread, as one in a book takes a moment to unpack."""
    from reader.sources.pictures import picture_at  # only when it is needed

    try:
        address = picture_at(url)
    except (SourceError, OSError) as error:
        app.call_from_thread(say, str(error))
    else:
        app.call_from_thread(_hand_over, app, address, "Opened the picture.", say)


def _hand_over(app: App[object], address: str, done: str, say: Callable[[str], None]) -> None:
    """Open `address` in the system's browser, which passes on what it does not show; `say` that it is `done`."""
    import webbrowser  # only when it is needed

    try:
        webbrowser.get()
    except webbrowser.Error:
        say("There is no browser here: set BROWSER to the name of one.")
    else:
        app.open_url(address)
        say(done)
