"""The actions of a screen as a table of keys: for the help, the manual and the README."""

from __future__ import annotations

from dataclasses import dataclass

from reader.app.actions import Action

_ESCAPED_BAR = r"\|"
"""A bar within a cell of a Markdown table."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One row of a table of keys."""

    keys: str
    title: str
    help: str
    group: str


def key_rows(actions: tuple[Action, ...]) -> list[KeyRow]:
    """The rows of a table of keys; the nine summary sentences share one."""
    rows = []
    for action in actions:
        if action.id == "summary.1":
            rows.append(KeyRow("1 … 9", "Summary sentence", "Go to that sentence of the summary.", action.group))
        elif not action.id.removeprefix("summary.").isdigit():
            rows.append(KeyRow(action.label, action.title, action.help, action.group))
    return rows


def key_table(actions: tuple[Action, ...]) -> str:
    """The keys as a Markdown table, for the README."""
    rows = [f"| {_code(row.keys)} | {row.title} | {row.help} |" for row in key_rows(actions)]
    return "\n".join(["| keys | action | what it does |", "|---|---|---|", *rows])


def _code(keys: str) -> str:
    return " ".join(key if key == "…" else f"`{key.replace('|', _ESCAPED_BAR)}`" for key in keys.split())
