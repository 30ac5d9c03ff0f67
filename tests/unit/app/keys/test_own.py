"""The file of changed keys, and errors in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.app.keys.action import in_table
from reader.app.keys.listing import LISTING
from reader.app.keys.own import OwnKeys, keys_as_toml, own_keys
from reader.app.keys.reading import READING


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys.toml"


def keys_in(keys: OwnKeys) -> dict[str, tuple[str, ...]]:
    return {action.id: action.keys for action in keys.of(READING)}


def test_without_a_file_the_keys_are_the_usual_ones(path: Path) -> None:
    assert own_keys(path) == OwnKeys()
    assert OwnKeys().of(READING) == READING and OwnKeys().keymap() == {}


def test_an_action_has_the_keys_that_the_file_gives_it(path: Path) -> None:
    path.write_text('"trail.next" = ["tab", "."]\nbookmark = "B"\n')
    keys = keys_in(own_keys(path))
    assert keys["trail.next"] == ("tab", ".") and keys["bookmark"] == ("B",)
    assert keys["trail.previous"] == ("N",)


def test_a_key_that_is_given_to_an_action_is_taken_from_another(path: Path) -> None:
    path.write_text('"bookmark" = "j"')
    keys = own_keys(path)
    assert keys_in(keys)["line.next"] == ("down",)
    assert keys.keymap() == {"bookmark": "j", "line.next": "down"}


def test_the_keys_of_the_list_do_not_touch_those_of_the_text(path: Path) -> None:
    path.write_text('"library.narrow" = "n"\n"trail.next" = "n"')
    keys = own_keys(path)
    assert keys_in(keys)["trail.next"] == ("n",) and not keys.troubles
    assert {action.id: action.keys for action in keys.of(LISTING)}["library.narrow"] == ("n",)


def test_an_action_can_be_left_without_a_key_on_purpose(path: Path) -> None:
    path.write_text('"bookmark" = "h"\n"highlight" = []')
    keys = own_keys(path)
    assert keys_in(keys)["highlight"] == () and not keys.troubles
    assert keys.keymap() == {"bookmark": "h", "highlight": ""}


def test_a_comma_can_be_a_key(path: Path) -> None:
    path.write_text('"trail.next" = ","')
    assert own_keys(path).keymap() == {"trail.next": "comma"}


def test_a_table_of_keys_lists_those_of_the_summary_sentences_in_one_row(path: Path) -> None:
    path.write_text('bookmark = "1"\n"summary.1" = "!"')
    (row,) = [row for row in in_table(own_keys(path).of(READING)) if row.is_numbered]
    assert row.label == "! … 9"
    path.write_text("\n".join(f'"summary.{number}" = []' for number in range(1, 10)))
    (row,) = [row for row in in_table(own_keys(path).of(READING)) if row.is_numbered]
    assert not row.keys


def test_a_key_can_be_given_by_its_name(path: Path) -> None:
    path.write_text('"bookmark" = "slash"\n"find" = ["full_stop", "comma", "plus", "é"]')
    keys = own_keys(path)
    assert keys_in(keys)["bookmark"] == ("/",) and keys_in(keys)["find"] == (".", ",", "+", "é")
    assert keys_in(keys)["summary.longer"] == ("=",)
    path.write_text('"bookmark" = "slash"\n"highlight" = "/"')
    assert "“/” is given to two actions" in own_keys(path).troubles[0]


def test_a_comma_can_be_a_key_with_modifiers(path: Path) -> None:
    path.write_text('"bookmark" = "ctrl+,"')
    assert own_keys(path).keymap() == {"bookmark": "ctrl+comma"}


@pytest.mark.parametrize("key", ["+", "é", "f5", "underscore", "ctrl+o", "ctrl+shift+up", "alt+x", "exclamation_mark"])
def test_a_key_is_a_character_or_a_name_perhaps_with_modifiers(key: str, path: Path) -> None:
    path.write_text(f'"bookmark" = "{key}"')
    assert not own_keys(path).troubles


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"trail.nxt" = "n"', "no action “trail.nxt”"),
        ('"trail.next" = 3', "needs a key"),
        ('"trail.next" = ""', "needs a key"),
        ('"bookmark" = "B"\n"highlight" = "B"', "“B” is given to two actions"),
        ('"bookmark" = "Esc"', "“Esc” is no key"),
        ('"bookmark" = ["B", "strg+b"]', "“strg+b” is no key"),
        ('"bookmark" = "\\u0007"', "is no key"),
        ('"bookmark" = " "', "is no key"),
        ('"bookmark" = "h"', "no key is left for “highlight”"),
        ("trail.next = = n", "no valid TOML"),
    ],
)
def test_keys_that_cannot_be_used_are_reported(text: str, words: str, path: Path) -> None:
    path.write_text(text)
    (sentence,) = own_keys(path).troubles
    assert words in sentence


def test_a_file_of_keys_that_is_no_text_is_reported(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read" in own_keys(path).troubles[0]


def test_the_printed_file_gives_every_action_its_usual_keys(path: Path) -> None:
    path.write_text(keys_as_toml(), "utf-8")
    keys = own_keys(path)
    assert not keys.troubles and keys.keymap() == {}
    assert {action.id for action in READING} <= tomllib.loads(keys_as_toml()).keys()
