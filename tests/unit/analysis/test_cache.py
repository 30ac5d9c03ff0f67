"""The keys of cached analyses."""

from __future__ import annotations

from reader.analysis.cache import key_of


def test_another_text_has_another_key() -> None:
    assert key_of(b"a text") == key_of(b"a text") != key_of(b"a text.")
