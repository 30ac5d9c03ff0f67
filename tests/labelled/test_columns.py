"""Reading sets in columns, and looking for labelled data."""

from __future__ import annotations

from pathlib import Path

import pytest

from labelled import gold
from labelled.columns import sentences_of, texts
from labelled.gold import NoGoldError, path_of, titled_text

COLUMNS = """\
# newdoc id = d0
Ada\tB-PER\tB-person
Quill\tI-PER\tI-person
paid\tO\tO
$\tO\tO
1\tO\tO
,\tO\tO
500\tO\tO
in\tO\tO
Lunde\tB-LOC\tB-town
.\tO\tO

Why\tO\tO
?\tO\tO

# newdoc id = d1

\x85\tO\tO
Eels\tB-MISC\tB-fish
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gold, "FOLDER", tmp_path)
    (tmp_path / "set.bio").write_text(COLUMNS, "utf-8")


def test_words_are_joined_as_they_are_written_with_one_line_per_sentence() -> None:
    first, _ = texts("set.bio")
    assert first.text == "Ada Quill paid $1,500 in Lunde.\nWhy?\n"


def test_names_have_the_kinds_of_their_set() -> None:
    first, second = texts("set.bio")
    assert [(span.of(first.text), kind) for span, kind in first.spans] == [("Ada Quill", "person"), ("Lunde", "town")]
    assert [(span.of(second.text), kind) for span, kind in second.spans] == [("Eels", "fish")]


def test_documents_and_sentences_end_at_blank_lines_alone() -> None:
    assert [[len(sentence) for sentence in document] for document in sentences_of("set.bio")] == [[10, 2], [2]]


def test_each_word_has_the_kind_that_all_sets_share() -> None:
    document, _ = sentences_of("set.bio")
    assert [(token.word, token.tag) for token in document[0] if token.tag != "O"] == [
        ("Ada", "B-PER"),
        ("Quill", "I-PER"),
        ("Lunde", "B-LOC"),
    ]


def test_a_missing_set_is_named_with_what_to_do() -> None:
    with pytest.raises(NoGoldError, match=r"no .*quotes.none.jsonl: set READER_GOLD to the folder that holds quotes/none.jsonl"):
        path_of("quotes/none.jsonl")


def test_a_title_stands_above_its_text() -> None:
    assert titled_text({"title": "Eels", "text": "They left."}) == "Eels\n\nThey left."
    assert titled_text({"text": "They left."}) == titled_text({"title": "", "text": "They left."}) == "They left."
