"""What a summary takes from an article, and in which order."""

from __future__ import annotations

import pytest

import reader
from reader.analysis.model import Summary
from reader.analysis.summary.ranking import Shape, shape_of
from reader.analysis.summary.standing import leans
from reader.analysis.summary.words import Words

NEWS = """\
The harbour of Lunde will be closed for two years, the council decided on Monday.

A storm in March had torn the old breakwater open. Engineers found cracks in eleven of its fourteen walls.

“It was a hard decision,” said Ada Quill, the mayor. “We had no choice.”

She had fought for the harbour for years. But the repairs of the breakwater would have cost the town 40 million crowns.

Fishermen of Lunde protested in front of the town hall. They say the closing of the harbour ruins them.

The harbour of Lunde will be closed for two years, the council has decided.
"""


def taken(text: str, n: int) -> list[str]:
    return [sentence.span.of(text) for sentence in reader.analyse(text).summary.take(n, text=text)]


def test_news_begins_with_what_happened() -> None:
    assert taken(NEWS, 1)[0].startswith("The harbour of Lunde will be closed for two years, the council decided")


def test_what_was_said_already_comes_last() -> None:
    ranked = reader.analyse(NEWS).summary.ranked
    assert ranked[-1].span.of(NEWS).startswith("The harbour of Lunde will be closed")


@pytest.mark.parametrize("n", range(1, 6))
def test_the_first_sentence_of_a_summary_stands_alone(n: int) -> None:
    assert not leans(taken(NEWS, n)[0])


def test_a_longer_summary_holds_the_shorter_one() -> None:
    assert set(taken(NEWS, 2)) < set(taken(NEWS, 4))


def test_a_summary_of_so_many_words_is_no_longer() -> None:
    summary = reader.analyse(NEWS).summary
    words = sum(len(sentence.span.of(NEWS).split()) for sentence in summary.take(words=35, text=NEWS))
    assert 15 < words <= 35


def test_headings_are_no_part_of_a_summary() -> None:
    text = NEWS.replace("Fishermen of", "The harbour is closed\n\nFishermen of")
    assert "The harbour is closed" not in [sentence.span.of(text) for sentence in reader.analyse(text).summary.ranked]


@pytest.mark.parametrize("text", ["", "A line.", "Rain fell. The boatmen went home."])
def test_a_few_sentences_are_too_short_to_sum_up(text: str) -> None:
    assert reader.analyse(text).summary == Summary()


def test_the_best_of_three_sentences_can_be_told() -> None:
    text = "Rain fell on Lunde. The harbour of Lunde will be closed for two years, the council decided. But nobody came."
    assert taken(text, 1)[0].startswith("The harbour of Lunde")


@pytest.mark.parametrize(
    ("sentences", "shape"),
    [
        (["The harbour is closed.", "The council decided on Monday."] * 3, Shape.NEWS),
        (["We propose a model of tides.", "Tides are hard to foresee.", "Our model does so."], Shape.PAPER),
        (["The harbour lay in the evening sun, and nobody spoke a word for a long while."] * 200, Shape.LONG),
    ],
)
def test_the_shape_of_a_text_tells_how_to_rank_it(sentences: list[str], shape: Shape) -> None:
    assert shape_of(sentences, Words.of(sentences)) is shape


BOOK = "\n\n".join(f"CHAPTER {number}\n\n" + NEWS.replace("Lunde", town) * 20 for number, town in enumerate(("Lunde", "Holl"), 1))


def test_a_long_text_is_summed_up_by_section_too() -> None:
    analysis = reader.analyse(BOOK)
    sections = analysis.article.sections
    assert len(analysis.section_summaries) == len(sections) == 2
    for section, summary in zip(sections, analysis.section_summaries, strict=True):
        assert 1 <= len(summary.ranked) <= 5
        assert all(section.span.contains(sentence.span) for sentence in summary.ranked)


def test_the_sections_of_a_short_text_are_not_summed_up() -> None:
    assert reader.analyse(f"{NEWS}\nWhat comes next\n\n{NEWS}").section_summaries == ()


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
        "Not a boat left in Lunde today! pic.twitter.com/lunde1 Tom Brandt (@tombrandt) July 4.",
    ],
)
def test_what_is_no_whole_sentence_is_no_part_of_a_summary(line: str) -> None:
    text = NEWS.replace("Fishermen of", f"{line}\n\nFishermen of")
    assert line not in [sentence.span.of(text) for sentence in reader.analyse(text).summary.ranked]


def test_a_text_without_stops_is_summed_up_all_the_same() -> None:
    lines = [f"The harbour of {town} is closed to every boat from the north" for town in ("Lunde", "Holl", "Ammer", "Tannock")]
    assert len(reader.analyse("\n\n".join(line + "\n\n" + line.lower() for line in lines)).summary.ranked) >= 4


def test_posts_are_no_part_of_the_summary_of_a_text_without_stops() -> None:
    posts = [f"Ada Quill (@ada{n}) 27 July The harbour of Lunde is closed to boats" for n in range(6)]
    lines = [f"The harbour of {town} is closed to every boat from the north" for town in ("Lunde", "Holl", "Ammer", "Tannock")]
    text = "\n\n".join([*posts, *lines])
    assert {sentence.span.of(text) for sentence in reader.analyse(text).summary.ranked} == set(lines)
