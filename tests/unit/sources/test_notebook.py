"""Reading notebooks."""

import io
import json

import pytest

from reader.article import Article
from reader.sources import SourceError, load
from reader.sources.load import article_from
from reader.sources.raw import RawDocument
from tests.articles import shape


def cell(kind: str, source: str | list[str], **others: object) -> dict[str, object]:
    return {"cell_type": kind, "metadata": {}, "source": source, **others}


def read(*cells: object, **metadata: object) -> Article:
    return load(io.BytesIO(json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4}).encode()))


def test_text_is_read_as_markdown_and_code_as_code_with_what_it_printed() -> None:
    printed = [{"output_type": "stream", "text": ["7 eels\n", "\x1b[31m2 pikes\x1b[0m\n"]}]
    article = read(
        cell("markdown", ["# Eels\n", "\n", "They are *back*.\n\n- one"]),
        cell("code", "count('```')", outputs=[*printed, {"data": {"text/plain": "9", "image/png": "iVBOR"}}]),
    )
    assert article.title == "Eels"
    assert shape(article) == [
        ("heading", 1, "Eels"),
        ("paragraph", 0, "They are back."),
        ("list item", 0, "• one"),
        ("code", 0, "count('```')"),
        ("code", 0, "7 eels\n2 pikes"),
        ("code", 0, "9"),
    ]


def test_title_and_authors_are_taken_from_the_metadata_or_the_front_matter() -> None:
    stated = read(cell("markdown", "They are back."), title="Eels", authors=[{"name": "Ada Quill"}, {"name": "Tom Reed"}])
    assert (stated.title, stated.byline) == ("Eels", "Ada Quill, Tom Reed")
    in_front = read(cell("raw", "---\ntitle: Eels\nauthor: Ada Quill\n---"), cell("markdown", "They are back."))
    assert (in_front.title, in_front.byline, in_front.text) == ("Eels", "Ada Quill", "They are back.")


def test_nothing_in_the_metadata_controls_the_terminal() -> None:
    article = read(cell("markdown", "They are back."), title="\x1b]0;Eels\x07Eels\n", authors=[{"name": "\x1b[31mAda\x9b0m"}])
    assert (article.title, article.byline) == ("Eels", "Ada")


def test_a_notebook_is_only_what_is_written_like_one() -> None:
    assert load(io.BytesIO(b'{"cells": [1, 2]}')).text == '{"cells": [1, 2]}'


@pytest.mark.parametrize("text", ['{"cells": [{"cell_type": "mark', "[]", '{"cells": 7}'])
def test_a_broken_notebook_is_an_error_that_says_so(text: str) -> None:
    with pytest.raises(SourceError, match="broken notebook"):
        article_from(RawDocument(text.encode(), "eels.ipynb"))


def test_what_went_wrong_in_a_cell_is_told() -> None:
    failed = [{"output_type": "error", "ename": "KeyError", "evalue": "'eel'", "traceback": ["\x1b[31mlong\x1b[0m"]}]
    assert shape(read(cell("code", "count['eel']", outputs=failed)))[1:] == [("code", 0, "KeyError: 'eel'")]
