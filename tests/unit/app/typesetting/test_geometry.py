"""The indents of blocks, and the marks in them."""

import pytest

from reader.app.typesetting.geometry import lead_of
from reader.sources.markdown.read import article_from_markdown


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("> Wait.\n>\n> > No.", ["│ ", "│ │ "]),
        ("> - eels\n>   - small", ["│ ", "│   "]),
        ("> ```\n> x\n> ```", ["│   "]),
        ("> - eels\n>   > Wait.", ["│ ", "│   │ "]),
        ("- eels\n  > Wait.\n\n  ```\n  x\n  ```", ["", "  │ ", "  "]),
    ],
)
def test_block_quotes_have_a_bar_whatever_is_in_them(text: str, leads: list[str]) -> None:
    assert [lead_of(block, opens=True) for block in article_from_markdown(text).blocks] == leads
