"""The entries of a feed."""

from __future__ import annotations

from reader.app.actions import Action
from reader.app.items import item_of
from reader.app.memory import Memory
from reader.app.screens.choosing import ChoosingScreen
from reader.sources import Feed


class FeedScreen(ChoosingScreen):
    """Lists the entries of a feed; each is fetched when it is opened."""

    def __init__(self, feed: Feed, memory: Memory, actions: tuple[Action, ...]) -> None:
        super().__init__(feed.title or feed.source, "entry", [item_of(entry) for entry in feed.entries], memory, actions)
