"""Writes the tables of keys, in `docs/keys.md` and in the read-me: `python -m docs.keys`."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from pathlib import Path

from reader.app.keys.action import Action, in_table
from reader.app.keys.listing import LISTING
from reader.app.keys.reading import READING

README = Path(__file__).parents[1] / "README.md"
PAGE = Path(__file__).with_suffix(".md")
ESSENTIAL = (
    *("trail.next", "trail.previous", "trail.quotes", "card", "find"),
    *("sections.visit", "voices.visit", "names.toggle", "summary.toggle"),
    *("highlight", "note", "copy", "correct", "undo"),
    *("page.next", "return", "focus", "library", "help", "quit"),
)
"""The ids of the actions in the read-me."""
_START, _END = "<!-- keys -->", "<!-- /keys -->"


def page() -> str:
    """The page with all keys."""
    parts = ["# Keys", *_screen("In an article", READING), *_screen("In a list", LISTING)]
    return "\n\n".join(parts) + "\n"


def essential_keys() -> str:
    """The table of the read-me."""
    actions = {action.id: action for action in READING}
    return _table(in_table(tuple(actions[name] for name in ESSENTIAL)))


def _screen(title: str, actions: tuple[Action, ...]) -> list[str]:
    parts = [f"## {title}"]
    for group, rows in groupby(in_table(actions), key=attrgetter("group")):
        parts += [f"### {group}", _table(list(rows))]
    return parts


def _table(rows: list[Action]) -> str:
    return "\n".join(["| keys | what they do |", "|---|---|", *(f"| {_code(row.label)} | {row.help} |" for row in rows)])


def _code(keys: str) -> str:
    return " ".join(key if key == "…" else "`{}`".format(key.replace("|", r"\|")) for key in keys.split())


def main() -> None:
    """Write the page, and replace the table of the read-me."""
    PAGE.write_text(page(), "utf-8")
    before, _, rest = README.read_text("utf-8").partition(_START)
    after = rest.partition(_END)[2]
    README.write_text(f"{before}{_START}\n{essential_keys()}\n{_END}{after}", "utf-8")


if __name__ == "__main__":
    main()
