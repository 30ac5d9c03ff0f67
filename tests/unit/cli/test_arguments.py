"""Options and sources as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli.main import main


@pytest.mark.parametrize("arguments", [["a.txt", "--json", "--", "-b.txt"], ["--json", "--", "a.txt", "-b.txt"]])
def test_what_follows_two_hyphens_is_a_source_whatever_it_looks_like(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "-b.txt"):
        (tmp_path / name).write_text("The harbour is old.", encoding="utf-8")
    assert main(["outline", *arguments]) == 0
    assert [json.loads(line)["source"] for line in capsys.readouterr().out.splitlines()] == ["a.txt", "-b.txt"]


def test_two_hyphens_are_not_the_value_of_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["quotes", "--speaker", "--", "a.txt"])
    assert "expected one argument" in capsys.readouterr().err


def test_of_what_follows_an_option_only_what_is_unknown_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["outline", "a.txt", "--json", "b.txt", "--tree"])
    assert capsys.readouterr().err.endswith("unrecognized arguments: --tree\n")


def test_what_was_typed_cannot_control_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["quotes", "--\x1b[31m"])
    assert "\x1b" not in capsys.readouterr().err
    assert main(["library", "--import", "\x1b[31m"]) == 1
    assert "\x1b" not in capsys.readouterr().err
    assert main(["quotes", "--library", "--speaker", "\x1b[31m"]) == 0
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("analyse", "a.txt", "--jsonl"), "reader: --jsonl reads standard input"),
        (("analyse", "a.txt", "--jobs", "2"), "reader: --jobs is for the stream"),
    ],
)
def test_options_that_cannot_be_together_are_wrong_usage(
    arguments: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith(told)


def test_a_wrong_option_is_reported_with_the_usage_of_its_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["summary", "a.txt", "-n", "some"])
    told = capsys.readouterr().err
    assert told.startswith("usage: reader summary")
    assert "“some” is not a whole number from 1 to 999,999" in told


def test_the_name_of_nobody_is_wrong_usage_rather_than_everybody(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["quotes", "a.txt", "--speaker", " "])
    assert ended.value.code == 2
    assert "argument --speaker: a name is missing" in capsys.readouterr().err
