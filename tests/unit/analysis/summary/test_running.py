"""Which sentences a summary may take."""

from __future__ import annotations

import pytest

from reader.analysis.sentences import split_sentences
from reader.analysis.summary.running import running_sentences
from reader.sources.plain.read import article_from_text

FIRST = (
    "The harbour of Lunde will be closed for two years, the council decided on Monday. A storm had torn the old breakwater open."
)
SECOND = "Fishermen of Lunde protested in front of the town hall. They say the closing of the harbour ruins them."


def running(text: str) -> list[str]:
    article = article_from_text(text)
    return [sentence.of(text) for sentence in running_sentences(article, split_sentences(article))]


def test_headings_are_no_part_of_a_summary() -> None:
    assert "The harbour is closed" not in running(f"{FIRST}\n\nThe harbour is closed\n\n{SECOND}")


@pytest.mark.parametrize(
    "line",
    [
        "14:44",
        "Follow us for more",
        "Sign up for the daily letter from Lunde.",
        "• a boat, a net and a lamp",
        "Here is what the council said:",
        "Read more: Twelve harbours that were closed.",
        "Lunde | 14 walls | 11 with cracks (1 mended).",
        "© 2011 The Lunde Courier.",
        "VIDEO Scroll down to see the harbour of Lunde from the air.",
        "More from Lunde and Holl.",
        "Ada Quill in Holl contributed to this report.",
        "The harbour master of Lunde did not respond to a request for comment.",
        "The Courier has reached out to the council of Lunde.",
        "Picture: the old harbour of Lunde in a storm.",
        "Fishermen watch the waves from the town hall of Lunde. (Ada Quill/Lunde Courier)",
        "The harbour at its best. (Photo by Ada Quill)",
        "The harbour at its worst. (AP Photo/Ada Quill)",
        "The harbour in a storm. (ADA QUILL/AFP/Getty Images.)",
        "The harbour at night. (Courtesy of the council)",
        "The mayor, Tom Brandt, left, and the harbour master, Ada Quill, right.",
        "The boats are lent as is, without warranty of any kind.",
        "Not a boat left in Lunde today! pic.twitter.com/lunde1 Tom Brandt (@tombrandt) July 4.",
    ],
)
def test_fragments_are_no_part_of_a_summary(line: str) -> None:
    assert line not in running(f"{FIRST}\n\n{line}\n\n{SECOND}")


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbours of the ocean met in a forum of their own (APEC).",
        "Two of the fishermen live with the virus (HIV/AIDS).",
        "Fishermen from abroad must show a card with their face (photo ID).",
        "The harbour owes millions to a bank in the south (Credit Suisse).",
        "The council loses fishermen, left, right and centre.",
    ],
)
def test_a_sentence_is_no_caption_for_what_stands_in_brackets_at_its_end(sentence: str) -> None:
    assert sentence in running(f"{FIRST}\n\n{sentence}\n\n{SECOND}")


@pytest.mark.parametrize("told", ["is a writer and lives in Holl.", "writes about harbours.", "can be reached at the Courier."])
def test_a_note_about_the_author_at_the_end_is_no_part_of_a_summary(told: str) -> None:
    assert running(f"{FIRST}\n\n{SECOND}\n\nAda Quill {told}") == running(f"{FIRST}\n\n{SECOND}")
    assert running(f"{FIRST}\n\nAda Quill {told}\n\n{SECOND}") != running(f"{FIRST}\n\n{SECOND}")


def test_the_short_lines_of_a_recipe_are_no_part_of_its_summary() -> None:
    lines = ["Prep: 20 min", "Serves 4", "1 cod", "2 onions", "A handful of sage", "50 g butter"]
    steps = "Soften the onions in the butter for a quarter of an hour. Add the cod and the sage, and wait. Serve it with bread."
    assert running("\n".join([*lines, steps])) == running(steps)


def test_a_text_without_stops_is_summed_up_all_the_same() -> None:
    lines = [f"The harbour of {town} is closed to every boat from the north" for town in ("Lunde", "Holl", "Ammer", "Tannock")]
    assert running("\n\n".join(lines)) == lines


def test_many_items_without_stops_are_no_part_of_the_summary_of_prose() -> None:
    items = "\n".join(f"- boat {number}: a net, a lamp" for number in range(40))
    assert running(f"{FIRST}\n\n{SECOND}\n\n{items}") == running(f"{FIRST}\n\n{SECOND}")


def test_a_table_laid_out_as_a_list_of_labelled_cells_is_no_part_of_a_summary() -> None:
    cells = "\n".join(f"- state: The harbour of {town} is closed." for town in ("Lunde", "Holl", "Ammer"))
    assert running(f"{FIRST}\n\n{SECOND}\n\n{cells}") == running(f"{FIRST}\n\n{SECOND}")


@pytest.mark.parametrize("mark", ["•", "-", "3.", "(2)", "b)"])
def test_the_sentence_of_an_item_begins_after_the_mark_of_the_list(mark: str) -> None:
    assert "A storm tore it open." in running(f"{FIRST}\n\n{SECOND}\n\n{mark} A storm tore it open. It was old.")


def test_a_list_under_a_sentence_is_summed_up_all_the_same() -> None:
    items = "\n".join(f"- the harbour of {town} with its boats and nets" for town in ("Lunde", "Holl", "Ammer", "Tannock"))
    assert len(running(f"These harbours will be closed for two years.\n\n{items}")) == 5


def test_posts_are_no_part_of_the_summary_of_a_text_without_stops() -> None:
    posts = [f"Ada Quill (@ada{n}) 27 July The harbour of Lunde is closed to boats" for n in range(6)]
    lines = [f"The harbour of {town} is closed to every boat from the north" for town in ("Lunde", "Holl", "Ammer", "Tannock")]
    assert running("\n\n".join([*posts, *lines])) == lines


def test_a_break_between_passages_is_no_part_of_a_summary_however_short_the_text_is() -> None:
    assert "* * *" not in running("The boats are out.\n\n* * *\n\nThey came back.")
