"""Extends the names of companies by their legal forms, `Quill Works, Inc.`, and knows them by their last words: `Quill Foods`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged

_SHORTENED = frozenset("Inc INC Corp CORP Co Ltd LTD".split())
_FORMS = (
    _SHORTENED
    | frozenset(f"{form}." for form in _SHORTENED)
    | frozenset("LLC LLP Plc PLC GmbH Bhd BHD Sdn SDN Pty Pvt Limited LIMITED Incorporated INCORPORATED".split())
)

_FIRMS = _FORMS | frozenset(
    "Airlines Airways Bank Energy Foods Holdings Industries Insurance Motors Partners Pharma Pharmaceuticals Productions "
    "Railways Securities Software Studios Systems Technologies Ventures".split()
)
"""The last words of names of firms, which no surname is."""


def with_legal_forms(words: Sequence[str], names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence, in order, with companies extended to their legal forms."""
    if _FIRMS.isdisjoint(words):
        return list(names)
    found: list[Tagged] = []
    for name in names:
        start, end = _start(words, name), _end(words, name)
        while found and found[-1].end > start:
            start = min(start, found.pop().start)
        company = words[end - 2 if words[end - 1] == "." else end - 1] in (_FIRMS if end - start > 1 else _FORMS)
        found.append(Tagged(start, end, EntityKind.ORGANISATION if company else name.kind))
    return found


def _start(words: Sequence[str], name: Tagged) -> int:
    """Where a name begins: a word earlier if only the legal form was found."""
    if words[name.start] not in _FORMS or name.start == 0:
        return name.start
    before = name.start - (words[name.start - 1] == ",")
    return before - 1 if before and words[before - 1][0].isupper() else name.start


def _end(words: Sequence[str], name: Tagged) -> int:
    """Where a name ends: after the legal forms that follow it, and the full stop of the last one."""
    end = name.end
    while (form := end + (words[end : end + 1] == [","])) < len(words) and words[form] in _FORMS:
        end = form + 1
    return end + (words[end - 1] in _SHORTENED and words[end : end + 1] == ["."])
