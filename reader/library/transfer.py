"""Exports the whole library as plain data, one object per article, and imports it into another library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from reader.library.keys import storable
from reader.library.rows.columns import LARGEST, numbers, shares, texts
from reader.sources.clean import blank

Record = dict[str, Any]
"""Plain data that JSON can express."""
_AS_TYPE = {str: texts, int: numbers, float: shares}
_NO_OBJECT = "something is no object"
_OF_LINES = frozenset(("around", "text", "before", "note"))
"""What may have line breaks."""


class _Field(NamedTuple):
    """A column, and its name and type in a record."""

    name: str
    column: str
    type: type
    otherwise: Any = None
    """Its value in the record of an older reader, which lacks it."""


_ARTICLE = (
    *(_Field(name, name, str) for name in ("source", "title", "byline", "published", "opened")),
    _Field("share", "share", float),
    _Field("words", "words", int),
    _Field("start", "start", int),
    _Field("around", "around", str),
    _Field("address", "address", str, otherwise=""),
)
_PLACE = (_Field("start", "start", int), _Field("text", "words", str))
_PARTS = {
    "kept": (
        "keepsake",
        (
            *_PLACE,
            *(_Field(name, name, str) for name in ("kind", "note", "speaker", "section")),
            _Field("page", "page", int, otherwise=0),
        ),
    ),
    "quotes": (
        "correction",
        (*_PLACE, _Field("before", "before", str), _Field("is_quote", "is_quote", int), _Field("speaker", "speaker", str)),
    ),
    "names": (
        "name_correction",
        (*_PLACE, *(_Field(name, name, str) for name in ("before", "name", "kind", "reach")), _Field("number", "number", int)),
    ),
    "said": ("said", (*_PLACE, _Field("speaker", "speaker", str))),
}
"""The lists in a record, with their tables and fields."""
_NEWER = (
    " ON CONFLICT (source) DO UPDATE SET opened = excluded.opened, share = excluded.share, start = excluded.start,"
    " around = excluded.around WHERE excluded.opened > opened"
)
_NOTED = " ON CONFLICT (source, kind, start, words) DO UPDATE SET note = excluded.note WHERE note = ''"


def records_in(database: sqlite3.Connection) -> Iterator[Record]:
    """First the reader's choices, then every article with its text, what is said in it, keepsakes and corrections."""
    yield {"choices": dict(database.execute(f"SELECT {texts('name', 'value')} FROM choice"))}
    for row in database.execute(f"SELECT {_columns(_ARTICLE)} FROM article ORDER BY opened").fetchall():
        record = dict(zip(_names(_ARTICLE), row, strict=True))
        source = (record["source"],)
        record["addresses"] = [address for (address,) in database.execute(_select("redirect", texts("address")), source)]
        record["content"] = next((text for (text,) in database.execute(_select("content", texts("text")), source)), None)
        for part, (table, fields) in _PARTS.items():
            rows = database.execute(_select(table, _columns(fields)), source)
            record[part] = [dict(zip(_names(fields), each, strict=True)) for each in rows]
        yield record


def put_in(database: sqlite3.Connection, record: object) -> None:
    """Merge `record` into `database`, whose own data is kept; raises `ValueError` if it is not such a record.

    Of two positions in an article, the newer one is kept; a note that exists is not replaced.
    """
    if not isinstance(record, Mapping):
        raise ValueError(_NO_OBJECT)
    if "choices" in record:
        choices = _typed(record, "choices", dict).items()
        _insert(database, "choice", ("name", "value"), [(blank(str(name)), blank(str(value))) for name, value in choices])
        return
    row = _row(record, _ARTICLE)
    source = row[0]
    _insert(database, "article", [field.column for field in _ARTICLE], [row], _NEWER)
    addresses = [(storable(str(address)), source) for address in _typed(record, "addresses", list)]
    _insert(database, "redirect", ("address", "source"), addresses)
    if record.get("content") is not None:
        _insert(database, "content", ("source", "text"), [(source, blank(_typed(record, "content", str)))])
    for part, (table, fields) in _PARTS.items():
        rows = [(source, *_row(each, fields)) for each in _typed(record, part, list)]
        columns = ("source", *(field.column for field in fields))
        _insert(database, table, columns, rows, _NOTED if table == "keepsake" else "")


def _row(record: object, fields: Sequence[_Field]) -> tuple[Any, ...]:
    if not isinstance(record, Mapping):
        raise ValueError(_NO_OBJECT)
    return tuple(_shown(field.name, _typed(record, field.name, field.type, field.otherwise)) for field in fields)


def _shown(name: str, value: Any) -> Any:
    """`value` with blanks for what could control a terminal; a source is the name of a file, and cleaned where it is shown."""
    if not isinstance(value, str):
        return value
    if name == "source":
        return storable(value)
    return blank(value) if name in _OF_LINES else " ".join(blank(value).split())


def _typed(record: Mapping[str, Any], name: str, kind: type, otherwise: Any = None) -> Any:
    value = record.get(name, otherwise)
    if not isinstance(value, (int, float) if kind is float else kind):
        raise ValueError(f"“{name}” is missing or of another type")
    if isinstance(value, int | float) and not 0 <= value <= (1 if kind is float else LARGEST):
        raise ValueError(f"“{name}” is out of range")
    return value


def _insert(
    database: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], conflict: str = ""
) -> None:
    """Insert `rows`; rows that exist are kept unless the `conflict` clause says otherwise."""
    places = ", ".join("?" * len(columns))
    otherwise = conflict or " ON CONFLICT DO NOTHING"
    database.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places}){otherwise}", rows)


def _select(table: str, columns: str) -> str:
    return f"SELECT {columns} FROM {table} WHERE source = ?"


def _columns(fields: Sequence[_Field]) -> str:
    return ", ".join(_AS_TYPE[field.type](field.column) for field in fields)


def _names(fields: Sequence[_Field]) -> list[str]:
    return [field.name for field in fields]
