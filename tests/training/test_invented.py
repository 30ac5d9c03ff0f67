"""The texts that were invented to learn from."""

from __future__ import annotations

from training.invented_quotes import invented_quotes
from training.news_passages import invented_news


def test_every_invented_quote_stands_in_marks_and_its_speaker_outside_them() -> None:
    for document in invented_quotes():
        text = document["text"]
        assert document["quotes"] and "{" not in text
        for quote in document["quotes"]:
            said, speaker = text[quote["start"] : quote["end"]], quote["speaker"]
            assert (said[0], said[-1]) == ("“", "”")
            assert text[: speaker["start"]].count("“") == text[: speaker["start"]].count("”")


def test_every_invented_passage_begins_with_a_mark() -> None:
    articles = list(invented_news())
    assert all(article.text[start] in "“‘" for article in articles for start in article.is_speech)
    assert {speech for article in articles for speech in article.is_speech.values()} == {True, False}
    assert not any("~" in article.text for article in articles)
