"""What other programs call the actions."""

from __future__ import annotations

from reader.app.keys.also_called import ALSO_CALLED
from reader.app.keys.everywhere import ONLY_IN_PALETTE
from reader.app.keys.listing import LISTING
from reader.app.keys.reading import READING


def test_all_other_words_are_for_an_action_of_some_screen() -> None:
    assert ALSO_CALLED.keys() <= {action.id for action in (*READING, *LISTING, *ONLY_IN_PALETTE)}
