"""Puts text on the clipboard: by the terminal, and by the system's own command if there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping

_SECONDS = 2.0
"""How long a command may take."""


def native_command(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    which: Callable[[str], str | None] = shutil.which,
) -> list[str] | None:
    """The command that copies standard input to this machine's clipboard, if there is one.

    Over SSH there is none: the clipboard that counts is on the other side, where only the terminal can reach it.
    """
    if environment.get("SSH_TTY"):
        return None
    candidates: list[list[str]] = []
    if platform == "darwin":
        candidates.append(["pbcopy"])
    elif platform == "win32" or environment.get("WSL_DISTRO_NAME"):
        candidates.append(["clip.exe"])
    if environment.get("WAYLAND_DISPLAY"):
        candidates.append(["wl-copy"])
    if environment.get("DISPLAY"):
        candidates += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    return next((command for command in candidates if which(command[0])), None)


def copy_natively(text: str) -> bool:
    """Hand `text` to the system's own command; returns whether that worked."""
    command = native_command()
    if command is None:
        return False
    encoding = "utf-16-le" if command[0] == "clip.exe" else "utf-8"
    try:
        ended = subprocess.run(
            command,
            input=text.encode(encoding),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ended.returncode == 0
