"""Tables on web pages."""

from reader.article import BlockKind
from tests.articles import LONG
from tests.web_pages import blocks, of_kind, page


def test_the_rows_of_a_table_stand_close_below_its_head() -> None:
    table = "<table><tr><th>Year</th><th>Eels</th></tr><tr><th>1980</th><td>7</td></tr></table>"
    article = page(f"<p>{LONG * 2}</p>{table}<p>{LONG * 2}</p>")
    assert "Year | Eels\n1980 |    7" in article.text
    assert [block.level for block in article.blocks if block.kind is BlockKind.ROW] == [1, 0]


def test_lines_within_the_cells_of_a_table_do_not_take_its_rows_apart() -> None:
    rows = "<tr><td><p>Year</p></td><td><p>Eels</p></td></tr><tr><td>1980</td><td>seven<br>or more</td></tr>"
    article = page(f"<p>{LONG * 2}</p><table>{rows}</table><p>{LONG * 2}</p>")
    assert "Year | Eels\n1980 | seven or more" in article.text


def test_tables_that_follow_one_another_stay_apart() -> None:
    table = "<table><tr><td>{}</td><td>{}</td></tr></table>"
    article = page(f"<p>{LONG * 2}</p>{table.format('Eels', LONG.strip())}{table.format('Boats', 'seven')}<p>{LONG}</p>")
    assert ("paragraph", "Boats | seven") in blocks(article)


def test_a_table_of_figures_above_the_text_is_kept() -> None:
    table = "<table><tr><td>2019</td><td>4</td></tr><tr><td>2020</td><td>7</td></tr></table>"
    assert blocks(page(f"{table}<p>{LONG * 2}</p><p>{LONG}</p>"))[:2] == [("table row", "2019 | 4"), ("table row", "2020 | 7")]


def test_the_number_of_a_table_is_no_section() -> None:
    table = "<h3>Table 1.</h3><table><tr><th>Year</th><th>Eels</th></tr><tr><td>2025</td><td>7</td></tr></table>"
    article = page(f"<p>{LONG * 3}</p><h2>The eels</h2>{table}<p>{LONG * 3}</p>")
    assert of_kind("heading", article) == ["The eels"]


def test_the_caption_of_a_table_is_kept() -> None:
    table = "<table><tr><th>Year</th><th>Eels</th></tr><tr><td>2025</td><td>7</td></tr></table>"
    figure = f"<figure><figcaption class='ltx_caption'>Table 1: Eels by year.</figcaption><div>{table}</div></figure>"
    assert "Table 1: Eels by year." in page(f"<p>{LONG * 3}</p>{figure}<p>{LONG * 3}</p>").text
