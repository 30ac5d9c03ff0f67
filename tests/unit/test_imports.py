"""What is imported, and when."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("textual", "nltk", "numpy", "lxml", "urllib3")


def loaded_by(code: str) -> set[str]:
    """Which of the heavy packages are loaded after `code` has run in a fresh interpreter."""
    script = f"{code}\nimport sys\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    return set(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize(
    "module", ["reader", "reader.article", "reader.sources", "reader.analysis", "reader.export", "reader.cli"]
)
def test_no_floor_below_the_app_loads_anything_heavy(module: str) -> None:
    assert loaded_by(f"import {module}") == set()


def test_the_app_shows_the_text_before_anything_of_the_analysis_is_loaded() -> None:
    assert loaded_by("import reader.app.app") <= {"textual"}
