"""Reading documents of LibreOffice."""

from __future__ import annotations

from pathlib import Path

from reader.sources import load
from tests.unit.sources.office.documents import links, odt, read

EELS = "The eels of Lunde have been counted every night."


def test_a_drawing_in_a_format_that_is_no_picture_leads_nowhere(tmp_path: Path) -> None:
    frame = '<draw:image xlink:href="Pictures/eel.emf"/><svg:desc>Two eels in a bucket</svg:desc>'
    path = tmp_path / "eels.odt"
    path.write_bytes(odt(f"<text:p><draw:frame>{frame}</draw:frame></text:p>"))
    assert load(path).text == "Two eels in a bucket" and not load(path).links


def test_the_structure_of_an_open_document_is_kept() -> None:
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" '
        'style:parent-style-name="Quotations"/><text:list-style style:name="L1"><text:list-level-style-number '
        'text:level="1"/></text:list-style>'
    )
    text = (
        '<text:tracked-changes><text:p>Old.</text:p></text:tracked-changes><text:p text:style-name="P1">Eels</text:p>'
        '<text:h text:outline-level="1">Why</text:h>'
        "<text:p>We<text:s/>wait<text:line-break/><text:span>here</text:span>.</text:p>"
        '<text:p text:style-name="P2">So they say.</text:p><text:list text:style-name="L1"><text:list-item><text:p>one</text:p>'
        "<text:p>more</text:p><text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item>"
        "</text:list><table:table><table:table-row><table:table-cell><text:p>Lunde</text:p></table:table-cell>"
        "<table:table-cell><text:p>7</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>"
        "<text:p>Holl</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row>"
        "</table:table>"
    )
    article = read(odt(text, styles))
    assert article.title == "Eels"
    assert article.text == ("Eels\n\nWhy\n\nWe wait\nhere.\n\nSo they say.\n\n1. one\n  more\n1. deep\n\nLunde |  7\nHoll  | 12")


def test_links_and_notes_of_an_open_document_lead_where_they_should() -> None:
    text = (
        f"<text:p>{EELS}<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>By hand.</text:p>"
        '</text:note-body></text:note> <text:a xlink:href="https://lunde.example/">There</text:a>, '
        '<text:a xlink:href="#end">below</text:a></text:p><text:p><text:bookmark text:name="end"/>The end.</text:p>'
    )
    article = read(odt(text))
    assert article.text == f"{EELS}[1] There, below\n\nThe end.\n\n[1] By hand."
    assert links(article) == [("[1]", "[1] By hand."), ("There", "https://lunde.example/"), ("below", "The end.")]


def test_hidden_text_of_an_open_document_is_left_out() -> None:
    hiding = '<style:text-properties text:display="none"/>'
    styles = "".join(f'<style:style style:name="{name}">{hiding}</style:style>' for name in "PT")
    text = f'<text:p>Five<text:span text:style-name="T"> or six</text:span> eels</text:p><text:p>{EELS}</text:p>'
    text += (
        '<text:p text:style-name="P">A secret.</text:p><text:section text:display="none"><text:p>Another.</text:p></text:section>'
    )
    assert read(odt(text, styles)).text == f"Five eels\n\n{EELS}"


def test_how_a_word_is_pronounced_is_left_out() -> None:
    ruby = "<text:ruby><text:ruby-base>鰻</text:ruby-base><text:ruby-text>unagi</text:ruby-text></text:ruby>"
    assert read(odt(f"<text:p>{ruby} means eel.</text:p><text:p>{EELS}</text:p>")).text.startswith("鰻 means eel.")
