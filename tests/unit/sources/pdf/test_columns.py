"""The reading order of lines by their places on a page."""

from reader.sources.pdf.columns import in_reading_order
from reader.sources.pdf.layout import Line


def test_columns_that_all_but_touch_lose_none_of_their_lines() -> None:
    left = [Line(f"The eels of the river {row}", 50, 299.9, 700 - 12 * row, 10, 400) for row in range(8)]
    right = [Line(f"The boats of the harbour {row}", 300.2, 500, 700 - 12 * row, 10, 400) for row in range(8)]
    found = " ".join(line.text for column in in_reading_order([*left, *right]) for line in column)
    assert all(line.text in found for line in [*left, *right])
