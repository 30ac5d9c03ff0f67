"""What is imported, and when."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.sources.books import epub
from tests.unit.sources.pdfs import lines, pdf

RSS = b"<rss><channel><item><title>Open.</title><link>https://lunde.example/</link></item></channel></rss>"
HEAVY = ("textual", "nltk", "numpy", "lxml", "urllib3", "trafilatura", "feedparser", "pypdfium2", "markdown_it")
NOT_FOR_PAGES = ("email.utils", "importlib.metadata", "reader.sources.plain.read")


def loaded_by(code: str, among: tuple[str, ...] = HEAVY) -> set[str]:
    """Which of the modules, the heavy packages by default, are loaded after `code` has run in a fresh interpreter."""
    script = f"{code}\nimport sys\nprint(*[name for name in {among!r} if name in sys.modules])"
    return set(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize(
    "module",
    ["reader", "reader.article", "reader.sources", "reader.analysis", "reader.library", "reader.export", "reader.cli.main"],
)
def test_no_layer_below_the_app_loads_anything_heavy(module: str) -> None:
    assert loaded_by(f"import {module}") == set()


@pytest.mark.parametrize(
    ("name", "loaded"),
    [
        ("a.txt", set()),
        ("a.md", {"markdown_it"}),
        ("a.html", {"lxml", "trafilatura"}),
        ("a.epub", {"lxml"}),
        ("a.pdf", set()),
        ("a.rss", {"feedparser"}),
    ],
)
def test_a_kind_of_document_loads_only_what_it_needs(tmp_path: Path, name: str, loaded: set[str]) -> None:
    path = tmp_path / name
    made = {"a.epub": epub({"a.xhtml": "<p>Open.</p>"}), "a.pdf": pdf([lines("Open.")]), "a.rss": RSS}
    path.write_bytes(made.get(name, b"<p>The harbour is open.</p>"))
    assert loaded_by(f"from reader.sources import load; load({str(path)!r})") == loaded


def test_a_page_loads_nothing_that_only_few_pages_need(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text('<meta property="article:published_time" content="2019-05-03T08:00Z"><p>The harbour is open.</p>', "utf-8")
    assert loaded_by(f"from reader.sources import load; load({str(path)!r})", NOT_FOR_PAGES) == set()


def test_the_first_words_are_drawn_before_the_model_of_an_analysis_is_loaded() -> None:
    modules = ("reader.app.startup.start", "reader.app.startup.terminal")
    assert loaded_by(f"import {', '.join(modules)}", (*modules, "reader.analysis.model")) == set(modules)


def test_the_app_shows_the_text_before_anything_of_the_analysis_is_loaded() -> None:
    assert loaded_by("import reader.app.app") <= {"textual"}


def test_the_first_words_are_shown_without_the_modules_that_inspect_code() -> None:
    shown = "import reader.cli.main, reader.app.startup.start, reader.app.startup.terminal, reader.app.startup.first_screen"
    code = f"from reader.late_imports import load_dataclasses; load_dataclasses(); {shown}"
    assert loaded_by(code, ("inspect", "ast", "tokenize")) == set()


def test_the_analyst_can_be_started_before_any_other_module_is_loaded() -> None:
    script = "import reader.app.background.analyst, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    ours = {name for name in loaded if name.startswith("reader")}
    assert ours == {"reader", "reader.app", "reader.app.background", "reader.app.background.analyst"}
    assert not {"subprocess", "threading", "asyncio"} & set(loaded)
