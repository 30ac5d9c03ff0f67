"""Reading documents of Word and LibreOffice."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from reader.article import Article
from reader.sources import SourceError, load
from tests.articles import shape
from tests.unit.sources.office.documents import docx, odt, paragraph

EELS = "The eels of Lunde have been counted every night."
STYLES = """
    <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="Own"><w:name w:val="My heading"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
    <w:style w:styleId="LB2"><w:name w:val="List Bullet 2"/></w:style>
    <w:style w:styleId="LN"><w:name w:val="List Number"/></w:style>
    <w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>"""
PROPERTIES = (
    '<dc:title xmlns:dc="urn:dc">Eels</dc:title><dc:creator xmlns:dc="urn:dc">Ada Quill</dc:creator>'
    '<t:created xmlns:t="urn:t">2019-01-01T10:00:00Z</t:created><t:modified xmlns:t="urn:t">2019-03-04T10:00:00Z</t:modified>'
)


def read(data: bytes) -> Article:
    return load(io.BytesIO(data))


def links(article: Article) -> list[tuple[str, str]]:
    """The words of each link, and its address or what stands where it leads to."""
    text = article.text
    return [
        (link.span.of(text), link.url if link.offset is None else text[link.offset :].partition("\n")[0])
        for link in article.links
    ]


def test_bold_and_italics_of_a_run_are_kept_unless_they_are_off() -> None:
    def run(words: str, look: str) -> str:
        return f"<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>"

    word = "<w:p>" + run("One ", '<w:b w:val="0"/>') + run("old", "<w:i/>") + run(" eel", "<w:b/><w:i/>") + "</w:p>"
    looks = {"I": 'fo:font-style="italic"', "B": 'fo:font-weight="bold" fo:font-style="italic"'}
    styles = "".join(
        f'<style:style style:name="{name}"><style:text-properties xmlns:fo="urn:fo" {look}/></style:style>'
        for name, look in looks.items()
    )
    text = 'One <text:span text:style-name="I">old</text:span><text:span text:style-name="B"> eel</text:span>'
    for data in (docx(word + paragraph(EELS)), odt(f"<text:p>{text}</text:p><text:p>{EELS}</text:p>", styles)):
        article = read(data)
        emphasis = {(each.kind.value, each.span.of(article.text)) for each in article.emphasis}
        assert emphasis == {("italic", "old"), ("bold", " eel"), ("italic", " eel")}


def test_styles_are_known_by_their_names_in_english_whatever_they_are_called() -> None:
    body = (
        paragraph("Eels of Lunde", "Titel")
        + paragraph("Why 1", "Verzeichnis1")
        + paragraph("Why", "berschrift1")
        + paragraph("How", "Own")
        + paragraph(EELS)
        + paragraph("So they say.", "Zitat")
    )
    article = read(docx(body, {"word/styles.xml": STYLES}))
    assert article.title == "Eels of Lunde"
    assert shape(article) == [
        ("heading", 1, "Eels of Lunde"),
        ("heading", 2, "Why"),
        ("heading", 3, "How"),
        ("paragraph", 0, EELS),
        ("block quote", 0, "So they say."),
    ]


@pytest.mark.parametrize(
    "data",
    [
        docx(paragraph(EELS), {"docProps/core.xml": PROPERTIES}),
        odt(f"<text:p>{EELS}</text:p>", meta=PROPERTIES.replace("t:modified", "t:date")),
    ],
    ids=["docx", "odt"],
)
def test_title_author_and_date_are_taken_from_the_properties(data: bytes) -> None:
    article = read(data)
    assert (article.title, article.byline, article.published) == ("Eels", "Ada Quill", "2019-03-04")
    assert article.text == EELS


def test_a_line_at_the_top_names_the_author_if_the_properties_do_not() -> None:
    properties = PROPERTIES.replace("Ada Quill", "Microsoft Office User")
    assert read(docx(paragraph("By Tom Reed") + paragraph(EELS), {"docProps/core.xml": properties})).byline == "Tom Reed"


def test_paragraphs_in_bold_are_the_headings_of_a_document_without_styles() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>The first night</w:t></w:r></w:p>"
    assert shape(read(docx(paragraph(EELS) + bold + paragraph(EELS))))[1] == ("heading", 2, "The first night")


def test_lists_of_word_are_numbered_or_not_as_they_say() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    )

    def item(words: str, level: int) -> str:
        return paragraph(words, more=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')

    body = item("eel", 0) + item("long", 1) + paragraph("Between.") + item("pike", 0)
    body += paragraph("deep", "LB2") + paragraph("first", "LN") + paragraph("second", "LN")
    article = read(docx(body, {"word/numbering.xml": numbering, "word/styles.xml": STYLES}))
    assert article.text == "1. eel\n◦ long\n\nBetween.\n\n2. pike\n◦ deep\n1. first\n2. second"


def test_tables_of_word_are_laid_out() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    assert read(docx(f"<w:tbl>{row('Lunde', '7')}{row('Holl', '12')}</w:tbl>")).text == "Lunde |  7\nHoll  | 12"


def test_links_and_notes_of_word_lead_where_they_should() -> None:
    body = (
        f"<w:p><w:r><w:t>{EELS}</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:hyperlink r:id='a'><w:r><w:t>There</w:t></w:r></w:hyperlink>, "
        "<w:hyperlink w:anchor='end'><w:r><w:t>below</w:t></w:r></w:hyperlink></w:p>"
        "<w:p><w:bookmarkStart w:name='end'/><w:r><w:t>The end.</w:t></w:r></w:p>"
    )
    relations = "<w:Relationship Id='a' Target='https://lunde.example/' TargetMode='External'/>"
    notes = f"<w:footnote w:id='2'>{paragraph('By hand.')}</w:footnote>"
    article = read(docx(body, {"word/_rels/document.xml.rels": relations, "word/footnotes.xml": notes}))
    assert article.text.endswith("The end.\n\n[1] By hand.")
    assert links(article) == [("[1]", "[1] By hand."), ("There", "https://lunde.example/"), ("below", "The end.")]


def test_fields_of_word_lead_where_they_say() -> None:
    def field(code: str, words: str) -> str:
        start, middle, end = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end"))
        return f"{start}<w:r><w:instrText>{code}</w:instrText></w:r>{middle}<w:r><w:t>{words}</w:t></w:r>{end}"

    to_page, to_end = 'HYPERLINK "https://lunde.example/"', 'HYPERLINK \\l "end"'
    simple = f"<w:fldSimple w:instr='{to_page}'><w:r><w:t>Here.</w:t></w:r></w:fldSimple>"
    fields = field(to_page, "There ") + field(to_end, "below ") + field("PAGE", "7. ") + simple
    article = read(docx(f"<w:p>{fields}</w:p><w:p><w:bookmarkStart w:name='end'/><w:r><w:t>{EELS}</w:t></w:r></w:p>"))
    assert article.text.startswith("There below 7. Here.")
    assert links(article) == [("There", "https://lunde.example/"), ("below", EELS), ("Here.", "https://lunde.example/")]


def test_deleted_text_fields_and_the_table_of_contents_of_word_are_left_out() -> None:
    runs = (
        "<w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>always</w:t></w:r></w:ins>"
        "<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>wait.</w:t><w:br/><w:t>Yes.</w:t></w:r>"
        "<mc:AlternateContent><w:r><w:t>twice</w:t></w:r></mc:AlternateContent>"
    )
    contents = (
        "<w:sdt><w:sdtPr><w:docPartGallery w:val='Table of Contents'/></w:sdtPr>"
        f"<w:sdtContent>{paragraph('Contents')}</w:sdtContent></w:sdt>"
    )
    held = f"<w:sdt><w:sdtContent>{paragraph('Held.')}</w:sdtContent></w:sdt>"
    assert read(docx(f"{contents}<w:p>{runs}</w:p>{held}")).text == "We always wait.\nYes.\n\nHeld."


def test_the_description_of_a_picture_is_in_its_place() -> None:
    picture = '<w:p><w:r><w:drawing><wp:docPr descr="Two eels in a bucket"/></w:drawing></w:r></w:p>'
    assert shape(read(docx(picture + paragraph(EELS))))[0] == ("caption", 0, "Two eels in a bucket")
    frame = "<text:p><draw:frame><svg:desc>Two eels in a bucket</svg:desc></draw:frame></text:p>"
    assert shape(read(odt(f"{frame}<text:p>{EELS}</text:p>")))[0] == ("caption", 0, "Two eels in a bucket")


def test_the_description_of_a_picture_leads_to_it_in_the_document(tmp_path: Path) -> None:
    drawing = '<wp:docPr descr="Two eels in a bucket"/><w:blip r:embed="r7"/>'
    relations = (
        '<Relationship Id="r7" Target="media/eel.png"/><Relationship Id="r8" Target="https://x.example" TargetMode="External"/>'
    )
    frame = '<draw:image xlink:href="Pictures/eel.png"/><svg:desc>Two eels in a bucket</svg:desc>'
    word = docx(f"<w:p><w:r><w:drawing>{drawing}</w:drawing></w:r></w:p>", {"word/_rels/document.xml.rels": relations})
    for name, data, place in (
        ("eels.docx", word, "word/media/eel.png"),
        ("eels.odt", odt(f"<text:p><draw:frame>{frame}</draw:frame></text:p>"), "Pictures/eel.png"),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        assert [link.url for link in load(path).links] == [str(path / place)]
        assert read(data).links == ()


def test_a_drawing_in_a_format_that_is_no_picture_leads_nowhere(tmp_path: Path) -> None:
    frame = '<draw:image xlink:href="Pictures/eel.emf"/><svg:desc>Two eels in a bucket</svg:desc>'
    path = tmp_path / "eels.odt"
    path.write_bytes(odt(f"<text:p><draw:frame>{frame}</draw:frame></text:p>"))
    assert load(path).text == "Two eels in a bucket" and not load(path).links


def test_text_boxes_stand_once_below_the_paragraph_that_they_are_anchored_in() -> None:
    inner = f"<w:r><w:pict><w:txbxContent>{paragraph('Deep.')}</w:txbxContent></w:pict></w:r>"
    box = f"<w:txbxContent>{paragraph('Boxed.')}<w:p>{inner}</w:p></w:txbxContent>"
    choice = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    deleted = f"<w:del><w:r><w:pict><w:txbxContent>{paragraph('Gone.')}</w:txbxContent></w:pict></w:r></w:del>"
    runs = f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent><w:t>{EELS}</w:t></w:r>{deleted}"
    assert read(docx(f"<w:p>{runs}</w:p>{paragraph('After.')}")).text == f"{EELS}\n\nBoxed.\n\nDeep.\n\nAfter."
    inner = "<draw:frame><draw:image/><svg:desc>Two eels in a bucket</svg:desc></draw:frame>"
    box = f"<draw:frame><draw:text-box><text:p>{inner}</text:p><text:p>Figure 1</text:p></draw:text-box></draw:frame>"
    text = read(odt(f"<text:p>{box}{EELS}</text:p><text:p>After.</text:p>")).text
    assert text == f"{EELS}\n\nTwo eels in a bucket\n\nFigure 1\n\nAfter."


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


def test_a_document_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "release"
    path.write_bytes(docx(paragraph(EELS)))
    assert load(path).text == EELS


@pytest.mark.parametrize(
    "data", [docx(paragraph(EELS))[:-40], odt("").replace(b"office:text", b"office:else")], ids=["cut", "other"]
)
def test_a_broken_document_says_so(data: bytes) -> None:
    with pytest.raises(SourceError):
        read(data)


def test_hidden_text_of_word_is_left_out() -> None:
    def run(words: str, look: str) -> str:
        return f"<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>"

    styles = '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    runs = run("Five ", "") + run("or six ", "<w:vanish/>") + run("old ", '<w:rStyle w:val="Secret"/>')
    runs += run("eels", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')
    data = docx(f"<w:p>{runs}</w:p>{paragraph('A secret.', 'Secret')}{paragraph(EELS)}", {"word/styles.xml": styles})
    assert read(data).text == f"Five eels\n\n{EELS}"


def test_hidden_text_of_an_open_document_is_left_out() -> None:
    hiding = '<style:text-properties text:display="none"/>'
    styles = "".join(f'<style:style style:name="{name}">{hiding}</style:style>' for name in "PT")
    text = f'<text:p>Five<text:span text:style-name="T"> or six</text:span> eels</text:p><text:p>{EELS}</text:p>'
    text += (
        '<text:p text:style-name="P">A secret.</text:p><text:section text:display="none"><text:p>Another.</text:p></text:section>'
    )
    assert read(odt(text, styles)).text == f"Five eels\n\n{EELS}"


def test_a_text_box_in_a_cell_stands_there_once() -> None:
    words = paragraph("Beware")
    box = f"<w:drawing><w:txbxContent>{words}</w:txbxContent></w:drawing>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    cells = f"<w:tc><w:p><w:r>{both}</w:r><w:r><w:t>Eels</w:t></w:r></w:p></w:tc><w:tc>{paragraph('Seven')}</w:tc>"
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    assert read(docx(f"{paragraph(EELS)}{table}")).text.endswith("\n\nEels Beware | Seven")


def test_what_is_raised_or_lowered_is_so_in_the_text() -> None:
    def run(words: str, where: str = "baseline") -> str:
        return f'<w:r><w:rPr><w:vertAlign w:val="{where}"/></w:rPr><w:t>{words}</w:t></w:r>'

    word = f"<w:p>{run('m')}{run('2', 'superscript')}{run(' H')}{run('2', 'subscript')}</w:p>"
    styles = "".join(
        f'<style:style style:name="{where}"><style:text-properties style:text-position="{where} 58%"/></style:style>'
        for where in ("super", "sub")
    )
    text = "m" + '<text:span text:style-name="super">2</text:span> H<text:span text:style-name="sub">2</text:span>'
    for data in (docx(word + paragraph(EELS)), odt(f"<text:p>{text}</text:p><text:p>{EELS}</text:p>", styles)):
        assert read(data).text.startswith("m² H₂\n")


def test_formulas_of_word_are_written_on_the_line() -> None:
    def run(words: str) -> str:
        return f"<w:r><w:t>{words}</w:t></w:r>"

    square = f"<w:sSup><w:e>{run('x')}</w:e><w:sup>{run('2')}</w:sup></w:sSup>"
    fraction = f"<w:f><w:num>{run('a+b')}</w:num><w:den>{run('c')}</w:den></w:f>"
    root = f"<w:rad><w:deg/><w:e>{run('gh')}</w:e></w:rad>"
    body = f"<w:p><w:oMath>{square}{run(' = ')}{fraction}{run(' + ')}{root}</w:oMath></w:p>"
    assert read(docx(body + paragraph(EELS))).text.startswith("x² = (a+b)/c + √(gh)\n")


def test_how_a_word_is_pronounced_is_left_out() -> None:
    ruby = "<text:ruby><text:ruby-base>鰻</text:ruby-base><text:ruby-text>unagi</text:ruby-text></text:ruby>"
    assert read(odt(f"<text:p>{ruby} means eel.</text:p><text:p>{EELS}</text:p>")).text.startswith("鰻 means eel.")


@pytest.mark.parametrize("number", ["0", "x", "-1", "²", "9" * 5_000])
def test_a_level_that_cannot_be_is_passed_over(number: str) -> None:
    styles = (
        f'<w:style w:styleId="A"><w:name w:val="List Bullet {number[:1]}"/></w:style>'
        f'<w:style w:styleId="B"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="{number}"/></w:pPr></w:style>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="{number}"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    item = paragraph(EELS, more=f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="3"/></w:numPr>')
    body = paragraph(EELS, "A") + paragraph(EELS, "B") + item
    assert read(docx(body, {"word/numbering.xml": numbering, "word/styles.xml": styles})).text.count(EELS) == 3
    assert read(odt(f'<text:h text:outline-level="{number}">Eels</text:h><text:p>{EELS}</text:p>')).text == f"Eels\n\n{EELS}"
