"""How fast the reader starts, reacts and changes its size, and what memory it takes, beside other programs.

All programs take turns in each round, so that what else the machine does falls on all of them. Besides printing them, the
figures are written into `docs/speed.md` and drawn as `docs/speed.svg`.
"""

from __future__ import annotations

import platform
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import textual

from benchmarks.chart import chart
from benchmarks.documents import ALL_THERE, FIRST_WORDS, QUOTE_MARK, document
from benchmarks.probe import Probe
from benchmarks.programs import READER, TRIVIAL, Program, programs

ROUNDS = 3
_LIMIT = 12.0
"""Seconds after which a program is given up."""
_DOCS = Path(__file__).parents[1] / "docs"
_SIZES = {
    "txt": ("small", "100 KB", "3 MB", "30 MB"),
    "md": ("small", "100 KB", "3 MB"),
    "html": ("100 KB", "3 MB"),
    "epub": ("100 KB", "3 MB"),
}
_FORMATS = {"txt": "text", "md": "Markdown", "html": "HTML", "epub": "EPUB"}
_COLUMNS = (
    "first words",
    "understood",
    "key p50",
    "key p95",
    "page p95",
    "end",
    "n p95",
    "resize",
    "MB",
    "MB later",
    "frames of 60",
)

_HEAD = f"""\
# Speed

Written by `make bench`: medians of {ROUNDS} rounds, in each of which all programs take turns, in a terminal of 120 × 40. Times
are in milliseconds, memory is in MB (that of the program itself, without processes that it has started).

*First words*: from the start until the first words of the document are drawn. *Understood*: from the start until the quotes on
the first screen are marked. *Key*: from `j` until the screen has changed, while a long document is still being analysed. *Page*:
the same for a whole screen. *End*: to the end and back. *n*: from quote to quote. *Resize*: until everything is drawn for another
size. *MB*: when the whole document is loaded, but of a long one only the first screens are analysed; *later*: after all of these
measurements. *Frames*: how many are drawn when 60 keys are pressed within two seconds.

[Where the time goes](profile.md) has a page of its own.

"""


class Case(NamedTuple):
    """One program with one document."""

    program: str
    document: str


Figures = dict[str, float | None]
"""Milliseconds by what was measured; `MB` and `MB later` are memory, `frames of 60` what was drawn of 60 keys in two seconds."""


def main() -> None:
    """Print the figures and write them into the documentation."""
    folder = Path(tempfile.gettempdir()) / "reader-speed"
    folder.mkdir(exist_ok=True)
    found, missing = programs(folder)
    measured: dict[Case, list[Figures]] = defaultdict(list)
    for _ in range(ROUNDS):
        for case, program, path in _cases(found, folder):
            if all(each["first words"] is not None for each in measured[case]):
                measured[case].append(_measured(program, path))
    figures = {case: _medians(rounds) for case, rounds in measured.items()}
    table = _table(figures)
    notes = "".join(f"- Not measured: {line}.\n" for line in missing)
    print(table + notes)
    _write(table, notes, figures)


def _cases(found: list[Program], folder: Path) -> Iterator[tuple[Case, Program, Path]]:
    for suffix, size in ((suffix, size) for suffix, sizes in _SIZES.items() for size in sizes):
        for program in found:
            if suffix in program.suffixes:
                yield Case(program.name, f"{size} {_FORMATS[suffix]}"), program, document(folder, suffix, size)


def _measured(program: Program, path: Path) -> Figures:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        probe = Probe([*program.command, str(path)], Path(home))
        try:
            return _figures(probe, program)
        finally:
            probe.close()


def _figures(probe: Probe, program: Program) -> Figures:
    """How fast a program shows the first words and answers keys, and how much memory it takes."""
    first = probe.first_words(FIRST_WORDS, _LIMIT)
    figures: Figures = {"first words": _ms(first)}
    if first is None:
        return figures
    if program.name == READER:
        figures["understood"] = _ms(probe.first_words(QUOTE_MARK, _LIMIT))
        probe.first_words(ALL_THERE, _LIMIT)
    probe.rest(1.5)
    figures["MB"] = probe.megabytes()
    if program.name != TRIVIAL:
        downs = _times(probe, program.down, 20)
        figures |= {"key p50": _share(downs, 0.5), "key p95": _share(downs, 0.95)}
        figures["page p95"] = _share(_times(probe, program.page, 8), 0.95)
    if program.name == READER:
        probe.key("g")
        figures["frames of 60"] = float(min(60, probe.hold("j", 30, 60)[1]))
        figures["n p95"] = _share(_times(probe, "n", 10), 0.95)
        figures["end"] = _share([*_times(probe, "G", 1), *_times(probe, "g", 1)], 1.0)
    figures["resize"] = _ms(probe.resized(100, 30))
    figures["MB later"] = probe.megabytes()
    return figures


def _times(probe: Probe, key: str, presses: int) -> list[float]:
    """Milliseconds of those presses that changed the screen."""
    times = (probe.key(key)[0] for _ in range(presses))
    return [1000 * seconds for seconds in times if seconds is not None]


def _share(times: list[float], share: float) -> float | None:
    return sorted(times)[round(share * (len(times) - 1))] if times else None


def _ms(seconds: float | None) -> float | None:
    return None if seconds is None else 1000 * seconds


def _medians(rounds: list[Figures]) -> Figures:
    def middle(name: str) -> float | None:
        values = [value for each in rounds if (value := each.get(name)) is not None]
        return median(values) if values else None

    return {name: middle(name) for name in _COLUMNS}


def _table(figures: dict[Case, Figures]) -> str:
    lines = [f"| document | program | {' | '.join(_COLUMNS)} |", "| --- | --- " + "| ---: " * len(_COLUMNS) + "|"]
    for case, row in figures.items():
        cells = ["" if (value := row[name]) is None else f"{value:,.0f}" if value >= 20 else f"{value:.1f}" for name in _COLUMNS]
        if row["first words"] is None:
            cells[0] = f"over {_LIMIT:,.0f} s"
        lines.append(f"| {case.document} | {case.program} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n\n"


def _write(table: str, notes: str, figures: dict[Case, Figures]) -> None:
    texts = [case for case in figures if case.document.endswith(("text", "Markdown"))]
    bars = {f"{case.document}: {case.program}": figures[case]["first words"] for case in texts}
    (_DOCS / "speed.svg").write_text(chart("From Enter to the first words, in milliseconds", bars, READER), "utf-8")
    versions = (
        f"Python {platform.python_version()}, Textual {textual.__version__}, {platform.system()} on {platform.machine()}.\n\n"
    )
    picture = "![How long each program takes to show the first words](speed.svg)\n\n"
    (_DOCS / "speed.md").write_text(_HEAD + versions + picture + table + notes, "utf-8")
