"""A driver that resumes in the terminal after any stop."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message


class SteadyDriver(LinuxDriver):
    """Takes the terminal again when the process goes on, also if it was stopped by SIGSTOP and could not leave it before.

    Without that, Textual would read keys twice, by a thread that never ends, and not draw what others have overwritten.
    """

    _is_told = False
    """Whether the process was told to go on, and has not taken the terminal yet."""

    def send_message(self, message: Message) -> None:
        """Send what is typed to the app; Textual would first make a task for it, in the event loop."""
        self._app.post_message(message)

    def _sigcont_application(self, *_: object) -> None:
        # Told so twice, a handler would interrupt itself, and one that writes may wait for what it has interrupted.
        if self._auto_restart and not self._is_told and not self._loop.is_closed():
            self._is_told = True
            self._loop.call_soon_threadsafe(self._take_terminal)

    def _take_terminal(self) -> None:
        self._is_told = False
        if self._key_thread is not None and self._key_thread.is_alive():
            self.suspend_application_mode()
            self._must_signal_resume = True
        if self._must_signal_resume:
            super()._sigcont_application()
