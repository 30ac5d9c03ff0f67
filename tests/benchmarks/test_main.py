"""`python -m benchmarks`."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.__main__ import main
from labelled import gold


def test_an_unknown_benchmark_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sections", "eels"]) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith("There is no benchmark eels; there are: quotes, names") and not printed.out


def test_a_benchmark_without_its_texts_tells_where_they_are_expected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gold, "FOLDER", tmp_path)
    assert main(["html"]) == 0
    assert "Not scored. There is no" in capsys.readouterr().out
