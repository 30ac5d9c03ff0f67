"""The app's side of the terminal and the system: signals, keys, the shell, the clipboard, the browser."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from functools import partial
from time import time
from typing import Any

from textual import events
from textual.actions import ActionParseResult
from textual.app import App, SuspendNotSupported
from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import Screen

from reader.app.outside.clipboard import copy_natively
from reader.app.terminal.signals import END_SIGNALS, terminal_lent


class TerminalApp(App[None]):
    """Ends cleanly when it is told to from outside, and uses the system's own clipboard and browser."""

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self.at_end = ExitStack()
        """What is to be done when the app ends, whatever ends it."""
        self._passing: events.Key | None = None
        """The last key that was sent through the widgets, until it is back."""

    def get_driver_class(self) -> type[Driver]:
        """The usual driver, but one that goes on after any stop where there are signals for that."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from reader.app.terminal.driver import SteadyDriver  # not on every system

        return SteadyDriver

    def on_resize(self) -> None:
        """Report a new size to the screens at once; Textual waits for further ones, but these screens ignore all but the last."""
        self.call_next(self._check_resize)

    def on_load(self) -> None:
        """Exit cleanly when the terminal is closed or another process asks for it; Ctrl-C is a signal until it is a key."""
        for number in END_SIGNALS:
            with suppress(NotImplementedError, ValueError):  # not on this system, or not in this thread
                asyncio.get_running_loop().add_signal_handler(number, self.end, 128 + number)

    def on_unmount(self) -> None:
        """Leave nothing unfinished."""
        self.at_end.close()

    def end(self, status: int) -> None:
        """Exit with `status`, at once if the terminal is gone, since Textual would wait for it."""
        if os.isatty(0):
            self.exit(return_code=status)
        else:
            self._end_at_once(status)

    def _end_at_once(self, status: int) -> None:
        """Exit with `status`, and leave the terminal as it is."""
        try:
            from reader.sources.pictures import delete_unpacked  # only when it is needed

            self.at_end.close()
            delete_unpacked()
        finally:
            os._exit(status)

    def _handle_exception(self, error: Exception) -> None:
        """Report `error`, unless it only arises because screens are torn down while the app exits."""
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key asks for, unless the app exits: what is typed after that is meant for the shell."""
        return not self._exit and await super().run_action(action, default_namespace, namespaces)

    async def _dispatch_action(self, namespace: DOMNode, action_name: str, params: Any) -> bool:
        """Do what a key asks for, unless the screen that is to do it is closed, or not yet there."""
        is_there = not isinstance(namespace, Screen) or (namespace.is_mounted and not namespace._pruning)
        return is_there and await super()._dispatch_action(namespace, action_name, params)

    async def screen_in_place(self) -> None:
        """Wait until the screen in front has all its widgets."""
        in_place: asyncio.Event = self.screen._mounted_event
        await in_place.wait()

    def close_notices_after(self, seconds: float) -> None:
        """Close the notices if each of them has been shown for `seconds`."""
        if self._notifications and all(time() - notice.raised_at > seconds for notice in self._notifications):
            self.clear_notifications()

    def simulate_key(self, key: str) -> None:
        """Press `key` in the app's own name: in that of a clicked widget, it would reach no widget around that one."""
        self.call_later(super().simulate_key, key)

    async def on_event(self, event: events.Event) -> None:
        """Handle `event`; remember a key that is sent through the widgets until it is back."""
        is_back = event.is_forwarded
        await super().on_event(event)
        if isinstance(event, events.Key) and event.is_forwarded and (not is_back or event is self._passing):
            self._passing = None if is_back else event

    @property
    def is_key_passing(self) -> bool:
        """Whether a key still passes through the widgets, so that none typed after it may be handled yet."""
        return self._passing is not None and not self._passing._stop_propagation

    def on_key(self, event: events.Key) -> None:
        """Hand over a key typed so soon after the one which opened a field that it went to what had the focus before."""
        if self.focused is not None and self.focused.check_consume_key(event.key, event.character):
            event.prevent_default()
            self.focused.post_message(events.Key(event.key, event.character))

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Leave the terminal to another program meanwhile; take it again also after an error, which Textual 8.2 would not do."""
        raised: Exception | None = None
        with super().suspend(), terminal_lent(self._end_at_once):
            try:
                yield
            except Exception as error:
                raised = error
        if raised is not None:
            raise raised

    def action_suspend_process(self) -> None:
        """Stop, with all that was started together with this, as the terminal's own key does."""
        with suppress(SuspendNotSupported), self.suspend():
            os.kill(0, signal.SIGTSTP)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy `text` through the terminal, and through the system's own command as well if there is one."""
        super().copy_to_clipboard(text)
        self.run_worker(partial(copy_natively, text), thread=True, exit_on_error=False, group="clipboard")

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open `url` in the browser; one that runs in the terminal has it until it is left."""
        import webbrowser  # only when it is needed

        with suppress(webbrowser.Error, SuspendNotSupported):
            in_terminal = type(webbrowser.get()) is webbrowser.GenericBrowser
            with self.suspend() if in_terminal else nullcontext():
                super().open_url(url, new_tab=new_tab)
