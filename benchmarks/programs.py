"""The programs whose speed is compared with the reader's; missing ones are installed into a folder of their own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Program:
    """A program that shows documents in a terminal."""

    name: str
    command: tuple[str, ...]
    """Its command line, before the path of the document."""
    suffixes: tuple[str, ...]
    down: str = "j"
    page: str = " "


_TRIVIAL = """\
import sys
from textual.app import App
from textual.widgets import Static
TEXT = open(sys.argv[1], encoding="utf-8").read(3000)
class Trivial(App):
    def compose(self):
        yield Static(TEXT, markup=False)
Trivial().run()
"""
_VIEWER = """\
import sys
from textual.app import App
from textual.widgets import MarkdownViewer
TEXT = open(sys.argv[1], encoding="utf-8").read()
class Viewer(App):
    def compose(self):
        yield MarkdownViewer(TEXT, show_table_of_contents=False)
    def on_mount(self):
        self.query_one(MarkdownViewer).focus()
Viewer().run()
"""
READER, TRIVIAL = "reader", "trivial Textual app"


def programs(folder: Path) -> tuple[list[Program], list[str]]:
    """The available programs, and a line about each that is not."""
    python = sys.executable
    found = [
        Program(READER, (python, "-m", "reader"), ("txt", "md", "html", "epub")),
        Program(TRIVIAL, (python, _script(folder, "trivial.py", _TRIVIAL)), ("txt", "md")),
        Program("Textual MarkdownViewer", (python, _script(folder, "viewer.py", _VIEWER)), ("md",), "down", "page down"),
    ]
    missing = []
    for name, suffixes in (("less", ("txt", "md")), ("w3m", ("txt", "html"))):
        if shutil.which(name):
            found.append(Program(name, (name,), suffixes))
        else:
            missing.append(f"{name}: not installed; the system's package manager has it")
    for name, package, suffix, keys in (
        ("epy", "epy-reader", "epub", ("j", " ")),
        ("frogmouth", "frogmouth", "md", ("down", "page down")),
    ):
        command = _installed(folder / package, package, name)
        if command is None:
            missing.append(f"{name}: could not be installed from the package index")
        else:
            found.append(Program(name, (command,), (suffix,), *keys))
    return found, missing


def _script(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def _installed(folder: Path, package: str, name: str) -> str | None:
    command = folder / "bin" / name
    if not command.exists():
        venv.create(folder, with_pip=True, clear=True)
        install = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package]
        if subprocess.run(install, capture_output=True, check=False).returncode:
            return None
    return str(command) if command.exists() else None
