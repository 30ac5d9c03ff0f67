"""Opens what the reader cannot show in other programs: pictures and mail addresses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.app import App

from reader.sources import SourceError, is_picture


def open_outside(app: App[object], url: str, say: Callable[[str], None]) -> None:
    """Open a picture, or write to a mail address; `say` what happened."""
    if is_picture(url):
        app.run_worker(partial(_show, app, url, say), thread=True, exclusive=True, group="picture", exit_on_error=False)
    else:
        app.open_url(url)


def _show(app: App[object], url: str, say: Callable[[str], None]) -> None:
    """Show the picture at `url`; on a thread, as one in a book takes a moment to unpack."""
    from reader.sources.pictures import picture_at  # not before it is asked for

    try:
        address = picture_at(url)
    except (SourceError, OSError) as error:
        app.call_from_thread(say, str(error))
    else:
        app.call_from_thread(app.open_url, address)
        app.call_from_thread(say, "Opened the picture.")
