"""Divides the lines of a text by their indent, or by what they begin with."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def end_of(lines: Sequence[str], at: int, goes_on: Callable[[str], bool]) -> int:
    """The index after the lines from `at` on that go on with the first."""
    end = at + 1
    while end < len(lines) and goes_on(lines[end]):
        end += 1
    return end


def end_of_indented(lines: Sequence[str], at: int, indent: int = 0) -> int:
    """The index after the lines from `at` on that have more than `indent`, without the blank ones below them."""
    end = last = at
    while end < len(lines) and not lines[end][: indent + 1].strip():
        end += 1
        last = end if lines[end - 1].strip() else last
    return last


def dedented(lines: Sequence[str]) -> list[str]:
    """`lines` without the indent that all of them have."""
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[indent:] for line in lines]
