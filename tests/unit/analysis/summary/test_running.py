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
        "Not a boat left in Lunde today! pic.twitter.com/lunde1 Tom Brandt (@tombrandt) July 4.",
    ],
)
def test_fragments_are_no_part_of_a_summary(line: str) -> None:
    assert line not in running(f"{FIRST}\n\n{line}\n\n{SECOND}")


def test_the_short_lines_of_a_recipe_are_no_part_of_its_summary() -> None:
    lines = ["Prep: 20 min", "Serves 4", "1 cod", "2 onions", "A handful of sage", "50 g butter"]
    steps = "Soften the onions in the butter for a quarter of an hour. Add the cod and the sage, and wait. Serve it with bread."
    assert running("\n".join([*lines, steps])) == running(steps)


def test_a_text_without_stops_is_summed_up_all_the_same() -> None:
    lines = [f"The harbour of {town} is closed to every boat from the north" for town in ("Lunde", "Holl", "Ammer", "Tannock")]
    assert running("\n\n".join(lines)) == lines


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


def test_the_fields_of_a_mail_are_no_sentences() -> None:
    mail = ["From: Ada Quill, Lunde", "Subject: The roof. And the boats.", FIRST, SECOND]
    assert not any(
        "Quill" in sentence or "roof." in sentence for sentence in running("\n\n".join([*mail, FIRST, SECOND, SECOND]))
    )
