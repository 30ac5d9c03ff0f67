"""The command line: input, exit status and error messages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.article import Span
from reader.cli.commands import COMMANDS
from reader.cli.main import main
from reader.library import Library, QuoteCorrection
from reader.sources.plain.read import article_from_text
from tests.keeping import correct


def reader_command(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments], input=stdin, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_a_stream_is_answered_without_the_corrections_of_the_reader() -> None:
    text = "“It is late,” said Ada Quill."
    correct(Library(), article_from_text(text), QuoteCorrection(Span(0, 13), "Tom Brandt"))
    answer = json.loads(reader_command("analyse", "--jsonl", stdin=json.dumps({"text": text})).stdout)
    assert answer["quotes"][0]["speaker"] == "Ada Quill"


def test_if_the_library_cannot_be_read_quotes_are_printed_as_found(
    article_path: Path, capsys: pytest.CaptureFixture[str], own_home: Path
) -> None:
    Library().choose("theme", "nord")
    (path,) = own_home.rglob("library.sqlite3")
    path.write_bytes(b"no database at all, but long enough to look at" * 50)
    assert main(["quotes", str(article_path)]) == 0
    printed = capsys.readouterr()
    assert "Ada Quill (2)" in printed.out
    assert "is damaged" in printed.err


def test_a_missing_file_is_one_line_on_stderr_and_status_1() -> None:
    result = reader_command("summary", "no/such/file.txt")
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert "no/such/file.txt" in result.stderr


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main(["--help"])
    lines = capsys.readouterr().out.splitlines()
    assert all(any(line.startswith(f"  {name} ") for line in lines) for name in COMMANDS)
    assert all(len(line) < 80 for line in lines)


@pytest.mark.parametrize(
    "arguments", [("summary", "a.txt", "--words", "0"), ("quotes", "--pdf"), ("quotes", "a.txt", "--library")]
)
def test_wrong_usage_is_status_2(arguments: tuple[str, ...]) -> None:
    assert reader_command(*arguments).returncode == 2


@pytest.mark.parametrize("command", ["summary", "analyse"])
def test_a_command_without_anything_to_read_is_wrong_usage(command: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "reader", command], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (2, "reader: Name a source, or pipe a text in.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("quotes {article} >/dev/full", "The output cannot be written: no space left on device."),
        ("{article} >/dev/full", "The output cannot be written: no space left on device."),
        ("analyse --jsonl </dev/null >&-", "The output cannot be written: bad file descriptor."),
        ("{article} >&-", "The output cannot be written: bad file descriptor."),
        ("--help >/dev/full", "The output cannot be written: no space left on device."),
        ("quotes --help >&-", "The output cannot be written: bad file descriptor."),
        ("quotes ''", "A source without a name cannot be read: name a file or an address."),
        ("quotes - <&-", "Standard input is closed: name a file or an address instead."),
        ("quotes https://", "“https://” is no address on the web: it names no host."),
        ("quotes $'https://lunde.example/\\xff'", "“https://lunde.example/�” is no address on the web: check its spelling."),
    ],
)
def test_broken_input_or_output_is_one_line_on_stderr_and_status_1(command: str, told: str, article_path: Path) -> None:
    line = f"{sys.executable} -m reader {command.format(article=article_path)}"
    result = subprocess.run(["bash", "-c", line], capture_output=True, text=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stderr) == (1, f"reader: {told}\n")


@pytest.mark.skipif(os.name != "posix", reason="there is no shell that closes standard error")
def test_where_standard_error_is_closed_the_output_has_only_answers(article_path: Path) -> None:
    line = f"{sys.executable} -m reader quotes no/such/file.txt {article_path} --json 2>&-"
    result = subprocess.run(["bash", "-c", line], capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 1
    assert [json.loads(each)["source"] for each in result.stdout.splitlines()] == [str(article_path)]


def test_without_any_terminal_the_app_says_what_to_do_instead() -> None:
    command = [sys.executable, "-m", "reader"]
    result = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, start_new_session=True, check=False
    )
    assert result.returncode == 1
    assert result.stderr == "reader: There is no terminal to read in: `reader text SOURCE` prints the text.\n"


def test_standard_input_is_a_source() -> None:
    assert "Ada Quill" in reader_command("quotes", "-", stdin="“It is late,” said Ada Quill.").stdout


@pytest.mark.parametrize("arguments", [(), ("text",)])
def test_a_notice_about_the_article_goes_to_stderr(arguments: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "paid.html"
    paid = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour","isAccessibleForFree":"False"}</script>'
    )
    path.write_text(f"<html><head>{paid}</head><body><article><p>The harbour is open.</p></article></body></html>", "utf-8")
    result = reader_command(*arguments, str(path))
    assert "The harbour is open." in result.stdout
    assert (
        result.stderr
        == f"reader: “{path}”: Only the beginning is on the page: the rest has to be paid for or needs signing in.\n"
    )


def test_without_a_terminal_the_text_itself_is_printed(article_path: Path) -> None:
    assert "Nobody asked the eels" in reader_command(str(article_path)).stdout


def test_without_a_terminal_title_and_author_are_printed_above_a_text_that_lacks_them(tmp_path: Path) -> None:
    path = tmp_path / "harbour.html"
    head = "<title>The old harbour</title><meta name='author' content='Ada Quill'>"
    path.write_text(f"<html><head>{head}</head><body><p>The harbour is open again, and nobody knows for how long.</p>", "utf-8")
    told = "The old harbour\n\nAda Quill\n\nThe harbour is open again, and nobody knows for how long."
    assert reader_command(str(path)).stdout == f"{told}\n"
    assert reader_command(stdin=told).stdout == f"{told}\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_stream_answers_every_line_in_order_passes_over_blank_and_survives_bad_ones(jobs: str) -> None:
    lines = [
        json.dumps({"id": 1, "text": "“Yes, of course,” said Ada Quill.\x07"}),
        "{no json",
        " ",
        '{"id": 3}',
        '{"id": 4, "text": ""}',
    ]
    result = reader_command("analyse", "--jsonl", "--jobs", jobs, stdin="\n".join(lines))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [1, None, 3, 4]
    assert "error" in answers[1] and "error" in answers[2]
    assert answers[0]["quotes"][0]["speaker"] == "Ada Quill"
    assert len(answers[0]["text"]) == len("“Yes, of course,” said Ada Quill.\x07")


def test_offsets_hold_in_a_text_with_invisible_characters() -> None:
    text = "\ufeffThe har\u00adbour\u200b is old. “Yes, of course,” said Ada Quill."
    answer = json.loads(reader_command("analyse", "--jsonl", stdin=json.dumps({"id": 1, "text": text})).stdout)
    quote = answer["quotes"][0]
    assert text[quote["start"] : quote["end"]] == "“Yes, of course,”"
    assert text[quote["speaker_start"] : quote["speaker_end"]] == "Ada Quill"


@pytest.mark.parametrize("unreadable", ["no/such/file.txt", "", "{empty}"])
def test_a_source_that_cannot_be_read_does_not_keep_the_others_from_being_answered(
    unreadable: str, article_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (empty := tmp_path / "empty").mkdir()
    assert main(["names", unreadable.format(empty=empty), str(article_path)]) == 1
    out, err = capsys.readouterr()
    assert "Ada Quill" in out
    assert len(err.splitlines()) == 1


def test_a_name_that_is_too_long_is_that_of_the_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "word " * 200]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_without_a_terminal_the_texts_that_can_be_read_are_printed() -> None:
    result = reader_command("no/such/file.txt", "-", stdin="The harbour is old.\n")
    assert (result.returncode, result.stdout) == (1, "The harbour is old.\n\n")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(("typed", "meant"), [("qoutes", "reader quotes"), ("help", "reader --help")])
def test_a_command_that_is_misspelt_is_reported(typed: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([typed]) == 1
    assert meant in capsys.readouterr().err


def test_without_a_terminal_the_texts_of_a_folder_are_printed(article_path: Path) -> None:
    assert "Nobody asked the eels" in reader_command(str(article_path.parent)).stdout


def test_a_pipe_is_read_without_being_named() -> None:
    assert "Ada Quill" in reader_command("quotes", stdin="“It is late,” said Ada Quill.").stdout
    assert reader_command(stdin="It is late.").stdout == "It is late.\n"


def test_a_text_in_another_language_is_reported_beside_the_answer() -> None:
    result = reader_command("quotes", "--json", stdin="Τα πλοία του λιμανιού δεν μπορούν να περιμένουν άλλο.")
    assert json.loads(result.stdout)["quotes"] == []
    assert result.stderr.startswith("reader: Standard input does not seem to be in English: ")


def test_sources_may_follow_an_option(article_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", str(article_path), "--json", str(article_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert "Ada Quill" in reader_command("quotes", str(article_path), "--json", "-", stdin="“It is late,” said Ada Quill.").stdout
