"""Tables in PDFs."""

from itertools import chain

from tests.articles import shape, texts
from tests.unit.sources.pdfs import BOATS, EELS, LEFT, RIGHT, Words, lines, read


def row(baseline: float, *cells: str, lefts: tuple[float, ...], bold: bool = False) -> list[Words]:
    """A row of a table, whose cells begin at `lefts`."""
    return [Words(text, left, baseline, bold=bold) for text, left in zip(cells, lefts, strict=True)]


def rows_of(*words: list[Words]) -> list[str]:
    return [text for kind, _, text in shape(read(list(chain(*words)))) if kind == "table row"]


def test_the_rows_of_a_table_stay_rows() -> None:
    rows = [row(600 - 13 * night, f"Night {night}", str(night * 17), lefts=(72, 300)) for night in range(8)]
    assert rows_of(lines(*EELS), *rows)[3] == "Night 3 |  51"


def test_a_small_table_has_its_columns_and_its_head_also_where_they_stand_close() -> None:
    lefts = (200.0, 250.0, 290.0)
    head = row(600, "Night", "Eels", "Boats", lefts=lefts, bold=True)
    body = [row(587, "First", "170", "4", lefts=lefts), row(574, "Second", "68", "12", lefts=lefts)]
    article = read(lines(*EELS) + head + [words for line in body for words in line] + lines(*BOATS, top=540))
    assert shape(article)[1:-1] == [
        ("table row", 1, "Night  | Eels | Boats"),
        ("table row", 0, "First  |  170 |     4"),
        ("table row", 0, "Second |   68 |    12"),
    ]
    assert texts(article)[-1] == " ".join(BOATS)


def test_text_with_wide_spaces_is_no_table() -> None:
    spaced: list[Words] = []
    for line, text in enumerate(("the eels of the river Tarn", "are seen in the town now", "and so by all of the boats")):
        left = 72.0
        for word in text.split():
            spaced.append(Words(word, left, 600 - 13 * line))
            left += 5.5 * len(word) + 13
    assert rows_of(spaced) == []


def test_a_list_with_its_numbers_on_the_left_is_no_table() -> None:
    items = [row(600 - 13 * item, f"{item + 1}.", f"Count the eels of night {item}", lefts=(72, 100)) for item in range(4)]
    assert rows_of(lines(*EELS), *items) == []


def test_lines_of_prose_beside_one_another_are_no_table() -> None:
    beside = [row(600 - 13 * line, LEFT[line], RIGHT[line], lefts=(72, 320)) for line in range(3)]
    assert rows_of(*beside) == []
