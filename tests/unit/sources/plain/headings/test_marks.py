"""Headings that are marked: by a rule below, or a link to edit them."""

import pytest

from tests.headed import BODY, headings, heads_of


def test_remarks_in_code_are_no_headings() -> None:
    assert not heads_of(f"{BODY}\n# the path\npath = 'x'\n# Config\nuser: root\n# Settings\nWIDTH = 72\n{BODY}")


def test_underlined_lines_are_headings() -> None:
    text = f"The bridge\n==========\n\n{BODY}\n\nThe costs\n---------\n\n{BODY}\n"
    assert headings(text) == [("The bridge", 1), ("The costs", 2)]


@pytest.mark.parametrize("link", ["[edit]", " [ edit ]", "[Bearbeiten | Quelltext bearbeiten]"])
def test_a_line_with_a_link_to_edit_it_is_a_heading(link: str) -> None:
    line = f"History of the bridge{link}"
    assert line in heads_of("\n".join(["Bridge", BODY, line, "Short.", BODY]))
