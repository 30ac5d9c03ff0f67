"""Reading documents of Word."""

from __future__ import annotations

from tests.articles import shape
from tests.unit.sources.office.documents import docx, links, paragraph, read

EELS = "The eels of Lunde have been counted every night."
STYLES = """
    <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="Own"><w:name w:val="My heading"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
    <w:style w:styleId="LB2"><w:name w:val="List Bullet 2"/></w:style>
    <w:style w:styleId="LN"><w:name w:val="List Number"/></w:style>
    <w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>"""


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


def test_hidden_text_of_word_is_left_out() -> None:
    def run(words: str, look: str) -> str:
        return f"<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>"

    styles = '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    runs = run("Five ", "") + run("or six ", "<w:vanish/>") + run("old ", '<w:rStyle w:val="Secret"/>')
    runs += run("eels", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')
    data = docx(f"<w:p>{runs}</w:p>{paragraph('A secret.', 'Secret')}{paragraph(EELS)}", {"word/styles.xml": styles})
    assert read(data).text == f"Five eels\n\n{EELS}"


def test_a_text_box_in_a_cell_stands_there_once() -> None:
    words = paragraph("Beware")
    box = f"<w:drawing><w:txbxContent>{words}</w:txbxContent></w:drawing>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    cells = f"<w:tc><w:p><w:r>{both}</w:r><w:r><w:t>Eels</w:t></w:r></w:p></w:tc><w:tc>{paragraph('Seven')}</w:tc>"
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    assert read(docx(f"{paragraph(EELS)}{table}")).text.endswith("\n\nEels Beware | Seven")


def test_formulas_of_word_are_written_on_the_line() -> None:
    def run(words: str) -> str:
        return f"<w:r><w:t>{words}</w:t></w:r>"

    square = f"<w:sSup><w:e>{run('x')}</w:e><w:sup>{run('2')}</w:sup></w:sSup>"
    fraction = f"<w:f><w:num>{run('a+b')}</w:num><w:den>{run('c')}</w:den></w:f>"
    root = f"<w:rad><w:deg/><w:e>{run('gh')}</w:e></w:rad>"
    body = f"<w:p><w:oMath>{square}{run(' = ')}{fraction}{run(' + ')}{root}</w:oMath></w:p>"
    assert read(docx(body + paragraph(EELS))).text.startswith("x² = (a+b)/c + √(gh)\n")
