"""Where the reader's time goes: whose code is running during a start, a key, a jump and a change of size.

Besides printing the shares, it writes them into `docs/profile.md`.
"""

from __future__ import annotations

import json
import os
import pstats
import signal
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import reader
from benchmarks.documents import FIRST_WORDS, SUMMARY_LENGTH, document
from benchmarks.probe import Probe
from reader.app.typesetting import layout

_DOCS = Path(__file__).parents[1] / "docs"
_PRESSES = 20
_SIZES = ((100, 30), (120, 40))
_OTHERS = "other threads: reading keys, writing to the terminal"
_PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Textual: putting frames together", ("/textual/_compositor", "/textual/_styles_cache", "/textual/strip", "/textual/cache")),
    ("Textual: layout", ("/textual/layout", "/textual/_arrange", "/textual/_resolve", "/textual/geometry", "/textual/box_model")),
    ("Textual: styles", ("/textual/css/", "/textual/dom", "/textual/color", "/textual/style", "/textual/visual")),
    ("Textual: messages, timers and state", ("/textual/message", "/textual/timer", "/textual/reactive", "/textual/_callback")),
    ("Textual: all else", ("/textual/",)),
    ("Rich", ("/rich/",)),
    ("importing modules", ("importlib", "marshal", "zipimport")),
    ("making classes and patterns, mostly while importing", ("/dataclasses.py", "/enum.py", "/typing.py", "/abc.py", "/re/")),
    ("asyncio", ("/asyncio/", "/selectors.py")),
    ("the reader: lines of text", (str(Path(layout.__file__).parent),)),
    ("the reader: all else", (str(Path(reader.__file__).parent),)),
)
_REST = "the rest of Python"
_HEAD = f"""\
# Where the time goes

Written by `python -m benchmarks profile`: processor time in milliseconds, by whose code is running, measured with `cProfile` in a
terminal of 120 × 40 with a text of 3 MB. Functions in C count towards their caller. Profiling slows everything down several
times, small functions more than large ones, so that only the shares are telling.

*Start*: until everything on the first screen is drawn. *Key*: `j`. *n*: from quote to quote. *Resize*: to
{_SIZES[0][0]} × {_SIZES[0][1]}, or back, and laying out some of the rest of the text soon after. All but the start are means of
{_PRESSES}.

"""

Shares = dict[str, float]
"""Milliseconds by part."""


def main() -> None:
    """Print the shares and write them into the documentation."""
    folder = Path(tempfile.gettempdir()) / "reader-speed"
    folder.mkdir(exist_ok=True)
    table = _table(_profiled(document(folder, "txt", "3 MB")))
    print(table)
    (_DOCS / "profile.md").write_text(_HEAD + table, "utf-8")


def _profiled(path: Path) -> dict[str, Shares]:
    """The shares of every kind of reaction."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        probe = Probe([sys.executable, "-m", "benchmarks.profiled", home, str(path)], Path(home))
        try:
            probe.first_words(FIRST_WORDS, 30.0)
            probe.rest(1.0)
            _turn(probe)
            probe.first_words(SUMMARY_LENGTH, 120.0)
            probe.rest(2.0)
            for act in (lambda: probe.key("j"), lambda: probe.key("n"), _resizing(probe)):
                _turn(probe)
                for _ in range(_PRESSES):
                    act()
                _turn(probe)
        finally:
            probe.close()
        times = {"start": 1, "key": _PRESSES, "n": _PRESSES, "resize": _PRESSES}
        return {name: _shares(Path(home), number, times[name]) for number, name in enumerate(times)}


def _turn(probe: Probe) -> None:
    os.kill(probe.pid, signal.SIGPROF)
    probe.rest(0.5)


def _resizing(probe: Probe) -> Callable[[], object]:
    sizes = iter(_SIZES * _PRESSES)
    return lambda: probe.resized(*next(sizes))


def _shares(folder: Path, number: int, times: int) -> Shares:
    stats: Mapping[Any, Any] = pstats.Stats(str(folder / f"{number}.stats")).stats  # type: ignore[attr-defined]
    everywhere, main_thread = json.loads((folder / f"{number}.json").read_text("utf-8"))
    shares: Shares = defaultdict(float)
    for function, (_, _, own, _, callers) in stats.items():
        if function[0] != "~":
            shares[_part(function)] += own
        elif "poll" not in function[2]:
            for caller, (_, _, share, _) in callers.items():
                shares[_part(function if "marshal" in function[2] else caller)] += share
    shares[_OTHERS] = max(0.0, everywhere - main_thread)
    return {part: 1000 * seconds / times for part, seconds in shares.items()}


def _part(function: tuple[str, int, str]) -> str:
    place = "".join(map(str, function)).replace("\\", "/")
    return next((part for part, names in _PARTS if any(name in place for name in names)), _REST)


def _table(columns: dict[str, Shares]) -> str:
    parts = [*(part for part, _ in reversed(_PARTS)), _REST, _OTHERS]
    lines = [f"| | {' | '.join(columns)} |", "| --- " + "| ---: " * len(columns) + "|"]
    for part in parts:
        cells = [_cell(shares.get(part, 0.0), sum(shares.values())) for shares in columns.values()]
        lines.append(f"| {part} | {' | '.join(cells)} |")
    sums = [f"{sum(shares.values()):,.1f}" for shares in columns.values()]
    return "\n".join([*lines, f"| together | {' | '.join(sums)} |"]) + "\n"


def _cell(milliseconds: float, total: float) -> str:
    return f"{milliseconds:,.1f} ({milliseconds / total:.0%})"
