"""The commands about the library, as a script sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.article import Article, Span
from reader.cli import main
from reader.library import Keepsake, KeepsakeKind, Library, Position
from tests.keeping import keep


def test_notes_prints_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes"]) == 0
    assert capsys.readouterr().out.startswith("You have kept nothing yet")
    keep(Library(), Article("One. Two.", source="a.txt"), Keepsake(KeepsakeKind.HIGHLIGHT, Span(5, 9), "Two.", "look it up"))
    main(["notes"])
    assert "> Two.\n\nlook it up" in capsys.readouterr().out
    main(["notes", "--json"])
    assert json.loads(capsys.readouterr().out)["articles"][0]["kept"][0]["note"] == "look it up"


def test_notes_prints_only_what_has_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    article = Article("One. Two. Three.", source="a.txt")
    for word, note in (("One.", "#count, look it up"), ("Two.", ""), ("Three.", "#count")):
        start = article.text.index(word)
        keep(Library(), article, Keepsake(KeepsakeKind.HIGHLIGHT, Span(start, start + len(word)), word, note))
    main(["notes", "#COUNT"])
    printed = capsys.readouterr().out
    assert "> One." in printed and "> Three." in printed and "Two" not in printed
    main(["notes", "--json", "look", "one"])
    assert [each["text"] for each in json.loads(capsys.readouterr().out)["articles"][0]["kept"]] == ["One."]
    main(["notes", "zander"])
    assert capsys.readouterr().out == "Nothing that you have kept has these words.\n"


def test_library_prints_what_was_read_and_where_words_stand_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library"]) == 0
    assert capsys.readouterr().out.startswith("The library is empty")
    Library().remember(Article("The eels came back.", title="Harbour", source="/a.txt"), Position(0, "", 0.4))
    Library().add("https://lunde.example/bread", title="Bread")
    main(["library"])
    assert capsys.readouterr().out == "Bread — unread\n  https://lunde.example/bread\n\nHarbour — 40 % read, 1 min\n  /a.txt\n"
    main(["library", "eels", "came"])
    assert capsys.readouterr().out == "Harbour — 40 % read, 1 min\n  /a.txt\n  The eels came back.\n"
    main(["library", "lunde"])
    assert "Bread" in capsys.readouterr().out
    main(["library", "zander"])
    assert capsys.readouterr().out == "Nothing in the library has these words.\n"


def test_library_prints_json(capsys: pytest.CaptureFixture[str]) -> None:
    Library().remember(Article("The eels came back.", title="Harbour", source="/a.txt"), Position(0, "", 0.4))
    main(["library", "--json", "eels"])
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert {name: article[name] for name in ("source", "share", "words", "excerpt")} == {
        "source": "/a.txt",
        "share": 0.4,
        "words": 4,
        "excerpt": "The eels came back.",
    }
    told = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")
    assert [name for name in article if f"`{name}`" not in told] == []


def test_the_library_goes_to_another_machine_in_a_file(
    tmp_path: Path, article_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["later", str(article_path)])
    assert main(["library", "--export"]) == 0
    (file := tmp_path / "library.jsonl").write_text(capsys.readouterr().out, "utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "other machine"))
    assert main(["library", "--import", str(file)]) == 0
    assert capsys.readouterr().out == "Taken in: 2 records.\n"
    main(["library"])
    assert str(article_path) in capsys.readouterr().out


def test_what_is_no_exported_library_is_one_sentence(
    tmp_path: Path, article_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["library", "--import", str(article_path)]) == 1
    assert "is no exported library" in capsys.readouterr().err
    assert main(["library", "--import", str(tmp_path / "gone.jsonl")]) == 1
    assert "gone.jsonl cannot be read: no such file" in capsys.readouterr().err
    assert main(["library", "--export", "eels"]) == 2


def test_a_damaged_library_is_one_sentence_and_status_1(capsys: pytest.CaptureFixture[str], own_home: Path) -> None:
    path = own_home / "data" / "reader" / "library.sqlite3"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"neither here nor there, and no database at all" * 50)
    assert main(["notes"]) == 1
    assert "is damaged" in capsys.readouterr().err


def test_later_puts_files_and_addresses_into_the_library(article_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["later", str(article_path)]) == 0
    assert main(["later", "https://lunde.example/eels", "--title", "Eels"]) == 0
    assert [(visit.source, visit.title) for visit in Library().visits()] == [
        ("https://lunde.example/eels", "Eels"),
        (str(article_path), ""),
    ]
    assert capsys.readouterr() == ("", "")


def test_an_address_may_be_typed_as_people_do_and_standard_input_cannot_be_had_later() -> None:
    assert main(["later", "www.lunde.example/eels"]) == 0
    assert main(["later", "-"]) == 2
    assert [visit.source for visit in Library().visits()] == ["https://www.lunde.example/eels"]


def test_later_tells_of_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["later", "no-such-file.txt"]) == 1
    assert "no file" in capsys.readouterr().err
    assert Library().visits() == ()
