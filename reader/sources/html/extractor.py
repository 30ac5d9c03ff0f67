"""trafilatura, without what it loads for purposes other than ours, which is most of it: that is loaded when it is called.

It fetches pages, guesses dates and asks another program about short pages, which takes longer to load than a page to take apart.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_LATER = (
    "charset_normalizer",
    "courlan",
    "hashlib",
    "htmldate",
    "justext",
    "justext.core",
    "justext.utils",
    "trafilatura.downloads",
    "trafilatura.external",
    "urllib3.response",
)
"""Modules whose names are loaded only when they are used."""


def body_of(page: HtmlElement) -> _Element | None:
    """The part of `page` that is its article, in the elements of trafilatura; none where nothing is found."""
    try:
        found = _loaded().bare_extraction(page, fast=True, include_formatting=True, include_comments=False, include_links=True)
    except (RecursionError, ArithmeticError, LookupError, AttributeError):
        return None
    body: _Element | None = getattr(found, "body", None)
    return body


@cache
def _loaded() -> Any:
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    with _some_later():
        return import_module("trafilatura")


@contextmanager
def _some_later() -> Iterator[None]:
    """Have nothing loaded of those modules of which nothing is there yet."""
    stand_ins = {name: _StandIn(name) for name in _LATER if name.partition(".")[0] not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


class _StandIn(ModuleType):
    """Stands in for a module whose names are asked for."""

    def __getattr__(self, name: str) -> _Later:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Later(self.__name__, name)


class _Later(type):
    """A function or a class of a module that is loaded when it is called, or asked for anything."""

    _at: str

    def __new__(cls, module: str, name: str) -> _Later:
        later = super().__new__(cls, name, (), {})
        later._at = module
        return later

    def __init__(cls, module: str, name: str) -> None:
        super().__init__(name, (), {})

    def __call__(cls, *values: Any, **options: Any) -> Any:
        return cls._now()(*values, **options)

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(cls._now(), name)

    def __instancecheck__(cls, instance: object) -> bool:
        return cls._at in sys.modules and isinstance(instance, cls._now())

    def _now(cls) -> Any:
        return getattr(import_module(cls._at), cls.__name__)
