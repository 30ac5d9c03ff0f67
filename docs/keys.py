"""Writes the tables of keys into the read-me: `python -m docs.keys`."""

from __future__ import annotations

from pathlib import Path

from reader.app.actions import LISTING, READING
from reader.app.key_tables import key_table

README = Path(__file__).parents[1] / "README.md"


def main() -> None:
    """Replace what stands between the marks."""
    text = README.read_text("utf-8")
    for mark, actions in (("keys", READING), ("list keys", LISTING)):
        table = f"<!-- {mark} -->\n{key_table(actions)}\n<!-- /{mark} -->"
        before, after = text.split(f"<!-- {mark} -->")[0], text.split(f"<!-- /{mark} -->")[1]
        text = before + table + after
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
