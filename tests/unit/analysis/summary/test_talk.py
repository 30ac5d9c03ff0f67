"""Summaries of talks."""

from __future__ import annotations

import reader


def test_a_summary_of_a_talk_holds_neither_labels_nor_questions() -> None:
    lines = [
        "Ada Quill kept the light of Hestholm for nine years.",
        "Q: When did you see the boat on the western shoal?",
        "A: Before the bell. The boat had run onto the western shoal with nine men in her, and I could hear them call.",
        "Q: What did the harbour office of Lunde tell you to do about the boat on the shoal?",
        "A: The harbour office of Lunde told me to wait for the tide. I waited until four, and then I took out my own boat.",
    ]
    text = "\n\n".join(lines)
    taken = [sentence.span.of(text) for sentence in reader.analyse(text).summary.ranked]
    assert "Before the bell." in taken
    assert not [sentence for sentence in taken if sentence.startswith(("Q:", "A:")) or sentence.endswith("?")]


def test_a_short_talk_is_summed_up_by_its_questions_too() -> None:
    text = "Quill: Who kept the light?\n\nBrandt: I kept it myself.\n\nQuill: Did you leave it?\n\nBrandt: You know me."
    taken = [sentence.span.of(text) for sentence in reader.analyse(text).summary.ranked]
    assert sorted(taken) == ["Did you leave it?", "I kept it myself.", "Who kept the light?", "You know me."]
