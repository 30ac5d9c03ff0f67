"""Divides the lines of reStructuredText by their indent."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.regex import regex

_OPTION = regex(r":(?P<name>[\w-][\w -]*):(?:\s+(?P<value>.*))?")


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


def split_options(body: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The options at the beginning of the `body` of a directive, and the content below them."""
    options: dict[str, str] = {}
    for index, line in enumerate(body):
        option = _OPTION.fullmatch(line.strip())
        if option is None and not (options and line[:1].isspace() and line.strip()):
            return options, list(body[index:])
        if option is not None:
            options[option["name"]] = option["value"] or ""
    return options, []
