"""The system's command for the clipboard."""

from __future__ import annotations

import pytest

from reader.app.outside.clipboard import copy_natively, native_command


@pytest.mark.parametrize(
    ("platform", "environment", "command"),
    [
        ("darwin", {}, "pbcopy"),
        ("win32", {}, "clip.exe"),
        ("linux", {"WSL_DISTRO_NAME": "Debian"}, "clip.exe"),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wl-copy"),
        ("linux", {"DISPLAY": ":0"}, "xclip"),
    ],
)
def test_each_system_has_its_command(platform: str, environment: dict[str, str], command: str) -> None:
    found = native_command(platform, environment, which=lambda name: name)
    assert found is not None and found[0] == command


def test_a_command_that_is_not_installed_is_passed_over() -> None:
    found = native_command("linux", {"DISPLAY": ":0"}, which=lambda name: None if name == "xclip" else name)
    assert found is not None and found[0] == "xsel"


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"}])
def test_without_a_local_display_there_is_no_command(environment: dict[str, str]) -> None:
    assert native_command("linux", environment, which=lambda name: name) is None


def test_copying_fails_where_there_is_no_command() -> None:
    assert not copy_natively("text")
