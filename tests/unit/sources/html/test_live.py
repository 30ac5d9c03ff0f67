"""Live reports, entry by entry."""

from tests.articles import LONG
from tests.web_pages import SAID, blocks, page, read


def test_every_entry_of_a_live_report_has_its_heading_and_its_paragraphs() -> None:
    entry = "<li class='entry'><article><h3>{0}</h3><div class='words'>{1}</div></article></li>"
    said = (f"<p>{LONG * 3}</p><p>{SAID}</p>", f"<p>{SAID}</p>", f"<p>{SAID}</p><p>So: {LONG * 2}</p>")
    entries = "".join(entry.format(*each) for each in zip(("The end", "Nearly", "The beginning"), said, strict=True))
    article = read(f"<html><body><main><h1>Harbour</h1><ol>{entries}</ol></main></body></html>")
    assert blocks(article) == [
        ("heading", "The end"),
        ("paragraph", (LONG * 3).strip()),
        ("paragraph", SAID),
        ("heading", "Nearly"),
        ("paragraph", SAID),
        ("heading", "The beginning"),
        ("paragraph", SAID),
        ("paragraph", f"So: {LONG * 2}".strip()),
    ]


def test_the_entries_of_a_live_report_have_their_times() -> None:
    entry = "<div class='update'><header><time class='at'>{0}</time></header>{1}<p>{2}</p></div>"
    entries = [
        ("14:32 GMT", "<h2>The end</h2>", LONG),
        ("2.05pm", "", SAID),
        ("13:40 on 10 March", "<h2>Eels at last</h2>", f"Now. {LONG}"),
    ]
    article = page("".join(entry.format(*each) for each in entries))
    assert [text[:20].strip() for _, text in blocks(article)] == [
        "14:32 GMT · The end",
        LONG[:20],
        f"2.05pm · {SAID}"[:20],
        "13:40 · Eels at last",
        f"Now. {LONG}"[:19],
    ]
    assert "GMT ·" not in page("".join(entry.format(*each) for each in entries[:2])).text
