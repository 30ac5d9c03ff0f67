"""The sentences of a summary, and their order."""

from __future__ import annotations

import pytest

import reader
from reader.analysis.model import Summary
from reader.analysis.summary.leaning import leans

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


def test_a_sentence_that_repeats_others_comes_last() -> None:
    ranked = reader.analyse(NEWS).summary.ranked
    assert ranked[-1].span.of(NEWS).startswith("The harbour of Lunde will be closed")


def test_a_sentence_repeated_hundreds_of_times_is_taken_once() -> None:
    sentences = taken(f"{NEWS}\n" * 400, 5)
    assert len(set(sentences)) == len(sentences) == 5


@pytest.mark.parametrize("n", range(1, 6))
def test_the_first_sentence_of_a_summary_stands_alone(n: int) -> None:
    assert not leans(taken(NEWS, n)[0])


def test_a_longer_summary_holds_the_shorter_one() -> None:
    assert set(taken(NEWS, 2)) < set(taken(NEWS, 4))


def test_a_summary_of_so_many_words_is_no_longer() -> None:
    summary = reader.analyse(NEWS).summary
    words = sum(len(sentence.span.of(NEWS).split()) for sentence in summary.take(words=35, text=NEWS))
    assert 15 < words <= 35


@pytest.mark.parametrize("text", ["", "A line.", "Rain fell. The boatmen went home."])
def test_a_few_sentences_are_too_short_to_sum_up(text: str) -> None:
    assert reader.analyse(text).summary == Summary()


def test_the_best_of_three_sentences_can_be_told() -> None:
    text = "Rain fell on Lunde. The harbour of Lunde will be closed for two years, the council decided. But nobody came."
    assert taken(text, 1)[0].startswith("The harbour of Lunde")


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
