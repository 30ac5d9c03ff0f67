"""Notes that stand within the lines of a page."""

import pytest

from reader.sources.html.page import parsed_page
from reader.sources.html.sidenotes import move_sidenotes

LATEXML = (
    "<span class='ltx_note ltx_role_footnote'><sup class='ltx_note_mark'>3</sup><span class='ltx_note_outer'>"
    "<span class='ltx_note_content'><sup class='ltx_note_mark'>3</sup><span class='ltx_tag ltx_tag_note'>3</span>"
    "By <i>lamp</i>.</span></span></span>"
)
BESIDE = "<label class='margin-toggle'></label><input class='margin-toggle'><span class='sidenote'>By <i>lamp</i>.</span>"


@pytest.mark.parametrize(("note", "mark"), [(LATEXML, "[3]"), (BESIDE, "[1]")], ids=["LaTeXML", "beside the text"])
def test_a_note_within_a_line_stands_below_the_paragraph_and_its_number_in_its_place(note: str, mark: str) -> None:
    page = parsed_page(f"<div><p>Eels{note} are counted.</p><p>Boats too.</p></div>")
    move_sidenotes(page)
    assert [each.text_content() for each in page.iter("p")] == [f"Eels{mark} are counted.", f"{mark} By lamp.", "Boats too."]
