"""What a text has from the pages on which it was printed."""

from __future__ import annotations

import pytest

from reader.sources.plain.pages import without_page_marks

PARTS = [
    "The council met on Tuesday to hear what the fishermen say about the",
    "weir. They say that it is old, and that on most nights of the spring the",
    "eels cannot pass it. Nobody has asked the miller, who says that the weir is",
    "his. So the council waits.",
]


@pytest.mark.parametrize(
    "mark",
    [
        "- {} -",
        "Page {}",
        "Page {} of 9",
        "{}",
        "Quill      Eels of Lunde      [Page {}]",
        "{}\n\nThe Eels of Lunde",
        "\nQuill {}\n",
    ],
)
def test_numbers_of_pages_and_heads_beside_them_are_left_out_of_sentences(mark: str) -> None:
    text = "".join(f"{part}\n\n{mark.format(number)}\n\n" for number, part in enumerate(PARTS[:-1], 4)) + PARTS[-1]
    assert without_page_marks(text) == "\n".join(PARTS)


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"- {number} -\n\nThe eels are back.\n\n" for number in range(1, 9)),
        "".join(f"{number}\n\nThe eel is old\n\nThe night is cold\n\n" for number in range(1, 9)),
        "".join(f"{part}\n\n{number}\n\n" for number, part in zip((7, 3, 12, 5), PARTS, strict=True)),
        f"{PARTS[0]}\n\n- 1 -\n\n{PARTS[1]}",
    ],
    ids=["chapters", "verse", "counts", "one"],
)
def test_numbers_that_may_be_the_authors_own_are_kept(text: str) -> None:
    assert without_page_marks(text) == text


def test_left_and_right_pages_may_differ() -> None:
    heads = [
        "4   The Eels of Lunde",
        "Ada Quill   5",
        "6   The Eels of Lunde",
        "Ada Quill   7",
        "8   The Eels of Lunde",
        "Ada Quill   9",
    ]
    text = "".join(f"the weir of town {name} is\n\n{head}\n\n" for name, head in zip("abcdef", heads, strict=True)) + "old."
    assert "Quill" not in without_page_marks(text)
    assert "Lunde" not in without_page_marks(text)
