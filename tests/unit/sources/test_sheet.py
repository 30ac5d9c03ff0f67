"""Reading tables in text files."""

from pathlib import Path

import pytest

from reader.article import BlockKind
from reader.sources import load
from reader.sources.folders import articles_in

ROWS = ["Name       | Seen", "Eel, grey  |    7", "Ærfugl “x” |   12"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("eels.csv", 'Name,Seen\n"Eel, grey",7\nÆrfugl “x”,12\n'),
        ("eels.csv", 'Name;Seen\r\n"Eel, grey";7\r\nÆrfugl “x”;12\r\n'),
        ("eels.tsv", "Name\tSeen\nEel, grey\t7\nÆrfugl “x”\t12\n"),
        ("eels.csv", 'Name,Seen\n\n"Eel,\ngrey",7\nÆrfugl “x”,12'),
    ],
)
def test_a_table_has_aligned_columns_under_its_head(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode())
    article = load(path)
    assert [block.span.of(article.text) for block in article.blocks] == ROWS
    assert [(block.kind, block.level) for block in article.blocks] == [(BlockKind.ROW, 1), (BlockKind.ROW, 0), (BlockKind.ROW, 0)]


def test_quotation_marks_in_cells_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "said.csv"
    path.write_text('quote,speaker\n"""So,"" he said",Ada\n"“No, no”",Tom\n', encoding="utf-8")
    assert '"So," he said | Ada' in load(path).text


@pytest.mark.parametrize("text", ["Only a sentence, with a comma.\n", 'Name,Seen\n"Eel,7\n', "Eels\nBoats\n"])
def test_what_is_no_table_is_read_as_plain_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "words.csv"
    path.write_text(text, encoding="utf-8")
    assert load(path).text == text


def test_tables_are_no_articles_of_a_folder(tmp_path: Path) -> None:
    for name in ("eels.csv", "eels.txt"):
        (tmp_path / name).write_text("Eels, and boats.\n", encoding="utf-8")
    assert [path.name for path in articles_in(tmp_path)] == ["eels.txt"]


def test_a_line_that_tells_the_separator_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "eels.csv"
    path.write_text("sep=;\nEels;Boats, and so on\n7;9\n", encoding="utf-8")
    assert load(path).text.splitlines()[0] == "Eels | Boats, and so on"


def test_a_mark_that_cannot_be_a_separator_is_none(tmp_path: Path) -> None:
    path = tmp_path / "eels.csv"
    path.write_text('sep="\nEels;Boats\n7;9\n', encoding="utf-8")
    assert "Eels" in load(path).text
