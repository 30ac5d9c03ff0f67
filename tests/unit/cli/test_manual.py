"""The manual page is complete and valid."""

from __future__ import annotations

import re

import pytest

from reader.app.keys.action import in_table
from reader.app.keys.listing import LISTING
from reader.app.keys.reading import READING
from reader.cli.commands import COMMANDS
from reader.cli.main import main


@pytest.fixture
def page(capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        main(["--manual"])
    assert ended.value.code == 0
    return capsys.readouterr().out


def lettered(page: str) -> str:
    """`page` with the letters that it states by number."""
    return re.sub(r"\\\[u([0-9A-F]{4,6})\]", lambda number: chr(int(number[1], 16)), page)


def test_the_manual_has_every_command_and_option(page: str) -> None:
    for name, command in COMMANDS.items():
        assert f"\n.SS {name}\n{command.description}\n" in lettered(page).replace("\\-", "-")
    for option, value in (("--speaker", "NAME"), ("--jobs", "N"), ("--kind", "KIND"), ("--title", "TITLE")):
        assert f"\n\\fB{option}\\fR \\fI{value}\\fR\n".replace("-", "\\-") in page


def test_the_manual_has_every_key(page: str) -> None:
    plain = lettered(page).replace("\\-", "-").replace("\\&", "").replace("\\e", "\\")
    for row in (*in_table(READING), *in_table(LISTING)):
        assert f"\n.TP\n\\fB{row.label}\\fR\n{row.help}\n" in plain


def test_the_manual_names_files_and_environment_variables(page: str) -> None:
    plain = page.replace("\\-", "-")
    for words in ("keys.toml", "library.sqlite3", "NO_COLOR", "EDITOR", "XDG_DATA_HOME"):
        assert words in plain


def test_nothing_in_the_manual_is_a_macro_by_accident(page: str) -> None:
    commands = {line.split()[0] for line in page.splitlines() if line[:1] in (".", "'")}
    assert commands == {".TH", ".SH", ".SS", ".TP", ".nf", ".fi"}
    assert not re.search(r"\\(?![-e&]|f[BIR]|\[u[0-9A-F]{4,6}\])", page)


def test_the_manual_is_read_alike_in_every_encoding(page: str) -> None:
    assert page.isascii()
    assert "’" in lettered(page)
