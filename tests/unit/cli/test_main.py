"""The command, as a script sees it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.article import Article, Span
from reader.cli.commands import COMMANDS
from reader.cli.main import main
from reader.library import Library, Position, QuoteCorrection
from reader.sources import load
from reader.sources.plain.read import article_from_text
from tests.keeping import correct


def reader_command(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments], input=stdin, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_an_analysis_is_one_json_object_with_offsets_into_its_text(article_path: Path, printed: Callable[..., str]) -> None:
    data = json.loads(printed("analyse", article_path, "--json"))
    assert data["schema"] == 1
    quote = data["quotes"][0]
    assert data["text"][quote["start"] : quote["end"]] == "“We have waited long enough,”"
    assert quote["speaker"] == "Ada Quill"
    assert data["text"][quote["cue_start"] : quote["cue_end"]] == "said"
    assert data["sections"][0]["heading"] is None
    assert data["sections"][-1]["end"] == len(data["text"])


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("summary", "harbour"),
        ("quotes", "Ada Quill (2)"),
        ("names", "Lunde"),
        ("outline", "Opening"),
        ("text", "[Quote, Ada Quill] “We have waited"),
        ("analyse", "Summary"),
    ],
)
def test_every_command_answers_a_person(command: str, words: str, article_path: Path, printed: Callable[..., str]) -> None:
    assert words in printed(command, article_path)


def test_what_the_reader_put_right_is_put_right_in_what_is_printed(article_path: Path, printed: Callable[..., str]) -> None:
    article = load(article_path)
    start = article.text.index("“The boats cannot")
    span = Span(start, article.text.index("”", start) + 1)
    correct(Library(), article, QuoteCorrection(span, "Tom Brandt"))
    data = json.loads(printed("quotes", article_path, "--json"))
    (quote,) = [quote for quote in data["quotes"] if quote["corrected"]]
    assert (quote["start"], quote["end"], quote["speaker"]) == (*span, "Tom Brandt")
    assert "“The boats cannot wait any longer.”" in printed("quotes", article_path, "--speaker", "brandt")


def test_a_stream_is_answered_by_what_the_analysis_finds() -> None:
    text = "“It is late,” said Ada Quill."
    correct(Library(), article_from_text(text), QuoteCorrection(Span(0, 13), "Tom Brandt"))
    answer = json.loads(reader_command("analyse", "--jsonl", stdin=json.dumps({"text": text})).stdout)
    assert answer["quotes"][0]["speaker"] == "Ada Quill"


def test_where_the_library_cannot_be_read_quotes_are_printed_as_found(
    article_path: Path, capsys: pytest.CaptureFixture[str], own_home: Path
) -> None:
    Library().choose("theme", "nord")
    (path,) = own_home.rglob("library.sqlite3")
    path.write_bytes(b"no database at all, but long enough to look at" * 50)
    assert main(["quotes", str(article_path)]) == 0
    printed = capsys.readouterr()
    assert "Ada Quill (2)" in printed.out
    assert "is damaged" in printed.err


def test_a_summary_has_the_length_asked_for(article_path: Path, printed: Callable[..., str]) -> None:
    assert len(printed("summary", article_path, "-n", "1").splitlines()) == 1


def test_the_sections_of_a_short_text_are_too_short_to_sum_up(article_path: Path, printed: Callable[..., str]) -> None:
    assert "too short" in printed("summary", article_path, "--sections")


def test_a_long_text_is_summed_up_by_section(tmp_path: Path, printed: Callable[..., str]) -> None:
    paragraph = " ".join(f"The keeper of lamp {n} writes every night about the weather and the ships." for n in range(9))
    path = tmp_path / "book.txt"
    path.write_text("\n\n".join(f"CHAPTER {n}\n\n" + "\n\n".join([paragraph] * 15) for n in (1, 2)), "utf-8")
    lines = printed("summary", path, "--sections", "-n", "1").splitlines()
    assert [line for line in lines if line.startswith("CHAPTER")] == ["CHAPTER 1", "CHAPTER 2"]
    assert len(lines) == 5


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
        ("quotes - <&-", "Standard input is closed: name a file or an address instead."),
        ("quotes $'https://lunde.example/\\xff'", "“https://lunde.example/�” is no address on the web: check its spelling."),
    ],
)
def test_what_the_shell_hands_over_amiss_is_one_line_on_stderr_and_status_1(command: str, told: str, article_path: Path) -> None:
    line = f"{sys.executable} -m reader {command.format(article=article_path)}"
    result = subprocess.run(["bash", "-c", line], capture_output=True, text=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stderr) == (1, f"reader: {told}\n")


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
def test_what_a_reader_should_know_of_an_article_is_told_on_stderr(arguments: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "paid.html"
    paid = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour","isAccessibleForFree":"False"}</script>'
    )
    path.write_text(f"<html><head>{paid}</head><body><article><p>The harbour is open.</p></article></body></html>", "utf-8")
    result = reader_command(*arguments, str(path))
    assert "The harbour is open." in result.stdout
    assert result.stderr == ("reader: Only the beginning is on the page: the rest has to be paid for or needs signing in.\n")


def test_without_a_terminal_the_text_itself_is_printed(article_path: Path) -> None:
    assert "Nobody asked the eels" in reader_command(str(article_path)).stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_stream_answers_every_line_in_order_and_survives_bad_ones(jobs: str) -> None:
    lines = [
        json.dumps({"id": 1, "text": "“Yes, of course,” said Ada Quill.\x07"}),
        "{no json",
        '{"id": 3}',
        '{"id": 4, "text": ""}',
    ]
    result = reader_command("analyse", "--jsonl", "--jobs", jobs, stdin="\n".join(lines))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [1, None, 3, 4]
    assert "error" in answers[1] and "error" in answers[2]
    assert answers[0]["quotes"][0]["speaker"] == "Ada Quill"
    assert len(answers[0]["text"]) == len("“Yes, of course,” said Ada Quill.\x07")


def test_offsets_hold_in_a_text_with_signs_that_no_screen_shows() -> None:
    text = "\ufeffThe har\u00adbour\u200b is old. “Yes, of course,” said Ada Quill."
    answer = json.loads(reader_command("analyse", "--jsonl", stdin=json.dumps({"id": 1, "text": text})).stdout)
    quote = answer["quotes"][0]
    assert text[quote["start"] : quote["end"]] == "“Yes, of course,”"
    assert text[quote["speaker_start"] : quote["speaker_end"]] == "Ada Quill"


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (("quotes", "--markdown"), "# harbour.txt"),
        (("quotes", "--csv"), "quote,speaker,"),
        (("analyse", "--markdown"), "# harbour.txt"),
        (("analyse", "--html"), "<!DOCTYPE html>"),
    ],
)
def test_quotes_come_in_other_forms(
    arguments: tuple[str, str], start: str, article_path: Path, printed: Callable[..., str]
) -> None:
    command, form = arguments
    out = printed(command, article_path, form)
    assert out.startswith(start) and "Ada Quill" in out


def test_several_sources_are_answered_one_after_the_other(article_path: Path, printed: Callable[..., str]) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("“The quay is mine,” said Bo Larch.", "utf-8")
    out = printed("quotes", article_path.parent)
    assert out.index(f"==> {article_path} <==") < out.index("Ada Quill (2)") < out.index(f"==> {other} <==")
    assert [json.loads(line)["source"] for line in printed("quotes", article_path, other, "--json").splitlines()] == [
        str(article_path),
        str(other),
    ]
    assert sum(line.startswith("quote,speaker,") for line in printed("quotes", article_path, other, "--csv").splitlines()) == 1


def test_the_quotes_of_one_speaker_can_be_had_from_several_sources(article_path: Path, printed: Callable[..., str]) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("“The quay is mine,” said Bo Larch. “It is not,” said Ada Quill.", "utf-8")
    out = printed("quotes", article_path, other, "--speaker", "quill")
    assert "waited long enough" in out and "It is not" in out
    assert "eels" not in out and "The quay is mine" not in out
    assert printed("quotes", article_path, "--speaker", "larch") == "No quotes by “larch” were found.\n"


def test_what_somebody_says_in_several_sources_can_be_had_together(
    article_path: Path, capsys: pytest.CaptureFixture[str], printed: Callable[..., str]
) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("“The quay is mine,” said Ada Quill.", "utf-8")
    assert main(["quotes", str(article_path), str(other), "no/such.txt", "--speaker", "quill", "--together"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("Ada Quill (3 in 2 articles) — mayor\n") and "Brandt" not in out
    assert "no/such.txt" in err
    for form, beginning in (("--json", '{"schema": 1, "voices": '), ("--markdown", "# Ada Quill"), ("--csv", "quote,speaker,")):
        assert printed("quotes", article_path, "--speaker", "quill", "--together", form).startswith(beginning)
    assert printed("quotes", article_path, "--speaker", "larch", "--together") == "No quotes by “larch” were found.\n"


def test_what_somebody_says_in_all_that_was_read_can_be_had(printed: Callable[..., str]) -> None:
    library = Library()
    texts = {"/quay.txt": "“The quay is mine,” said Ada Quill.", "-": "“It is not,” said Tom Brandt.", "/eels.txt": "Eels."}
    for source, text in texts.items():
        article = Article(text, title="Quay", published="2026-03-01", source=source)
        library.remember(article, Position(0, "", 0.1))
    assert "“The quay is mine,”" in printed("quotes", "--library", "--speaker", "quill")
    out = printed("quotes", "--library", "--csv")
    assert "Quay,,2026-03-01,/quay.txt" in out and '“It is not,”",Tom Brandt' in out
    assert printed("quotes", "--library", "--speaker", "larch") == "No quotes by “larch” were found.\n"


def test_a_source_that_cannot_be_read_does_not_keep_the_others_from_being_answered(
    article_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["names", "no/such/file.txt", str(article_path)]) == 1
    out, err = capsys.readouterr()
    assert "Ada Quill" in out
    assert len(err.splitlines()) == 1


def test_options_hold_for_json_too(article_path: Path, printed: Callable[..., str]) -> None:
    assert len(json.loads(printed("summary", article_path, "--json", "-n", "1"))["summary"]) == 1
    assert {entity["kind"] for entity in json.loads(printed("names", article_path, "--json", "--kind", "place"))["entities"]} == {
        "place"
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("analyse", "a.txt", "--jsonl"), "reader: --jsonl reads standard input"),
        (("analyse", "a.txt", "b.txt", "--html"), "reader: --html takes one SOURCE only"),
    ],
)
def test_options_that_cannot_be_together_are_wrong_usage(
    arguments: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith(told)


def test_an_option_that_is_amiss_is_told_with_the_usage_of_its_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["summary", "a.txt", "-n", "some"])
    told = capsys.readouterr().err
    assert told.startswith("usage: reader summary")
    assert "“some” is not a whole number from 1 up" in told


@pytest.mark.parametrize(("typed", "meant"), [("qoutes", "reader quotes"), ("help", "reader --help")])
def test_a_command_that_is_misspelt_is_told(typed: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([typed]) == 1
    assert meant in capsys.readouterr().err


def test_without_a_terminal_the_texts_of_a_folder_are_printed(article_path: Path) -> None:
    assert "Nobody asked the eels" in reader_command(str(article_path.parent)).stdout


def test_a_pipe_needs_no_name() -> None:
    assert "Ada Quill" in reader_command("quotes", stdin="“It is late,” said Ada Quill.").stdout
    assert reader_command(stdin="It is late.").stdout == "It is late.\n"


def test_what_is_not_in_english_is_told_beside_the_answer() -> None:
    result = reader_command("quotes", "--json", stdin="Τα πλοία του λιμανιού δεν μπορούν να περιμένουν άλλο.")
    assert json.loads(result.stdout)["quotes"] == []
    assert "not seem to be in English" in result.stderr


def test_names_can_be_had_of_some_kinds_alone(article_path: Path, printed: Callable[..., str]) -> None:
    out = printed("names", article_path, "--kind", "person")
    assert "Ada Quill" in out
    assert "Lunde" not in out


def test_a_person_has_a_gender_and_a_role_and_a_date_its_days(tmp_path: Path, printed: Callable[..., str]) -> None:
    path = tmp_path / "news.md"
    path.write_text("---\ndate: 2021-05-05\n---\nMayor Mary Quill spoke on Monday.", "utf-8")
    entities = {entity["kind"]: entity for entity in json.loads(printed("names", path, "--json"))["entities"]}
    assert (entities["person"]["gender"], entities["person"]["role"]) == ("female", "Mayor")
    assert (entities["date"]["first"], entities["date"]["last"]) == ("2021-05-03", "2021-05-03")


def test_the_keys_are_printed_as_a_file_to_begin_with(printed: Callable[..., str]) -> None:
    assert "\"trail.next\" = ['n']" in printed("keys")
