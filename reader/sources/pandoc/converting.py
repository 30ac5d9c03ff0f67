"""Has pandoc convert a document to HTML, in a process that may read no other file and has limits."""

from __future__ import annotations

from _blake2 import blake2b  # which hashlib would load the megabytes of OpenSSL beside
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, PIPE, Popen
from threading import Event, Thread
from time import monotonic

from reader.disk_cache import DiskCache
from reader.sources.errors import CancelledError, SourceError
from reader.sources.raw import MEGABYTE, MOST_MEGABYTES, RawDocument

CONVERTED = DiskCache("converted", most_bytes=64 * MEGABYTE)
"""What pandoc has made of documents, since it takes long over long ones."""
SECONDS = 60.0
"""After so many seconds the process is killed."""
_POLL = 0.1
"""Seconds between two looks at whether the document is still wanted."""
_TOO_OLD = {6, 21}
"""What pandoc exits with that does not know an option, or a language."""
_MOST_BYTES = MOST_MEGABYTES * MEGABYTE
_MOST_MEMORY = "-M2g"
_INSTALL = "install pandoc, or the Python package pypandoc_binary"
_TEMPLATE = Path(__file__).with_name("page.html")
_OPTIONS = "--sandbox --to=html --shift-heading-level-by=1 --mathml --no-highlight --wrap=preserve".split()


class NotConvertedError(Exception):
    """Pandoc does not understand a document."""


def program() -> str:
    """The path of pandoc: the one that was installed with the package, or else one of the system; empty if there is none."""
    package = find_spec("pypandoc")
    inside = Path(package.origin).with_name("files") / "pandoc" if package and package.origin else None
    return str(inside) if inside and inside.is_file() else which("pandoc") or ""


def converted(data: bytes, language: str, document: RawDocument, cancelled: Event | None = None) -> str:
    """The HTML that pandoc makes of the `data` of a document, which are in a `language` that it knows.

    Raises `NotConvertedError` if they are not, `TimeoutError` if that takes too long or would be too long a page, and
    `SourceError` if there is no pandoc that can, or it is `cancelled`. What comes by a pipe leaves no trace on the disk.
    """
    command = [program(), "+RTS", _MOST_MEMORY, "-RTS", f"--from={language}", f"--template={_TEMPLATE}", *_OPTIONS]
    try:
        key = "" if document.source in ("", "-") else _key_of(command, data)
        if key and (known := CONVERTED.read(key, bytes.decode)) is not None:
            return known
        process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    except OSError:
        raise SourceError(f"{document.name} is read by pandoc, which is not here: {_INSTALL}.") from None
    html = _answer(process, data, cancelled or Event())
    if process.returncode in _TOO_OLD:
        raise SourceError(f"{document.name} is read by pandoc, but the one here is too old for it: {_INSTALL}.")
    if process.returncode:
        raise NotConvertedError
    if key:
        CONVERTED.write(key, html)
    return html.decode(errors="replace")


def _key_of(command: list[str], data: bytes) -> str:
    """What changes with the `data`, how they are converted, and the program and the template that do it."""
    files = [(facts.st_size, facts.st_mtime_ns) for facts in (Path(command[0]).stat(), _TEMPLATE.stat())]
    return blake2b(repr((command, files)).encode("utf-8", "surrogateescape") + data, digest_size=20).hexdigest()


def _answer(process: Popen[bytes], data: bytes, cancelled: Event) -> bytes:
    """What the process makes of the `data`; it is killed if that takes too long or is cancelled."""
    answers: list[bytes] = []
    exchange = Thread(target=lambda: answers.append(process.communicate(data)[0]), daemon=True)
    exchange.start()
    deadline = monotonic() + SECONDS
    try:
        while exchange.is_alive() and monotonic() < deadline and not cancelled.is_set():
            exchange.join(_POLL)
        is_late = exchange.is_alive()
    finally:
        process.kill()
    exchange.join()
    if cancelled.is_set():
        raise CancelledError("Stopped.")
    if is_late or len(answers[0]) > _MOST_BYTES:
        raise TimeoutError
    return answers[0]
