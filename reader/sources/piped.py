"""Reads a pipe as it arrives, since its command may be slow; its source is always `-`."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path
from threading import Condition, Thread

from reader.sources.errors import CancelledError, unreadable
from reader.sources.raw import MEGABYTE, RawDocument
from reader.sources.receiving import from_file, most_megabytes
from reader.sources.watch import Watch

_PIECE = 1 << 16
_HEAD = 16
"""The bytes at the beginning by which binary documents are told from text."""
_LOOK = 0.1
"""Seconds between two checks for cancellation."""


class Pipe:
    """Reads a pipe to its end on a thread of its own, so that waiting for it can be cancelled."""

    def __init__(self, descriptor: int) -> None:
        """Read from a duplicate of `descriptor`, which may be reused, up to the largest size of a document."""
        self._descriptor = os.dup(descriptor)
        self._data = bytearray()
        self._error: OSError | None = None
        self._more = Condition()
        self.has_ended = False
        """Whether the end, or the largest size, has been reached."""
        Thread(target=self._read, daemon=True).start()

    @property
    def length(self) -> int:
        """How many bytes have arrived."""
        return len(self._data)

    def lines(self, most: int | None = None) -> RawDocument:
        """The complete lines in the bytes that have arrived, or in the first `most`; complete words if there is no line end."""
        data = bytes(self._data[:most])
        return RawDocument(data[: 1 + (data.rfind(b"\n") if b"\n" in data else data.rfind(b" "))], "-")

    def wait(self, beyond: int, seconds: float | None = None) -> None:
        """Wait until more than `beyond` bytes have arrived, or the end, for at most `seconds`."""
        with self._more:
            self._more.wait_for(lambda: self.has_ended or self.length > beyond, seconds)

    def wait_for_end(self, seconds: float) -> None:
        """Wait for the end, for at most `seconds`."""
        with self._more:
            self._more.wait_for(lambda: self.has_ended, seconds)

    def whole(self, watch: Watch) -> RawDocument:
        """Everything up to the end. Raises `SourceError` if it cannot be read, and `CancelledError` if it is cancelled."""
        while not self.has_ended:
            if watch.is_cancelled:
                raise CancelledError
            self.wait_for_end(_LOOK)
            watch.progress(self.length, 0)
        if self._error is not None:
            raise unreadable(self.lines().name, self._error)
        return from_file(io.BytesIO(self._data), "-")

    @property
    def _is_too_long(self) -> bool:
        return self.length > most_megabytes(bytes(self._data[:_HEAD])) * MEGABYTE

    def _read(self) -> None:
        try:
            while not self._is_too_long and (piece := os.read(self._descriptor, _PIECE)):
                with self._more:
                    self._data += piece
                    self._more.notify_all()
        except OSError as error:
            self._error = error
        os.close(self._descriptor)
        with self._more:
            self.has_ended = True
            self._more.notify_all()


def pipe_at(source: str) -> Pipe | None:
    """The pipe at `source`, `-` or a path like those that shells make of `<(command)`; none if it is no pipe."""
    try:
        if source == "-":
            return Pipe(0) if sys.stdin is not None and _is_pipe(os.fstat(0)) else None
        if not _is_pipe(Path(source).stat()):
            return None
        with Path(source).open("rb", buffering=0) as file:
            return Pipe(file.fileno())
    except (OSError, ValueError):
        return None


def _is_pipe(status: os.stat_result) -> bool:
    return stat.S_ISFIFO(status.st_mode) or stat.S_ISSOCK(status.st_mode)
