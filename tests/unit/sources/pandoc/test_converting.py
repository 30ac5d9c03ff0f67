"""Having pandoc convert documents."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from reader.sources import CancelledError, SourceError
from reader.sources.load import article_from
from reader.sources.pandoc import converting
from reader.sources.raw import RawDocument

EELS = RawDocument(b"* Eels\nThey are back.\n", "eels.org")


def put_in_place_of_pandoc(program: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    pandoc = folder / "pandoc"
    pandoc.write_text(program)
    pandoc.chmod(0o755)
    monkeypatch.setattr(converting, "program", lambda: str(pandoc))


def test_without_pandoc_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SourceError, match="install pandoc"):
        article_from(EELS)


def test_the_pandoc_of_the_system_serves_as_well(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pandoc").symlink_to(converting.program())
    monkeypatch.setattr(converting, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert article_from(EELS).title == "Eels"


@pytest.mark.parametrize(
    ("script", "sentence"),
    [("exit 21", "too old"), ("exit 6", "too old"), (None, "not here")],
    ids=["does not know the language", "does not know an option", "cannot be run"],
)
def test_a_pandoc_that_does_not_serve_is_to_be_replaced(
    script: str | None, sentence: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put_in_place_of_pandoc("No program." if script is None else f"#!/bin/sh\n{script}\n", monkeypatch, tmp_path)
    with pytest.raises(SourceError, match=f"{sentence}.*install pandoc"):
        article_from(EELS)


def test_a_conversion_ends_when_it_is_cancelled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    put_in_place_of_pandoc("#!/bin/sh\nexec sleep 60\n", monkeypatch, tmp_path)
    cancelled = Event()
    cancelled.set()
    with pytest.raises(CancelledError):
        article_from(EELS, cancelled)


def test_a_long_document_is_converted_whole_although_it_takes_a_while(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    put_in_place_of_pandoc("#!/bin/sh\nsleep 0.3\nexec cat\n", monkeypatch, tmp_path)
    page = "<p>Eels.</p>\n" * 20_000
    assert converting.converted(page.encode(), "org", EELS) == page


def test_a_document_that_takes_too_long_is_shown_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "SECONDS", 0)
    article = article_from(EELS)
    assert article.text.startswith("* Eels\n")
    assert "could not be read as Org" in article.notice


def test_a_document_is_converted_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    put_in_place_of_pandoc(f"#!/bin/sh\necho >> {tmp_path}/runs\nexec cat\n", monkeypatch, tmp_path)
    pages = [converting.converted(b"<p>Eels.</p>", language, EELS) for language in ("org", "org", "rst")]
    assert pages == ["<p>Eels.</p>"] * 3
    assert (tmp_path / "runs").read_text() == "\n\n"


def test_another_pandoc_converts_a_document_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for words in ("Eels.", "More eels."):
        put_in_place_of_pandoc(f"#!/bin/sh\necho '{words}'\n", monkeypatch, tmp_path)
        assert converting.converted(b"", "org", EELS) == f"{words}\n"


def test_what_comes_by_a_pipe_leaves_no_trace_on_the_disk() -> None:
    converting.converted(EELS.data, "org", RawDocument(EELS.data, "-"))
    assert not converting.CONVERTED.folder.exists()
