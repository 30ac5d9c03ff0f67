"""How the app resumes in a terminal after it was stopped."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver


class SteadyDriver(LinuxDriver):
    """Takes the terminal again when the process goes on, also if it was stopped by SIGSTOP and could not leave it before.

    Without that, Textual would read keys twice, by a thread that never ends, and not draw what others have overwritten.
    """

    def _sigcont_application(self, *_: object) -> None:
        was_in_terminal = self._key_thread is not None and self._key_thread.is_alive()
        if self._auto_restart and was_in_terminal:
            self.suspend_application_mode()
            self._must_signal_resume = True
        if self._must_signal_resume:
            super()._sigcont_application()
