"""Words that the style sheets of a book set apart."""

from __future__ import annotations

import io

import pytest

from reader.sources import load
from reader.sources.epub.styles import looks_in
from tests.unit.sources.books import chapter, epub


@pytest.mark.parametrize(
    ("sheet", "looks"),
    [
        (".it { font-style: italic }", {"it": "i"}),
        ("span.it, .Char-2 {color:red;font-style:oblique}", {"it": "i", "Char-2": "i"}),
        (".b{font-weight:700} .c{font-weight: 400}", {"b": "b"}),
        (".both { font-weight: bold; font-style: italic; }", {"both": "i"}),
        ("/* .old { font-style: italic } */ p { } .new { font-style: italic }", {"new": "i"}),
        ("p.quote, h1 .it, .it em { font-style: italic }", {}),
        ("@media print { .it { font-style: italic } }", {"it": "i"}),
        (".it font-style: italic } } {{", {}),
        ("/*" * 300_000 + "{" * 300_000, {}),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_classes_of_words_are_known_by_how_they_look(sheet: str, looks: dict[str, str]) -> None:
    assert looks_in([sheet]) == looks


def test_words_of_such_a_class_are_set_apart_in_the_book() -> None:
    text = chapter("<p>The <span class='x it'>Mary Celeste</span> came <span class='x'>late</span>.</p>")
    book = epub({"a.xhtml": text}, sheet=".it { font-style: italic }")
    article = load(io.BytesIO(book))
    assert article.text == "The Mary Celeste came late."
    assert [(each.kind.value, each.span.of(article.text)) for each in article.emphasis] == [("italic", "Mary Celeste")]
