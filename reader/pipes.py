"""Messages between processes, each prefixed with its length."""

from __future__ import annotations

import os
import threading
from typing import BinaryIO


def send(stream: BinaryIO, message: bytes) -> None:
    """Write one message."""
    stream.write(len(message).to_bytes(8, "little"))
    stream.write(message)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Read one message, or none at the end of the stream."""
    head = stream.read(8)
    length = int.from_bytes(head, "little")
    message = stream.read(length) if len(head) == 8 else b""
    return message if head and len(message) == length else None


def end_with_parent(stream: BinaryIO) -> None:
    """Exit as soon as the process at the other end of `stream` has ended."""
    threading.Thread(target=_wait_for_parent, args=(stream,), daemon=True).start()


def _wait_for_parent(stream: BinaryIO) -> None:
    stream.read()
    os._exit(1)
