"""PDFs that are read page by page by another process, which may hang or die."""

import io
import json
from threading import Event

import pytest

from reader.article import Article
from reader.sources import Beginning, SourceError, load
from reader.sources.errors import CancelledError
from reader.sources.pdf import read as pdf_module
from reader.sources.pdf.read import articles_from_pdf
from reader.sources.raw import RawDocument
from tests.unit.sources.pdfs import BOATS, EELS, lines, pdf


def test_the_first_pages_are_there_before_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "FIRST_LOOK", 0)
    first, whole = articles_from_pdf(RawDocument(pdf([lines(*EELS), lines(*BOATS), lines(*EELS)])))
    assert isinstance(first, Beginning)
    assert isinstance(whole, Article)
    assert (first.article.text, len(whole.blocks)) == (" ".join(EELS), 3)


def test_reading_can_be_stopped() -> None:
    cancelled = Event()
    cancelled.set()
    with pytest.raises(CancelledError):
        list(articles_from_pdf(RawDocument(pdf([lines(*EELS)])), cancelled))


def test_a_process_that_hangs_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "COMMAND", ("-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(pdf_module, "SECONDS_WITHOUT_A_PAGE", 0.2)
    with pytest.raises(SourceError, match="broken PDF"):
        load(io.BytesIO(pdf([lines(*EELS)])))


def test_a_process_that_dies_leaves_what_it_has_read(monkeypatch: pytest.MonkeyPatch) -> None:
    about = {"pages": 9, "title": "", "author": "", "created": "", "outline": []}
    page = {"lines": [["The eels", 72, 200, 700, 11, 400]], "links": []}
    monkeypatch.setattr(pdf_module, "COMMAND", ("-c", f"print({json.dumps(about)!r}); print({json.dumps(page)!r})"))
    article = load(io.BytesIO(b"%PDF-"))
    assert (article.text, article.notice) == ("The eels", "Only 1 of 9 pages can be read.")
