"""Writes the table of keys into the read-me: `python -m docs.keys`."""

from __future__ import annotations

import re
from pathlib import Path

from reader.app.actions import READING, key_table

README = Path(__file__).parents[1] / "README.md"


def main() -> None:
    """Replace what stands between the marks."""
    text = README.read_text("utf-8")
    table = f"<!-- keys -->\n{key_table(READING)}\n<!-- /keys -->"
    README.write_text(re.sub(r"<!-- keys -->.*<!-- /keys -->", lambda _: table, text, flags=re.S), "utf-8")


if __name__ == "__main__":
    main()
