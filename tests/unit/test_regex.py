"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import pytest

import reader
from reader.regex import regex


def test_a_regex_does_what_a_compiled_pattern_does() -> None:
    boats = regex(r"(?P<kind>\w+) boat", re.I)
    found = boats.search("A FERRY BOAT")
    assert found is not None
    assert (found["kind"], boats.sub("ship", "ferry boat"), boats.pattern) == ("FERRY", "ship", r"(?P<kind>\w+) boat")


def test_a_regex_of_bytes_searches_bytes() -> None:
    assert regex(rb"\d+").findall(b"pier 4, pier 15") == [b"4", b"15"]


def test_a_mistake_is_told_when_a_regex_is_first_used() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.match("boat")


def test_every_regex_of_the_reader_can_be_compiled() -> None:
    for module in _modules():
        for value in vars(module).values():
            if type(value) is type(regex("")):
                assert value.groups >= 0


def _modules() -> Iterator[ModuleType]:
    for found in walk_packages(reader.__path__, "reader."):
        if not found.name.endswith("__main__"):
            yield import_module(found.name)
