"""The actions of a screen as the rows of a table of keys, for the help, the manual and the documentation."""

from __future__ import annotations

from dataclasses import dataclass

from reader.app.keys.action import Action


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One row of a table of keys."""

    keys: str
    title: str
    help: str
    group: str
    key: str
    """The key that stands for them, as it is typed; empty if there is none."""


def key_rows(actions: tuple[Action, ...]) -> list[KeyRow]:
    """The rows of a table of keys; the nine summary sentences share one."""
    rows = []
    for action in actions:
        if action.id == "summary.1":
            rows.append(KeyRow("1 … 9", "Summary sentence", "Go to that sentence of the summary.", action.group, "1"))
        elif not action.is_numbered:
            rows.append(KeyRow(action.label, action.title, action.help, action.group, "".join(action.keys[:1])))
    return rows
