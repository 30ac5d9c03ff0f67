"""Has pandoc convert a document to HTML, in a process that may read no other file and has limits."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired

from reader.sources.errors import SourceError
from reader.sources.raw import MEGABYTE, MOST_MEGABYTES

SECONDS = 20.0
"""After so many seconds the process is killed."""
_MOST_BYTES = MOST_MEGABYTES * MEGABYTE
_MOST_MEMORY = "-M2g"
_TEMPLATE = Path(__file__).with_name("page.html")
_OPTIONS = (
    "--sandbox", "--to=html", f"--template={_TEMPLATE}", "--shift-heading-level-by=1", "--mathml", "--no-highlight", "--wrap=none"
)  # fmt: skip


class NotConvertedError(Exception):
    """Pandoc does not understand a document, or it takes too long or too much memory."""


def program() -> str:
    """The path of pandoc: the one that was installed with the package, or else one of the system; empty if there is none."""
    package = find_spec("pypandoc")
    inside = Path(package.origin).with_name("files") / "pandoc" if package and package.origin else None
    return str(inside) if inside and inside.is_file() else which("pandoc") or ""


def converted(data: bytes, language: str, name: str) -> str:
    """The HTML that pandoc makes of the document called `name`, whose `data` are in a `language` that it knows.

    Raises `NotConvertedError` if they are not, and `SourceError` if there is no pandoc.
    """
    if not (pandoc := program()):
        raise SourceError(f"{name} is read by pandoc, which is not here: install pandoc, or the Python package pypandoc_binary.")
    command = [pandoc, "+RTS", _MOST_MEMORY, "-RTS", f"--from={language}", *_OPTIONS]
    with Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL) as process:
        try:
            html, _ = process.communicate(data, SECONDS)
        except TimeoutExpired:
            html = b""
        finally:
            process.kill()
    if process.returncode or len(html) > _MOST_BYTES:
        raise NotConvertedError
    return html.decode()
