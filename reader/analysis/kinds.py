"""The kinds of entities: apart from the `model`, since the library needs nothing else of it."""

from __future__ import annotations

from enum import StrEnum


class EntityKind(StrEnum):
    """The kind of thing that an entity is."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    GROUP = "group"
    EVENT = "event"
    WORK = "work"
    PRODUCT = "product"
    DATE = "date"
    TIME = "time"
    MONEY = "money"
    PERCENT = "percent"
    QUANTITY = "quantity"
