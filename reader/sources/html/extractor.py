"""Runs trafilatura, deferring imports that it needs only for other purposes: fetching pages, their metadata, short pages.

Loading those takes longer than extracting an article.
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

_DEFERRED = (
    "argparse",
    "charset_normalizer",
    "courlan",
    "csv",
    "hashlib",
    "htmldate",
    "justext",
    "justext.core",
    "justext.utils",
    "trafilatura.downloads",
    "trafilatura.external",
    "trafilatura.json_metadata",
    "urllib3.response",
)
"""Modules that are loaded only when something of them is used."""
_VERSIONS = "importlib.metadata"
"""The module that trafilatura asks for its own version, as it is loaded, to state it in a format that is not used here."""


def body_of(page: HtmlElement) -> _Element | None:
    """The article on `page`, in the elements of trafilatura; none if it finds nothing."""
    try:
        found = _loaded().bare_extraction(
            page, fast=True, output_format="xml", include_formatting=True, include_comments=False, include_links=True
        )
    except (RecursionError, ArithmeticError, LookupError, AttributeError):
        return None
    body: _Element | None = getattr(found, "body", None)
    return body


@cache
def _loaded() -> Any:
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    with _deferred_imports():
        return import_module("trafilatura")


@contextmanager
def _deferred_imports() -> Iterator[None]:
    """Replace modules that are not loaded yet by stand-ins while another one imports them."""
    stand_ins: dict[str, ModuleType] = {name: _StandIn(name) for name in _DEFERRED if name.partition(".")[0] not in sys.modules}
    if _VERSIONS not in sys.modules:
        stand_ins[_VERSIONS] = ModuleType(_VERSIONS)
        vars(stand_ins[_VERSIONS])["version"] = str
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


class _StandIn(ModuleType):
    """Stands in for a module, whatever name is imported from it."""

    def __getattr__(self, name: str) -> _Deferred:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Deferred(name, (), {"__module__": self.__name__})


class _Deferred(type):
    """Stands in for a function or a class, whose module is loaded when it is called or an attribute of it is used."""

    def __call__(cls, *values: Any, **options: Any) -> Any:
        return cls._now()(*values, **options)

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(cls._now(), name)

    def __instancecheck__(cls, instance: object) -> bool:
        return cls.__module__ in sys.modules and isinstance(instance, cls._now())

    def _now(cls) -> Any:
        return getattr(import_module(cls.__module__), cls.__name__)
