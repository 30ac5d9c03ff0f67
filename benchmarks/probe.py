"""Runs a program in a terminal of its own and measures when it draws what."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_ESCAPE = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][\x20-\x7e]|\x1b[0-~]")
_ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # frames that are drawn at once are understood
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
}
_FRAME_ENDS = b"\x1b[?2026l"
_QUIET = 0.012
"""The seconds of silence after which the change by a key is complete."""
_KEYS = {"down": "\x1b[B", "page down": "\x1b[6~"}


class Probe:
    """A program in a terminal of `size` (columns, rows); times are in seconds."""

    def __init__(self, command: Sequence[str], home: Path, size: tuple[int, int] = (120, 40)) -> None:
        self._seen = b""
        self.start = time.perf_counter()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            self._be(command, home, size)
        self.resize(*size)

    def _be(self, command: Sequence[str], home: Path, size: tuple[int, int]) -> None:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV")}
        xdg = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
        environment: Mapping[str, str] = kept | xdg | {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        try:
            os.execvpe(command[0], list(command), dict(environment))
        finally:
            os._exit(127)

    def first_words(self, words: str, limit: float) -> float | None:
        """How long after the start `words` were drawn; none if they were not within `limit` seconds."""
        wanted = "".join(words.split()).encode()
        while (now := time.perf_counter()) < self.start + limit:
            if not self._read(0.002):
                continue
            if wanted in b"".join(_ESCAPE.sub(b"", self._seen).split()):
                return now - self.start
        return None

    def key(self, key: str) -> tuple[float | None, int]:
        """How long after `key` the screen had changed, and how many frames that took; none if nothing changed."""
        self.rest(0.1)
        self._seen = b""
        sent = time.perf_counter()
        self._send(key)
        last = self._last_change(sent, 2.0, _QUIET)
        return (None if last is None else last - sent), self._seen.count(_FRAME_ENDS)

    def hold(self, key: str, rate: float, presses: int) -> tuple[float, int]:
        """Press `key` again and again; how long after the last press the screen stood still, and how many frames were drawn."""
        self.rest(0.2)
        self._seen = b""
        sent = due = time.perf_counter()
        for _ in range(presses):
            while (left := due - time.perf_counter()) > 0:
                self._read(left)
            self._send(key)
            sent, due = time.perf_counter(), due + 1 / rate
        last = self._last_change(sent, 2.0, _QUIET)
        return (0.0 if last is None else last - sent), self._seen.count(_FRAME_ENDS)

    def resized(self, columns: int, rows: int) -> float | None:
        """How long it took to draw the screen anew after a change of its size."""
        self.rest(0.3)
        sent = time.perf_counter()
        self.resize(columns, rows)
        last = self._last_change(sent, 3.0, 0.06)
        return None if last is None else last - sent

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal."""
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def rest(self, seconds: float) -> None:
        """Let the program go on for `seconds`."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def megabytes(self) -> float:
        """The memory of the program, without the processes that it has started."""
        status = Path(f"/proc/{self.pid}/status")
        found = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
        return int(found[1]) / 1024 if found else 0.0

    def close(self) -> None:
        """End the program."""
        for end in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(self.pid, end)
                self.rest(0.2)
            except ProcessLookupError:
                break
        os.close(self._terminal)
        os.waitpid(self.pid, 0)

    def _send(self, key: str) -> None:
        os.write(self._terminal, _KEYS.get(key, key).encode())

    def _last_change(self, since: float, limit: float, quiet: float) -> float | None:
        last: float | None = None
        while (now := time.perf_counter()) < since + limit:
            if last is not None and now - last >= quiet:
                break
            if self._read(min(0.002, quiet)):
                last = time.perf_counter()
        return last

    def _read(self, timeout: float) -> bytes:
        ready, _, _ = select.select([self._terminal], [], [], max(0.0, timeout))
        try:
            data = os.read(self._terminal, 1 << 16) if ready else b""
        except OSError:
            time.sleep(min(0.01, timeout))
            return b""
        for question, answer in _ANSWERS.items():
            if question in data:
                os.write(self._terminal, answer)
        self._seen = (self._seen + data)[-(1 << 20) :]
        return data
