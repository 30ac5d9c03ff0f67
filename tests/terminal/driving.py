"""How tests drive the reader in a real terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pexpect


def spawn(*arguments: str, size: tuple[int, int] = (24, 80)) -> pexpect.spawn[str]:
    """`reader ARGUMENTS` in a terminal of that many lines and columns."""
    return pexpect.spawn(sys.executable, ["-m", "reader", *arguments], dimensions=size, encoding="utf-8", timeout=60)


def analysed(path: Path) -> pexpect.spawn[str]:
    """The article at `path`, open and analysed."""
    child = spawn(str(path))
    child.expect("speaker")
    return child


def leave(child: pexpect.spawn[str], keys: str = "q") -> str:
    """Press `keys` to quit, and wait for the end; what the terminal was sent meanwhile."""
    child.send(keys)
    return rest_of(child)


def rest_of(child: pexpect.spawn[str]) -> str:
    """What the terminal is sent until the end."""
    child.expect(pexpect.EOF)
    child.close()
    return child.before or ""
