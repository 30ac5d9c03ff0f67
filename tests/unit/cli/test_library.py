"""The commands for the library."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader import read
from reader.article import Article, Span
from reader.cli.main import main
from reader.library import Keepsake, KeepsakeKind, Library, Position
from tests.keeping import keep


def test_notes_prints_what_is_kept(printed: Callable[..., str]) -> None:
    assert printed("notes").startswith("You have kept nothing yet")
    keep(Library(), Article("One. Two.", source="a.txt"), Keepsake(KeepsakeKind.HIGHLIGHT, Span(5, 9), "Two.", "look it up"))
    assert "> Two.\n\nlook it up" in printed("notes")
    assert json.loads(printed("notes", "--json"))["articles"][0]["kept"][0]["note"] == "look it up"


def test_notes_prints_a_table(printed: Callable[..., str]) -> None:
    assert (
        printed("notes", "--csv").startswith("text,note,speaker,kind,section,page,title,")
        and printed("notes", "--csv").count("\n") == 1
    )
    kept = Keepsake(KeepsakeKind.HIGHLIGHT, Span(5, 9), "=Two", "look\nit up", "Ada Quill", "Eels", 3)
    keep(Library(), Article("One. =Two.", title="Numbers", source="https://lunde.example/a"), kept)
    (row,) = csv.DictReader(io.StringIO(printed("notes", "--csv", "two")))
    assert (row["text"], row["note"], row["speaker"], row["page"]) == ("'=Two", "look it up", "Ada Quill", "3")
    assert (row["title"], row["source"], row["start"]) == ("Numbers", "https://lunde.example/a", "5")


def test_notes_prints_references_for_reference_managers(printed: Callable[..., str], capsys: pytest.CaptureFixture[str]) -> None:
    assert printed("notes", "--ris") == ""
    kept = Keepsake(KeepsakeKind.HIGHLIGHT, Span(0, 4), "One.", "look\nit up", "Ada Quill", "Eels", 3)
    keep(Library(), Article("One. Two.", title="Numbers"), kept)
    assert printed("notes", "--ris") == "TY  - GEN\nTI  - Numbers\nN1  - One. — Ada Quill, p. 3 — look it up\nER  - \n"
    assert json.loads(printed("notes", "--json"))["articles"][0]["source"] == ""


def test_notes_prints_only_what_has_the_words(printed: Callable[..., str]) -> None:
    article = Article("One. Two. Three.", source="a.txt")
    for word, note in (("One.", "#count, look it up"), ("Two.", ""), ("Three.", "#count")):
        start = article.text.index(word)
        keep(Library(), article, Keepsake(KeepsakeKind.HIGHLIGHT, Span(start, start + len(word)), word, note))
    out = printed("notes", "#COUNT")
    assert "> One." in out and "> Three." in out and "Two" not in out
    assert [each["text"] for each in json.loads(printed("notes", "--json", "look", "one"))["articles"][0]["kept"]] == ["One."]
    assert printed("notes", "zander") == "Nothing that you have kept has these words.\n"


def test_library_prints_what_was_read_and_where_words_stand_in_it(printed: Callable[..., str]) -> None:
    assert printed("library").startswith("The library is empty")
    Library().remember(Article("The eels came back.", title="Harbour", source="/a.txt"), Position(0, "", 0.4))
    Library().add("https://lunde.example/bread", title="Bread")
    assert printed("library") == "Bread — unread\n  https://lunde.example/bread\n\nHarbour — 40 % read, 1 min\n  /a.txt\n"
    assert printed("library", "eels", "came") == "Harbour — 40 % read, 1 min\n  /a.txt\n  The eels came back.\n"
    assert "Bread" in printed("library", "lunde")
    assert printed("library", "unread").startswith("Bread") and printed("library", "%").startswith("Harbour")
    assert printed("library", "zander") == "Nothing in the library has these words.\n"


def test_library_prints_json(printed: Callable[..., str]) -> None:
    Library().remember(Article("The eels came back.", title="Harbour", source="/a.txt"), Position(0, "", 0.4))
    (article,) = json.loads(printed("library", "--json", "eels"))["articles"]
    assert {name: article[name] for name in ("source", "share", "words", "excerpt")} == {
        "source": "/a.txt",
        "share": 0.4,
        "words": 4,
        "excerpt": "The eels came back.",
    }
    told = (Path(__file__).parents[3] / "docs" / "json.md").read_text("utf-8")
    assert [name for name in article if f"`{name}`" not in told] == []


def test_the_library_goes_to_another_machine_in_a_file(
    tmp_path: Path, article_path: Path, printed: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["later", str(article_path)])
    (file := tmp_path / "library.jsonl").write_text(printed("library", "--export"), "utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "other machine"))
    assert printed("library", "--import", file) == "Taken in: 2 records.\n"
    assert str(article_path) in printed("library")


def test_importing_json_that_is_nested_too_deeply_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (nested := tmp_path / "nested.jsonl").write_text("[" * 100_000, "utf-8")
    assert main(["library", "--import", str(nested)]) == 1
    assert "is no exported library: its line 1 is not JSON." in capsys.readouterr().err


def test_the_name_of_a_file_cannot_control_the_terminal(tmp_path: Path, printed: Callable[..., str]) -> None:
    (path := tmp_path / "red\x07.txt").write_text("The harbour is open.", "utf-8")
    Library().add(str(path))
    article = Article("The harbour is open.", source=str(path))
    keep(Library(), article, Keepsake(KeepsakeKind.BOOKMARK, Span(0, 3), "The"))
    for command in (["library"], ["notes"], ["notes", "--csv"], ["notes", "--ris"]):
        assert "red .txt" in printed(*command)


def test_importing_what_is_no_exported_library_is_reported_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (broken := tmp_path / "broken.jsonl").write_text('\n{"choices": {"theme": "nord"}}\n{"choices": \n', "utf-8")
    assert main(["library", "--import", str(broken)]) == 1
    assert "is no exported library: its line 3 is not JSON." in capsys.readouterr().err
    assert Library().choices() == {}
    assert main(["library", "--import", str(tmp_path / "gone.jsonl")]) == 1
    assert "gone.jsonl” cannot be read: no such file" in capsys.readouterr().err
    assert main(["library", "--export", "eels"]) == 2


def test_a_damaged_library_is_reported_in_one_sentence_with_status_1(capsys: pytest.CaptureFixture[str], own_home: Path) -> None:
    path = own_home / "data" / "reader" / "library.sqlite3"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"neither here nor there, and no database at all" * 50)
    assert main(["notes"]) == 1
    assert "is damaged" in capsys.readouterr().err


def test_what_could_not_be_saved_in_a_damaged_library_is_said_to_be_given_again(
    article_path: Path, capsys: pytest.CaptureFixture[str], own_home: Path, printed: Callable[..., str]
) -> None:
    printed("later", str(article_path))
    next(own_home.rglob("library.sqlite3")).write_bytes(b"this is no database" * 100)
    assert main(["later", str(article_path)]) == 1
    assert capsys.readouterr().err.endswith("a new one begins. Nothing was saved: give the command again.\n")
    printed("later", str(article_path))
    assert "unread" in printed("library")


def test_later_saves_what_can_be_read(article_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["later", "no/such/file.txt", str(article_path)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert [visit.source for visit in Library().visits()] == [str(article_path)]


def test_later_puts_files_and_addresses_into_the_library(article_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["later", str(article_path)]) == 0
    assert main(["later", "https://lunde.example/eels", "--title", "Eels"]) == 0
    assert [(visit.source, visit.title) for visit in Library().visits()] == [
        ("https://lunde.example/eels", "Eels"),
        (str(article_path), ""),
    ]
    assert capsys.readouterr() == ("", "")


def test_what_is_saved_for_later_is_found_by_its_words_and_speakers(article_path: Path, printed: Callable[..., str]) -> None:
    (page := article_path.with_name("page.html")).write_text("<title>Eels</title><p>“Here they are,” said Bo Larch.", "utf-8")
    (feed := article_path.with_name("feed.xml")).write_text(
        "<rss><channel><title>News</title><item><link>https://a.example/ice</link></item></channel></rss>", "utf-8"
    )
    printed("later", article_path.parent, feed)
    assert {visit.source: visit.title for visit in Library().visits()} == {
        str(article_path): "",
        str(page): "Eels",
        str(feed): "News",
    }
    assert printed("library", "larch").startswith("Eels — unread, 1 min\n")
    assert "Bo Larch (1)\n" in printed("quotes", "--library", "--speaker", "larch")


def test_what_was_begun_is_begun_still_when_it_is_saved_for_later(article_path: Path, printed: Callable[..., str]) -> None:
    Library().remember(read(article_path), Position(4, "", 0.4))
    printed("later", article_path)
    assert "40 % read" in printed("library")


def test_later_takes_no_file_without_words_and_no_title_for_several(
    article_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (binary := article_path.with_name("eels.bin")).write_bytes(bytes(range(256)) * 9)
    assert main(["later", str(binary)]) == 1
    assert "eels.bin" in capsys.readouterr().err
    assert main(["later", "lunde.example/a", "lunde.example/b", "--title", "Both"]) == 2
    assert Library().visits() == ()


def test_later_calls_an_address_without_a_title_so_on_one_line() -> None:
    for title in ("", "The\n\x1b[31meels", "Others"):
        assert main(["later", "https://lunde.example/eels", "--title", title]) == 0
    assert [visit.title for visit in Library().visits()] == ["The eels"]


def test_later_takes_an_address_without_its_scheme_but_not_standard_input() -> None:
    assert main(["later", "www.lunde.example/eels"]) == 0
    assert main(["later", "lunde.example/boats"]) == 0
    assert main(["later", "-"]) == 2
    sources = [visit.source for visit in Library().visits()]
    assert sources == ["https://lunde.example/boats", "https://www.lunde.example/eels"]


def test_later_reports_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["later", "no-such-file.txt"]) == 1
    assert "no file" in capsys.readouterr().err
    assert Library().visits() == ()


@pytest.mark.parametrize("name", ["caf\udce9.txt", "two\nlines\x1b[31m.txt", "zero\u200bwidth.txt"])
def test_a_file_whose_name_cannot_be_shown_is_opened_by_what_is_shown_of_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / name
    try:
        path.parent.mkdir()
        path.write_text("They came back.")
    except (OSError, UnicodeError):
        pytest.skip("the system has other names only")
    assert main(["later", str(path)]) == 0
    (saved,) = (visit.source for visit in Library().visits())
    assert saved.isprintable()
    assert saved == read(path).source
    assert read(saved).text == "They came back."
