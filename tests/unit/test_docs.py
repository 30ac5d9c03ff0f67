"""The read-me and the other documentation are up to date."""

from __future__ import annotations

import ast
import re
from itertools import groupby
from pathlib import Path

import pytest

from docs.keys import PAGE, README, essential_keys, page
from reader import analyse, read
from reader.analysis.model import EntityKind, Gender, QuoteKind
from reader.app.keys.action import Action, in_table
from reader.app.keys.listing import LISTING
from reader.app.keys.reading import READING
from reader.cli.commands import COMMANDS
from reader.cli.parsers import parser_of
from reader.export import analysis_as_dict
from reader.export.table import COLUMNS
from reader.library import KeepsakeKind

DOCS = PAGE.parent


def test_the_tables_of_keys_list_the_actions_of_the_app() -> None:
    assert page() == PAGE.read_text("utf-8")
    assert essential_keys() in README.read_text("utf-8")


@pytest.mark.parametrize("actions", [READING, LISTING], ids=["reading", "listing"])
def test_in_the_help_each_group_of_keys_stands_under_one_heading(actions: tuple[Action, ...]) -> None:
    headings = [group for group, _ in groupby(row.group for row in in_table(actions))]
    assert all(headings) and len(headings) == len(set(headings))


def test_the_docstring_of_each_package_says_what_its_modules_are_for() -> None:
    roots = (DOCS.parent / name for name in ("reader", "labelled", "training", "benchmarks"))
    for package in sorted(path for root in roots for path in root.rglob("__init__.py")):
        told = ast.get_docstring(ast.parse(package.read_text("utf-8"))) or ""
        modules = {path.stem for path in package.parent.glob("*.py")} - {"__init__", "__main__"}
        assert {f"`{name}`" for name in modules} <= set(re.findall(r"`\w+`", told)), package.parent


def test_no_key_does_two_things() -> None:
    keys = [key for action in READING for key in action.keys]
    assert len(keys) == len(set(keys))


@pytest.fixture
def printed(tmp_path: Path) -> dict[str, object]:
    """What a command prints about a text that has everything in it."""
    path = tmp_path / "news.md"
    path.write_text("---\ndate: 2021-05-05\n---\n# Harbour\n\n“It is late,” said Mayor Mary Quill on Monday.", "utf-8")
    return analysis_as_dict(analyse(read(path)))


def test_the_tables_of_the_json_name_the_fields_that_are_printed_and_no_others(printed: dict[str, object]) -> None:
    named = re.findall(r"^\| (`[^|]*)\|", (DOCS / "json.md").read_text("utf-8"), re.M)
    assert set(re.findall(r"`(\w+)`", "".join(named))) == fields_in(printed)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_told_of(name: str) -> None:
    told = README.read_text("utf-8") + (DOCS / "json.md").read_text("utf-8")
    options = set(re.findall(r"--\w+", parser_of(name).format_help())) - {"--help"}
    assert sorted(option for option in options if option not in told) == []


def fields_in(data: object) -> set[str]:
    """The names of all fields in `data`, however deep."""
    if isinstance(data, dict):
        return set(data).union(*map(fields_in, data.values()))
    return set().union(*map(fields_in, data)) if isinstance(data, list) else set()


def test_every_kind_and_every_column_is_documented() -> None:
    told = (DOCS / "json.md").read_text("utf-8")
    names = [*EntityKind, *QuoteKind, *Gender, *KeepsakeKind, *COLUMNS]
    assert [name for name in names if f"`{name}`" not in told] == []


def test_every_path_in_the_architecture_page_exists() -> None:
    named = re.findall(
        r"\b(?:docs|reader|tests|labelled|training|benchmarks)/[\w/]+(?:\.py|\b/)", (DOCS / "architecture.md").read_text("utf-8")
    )
    assert len(named) > 20
    assert [name for name in named if not (README.parent / name).exists()] == []


@pytest.mark.parametrize("folder", ["reader/analysis/models", "reader/sources/plain/models"])
def test_the_cards_beside_the_models_name_their_files_and_the_commands_that_make_them(folder: str) -> None:
    cards = {path.name: path.read_text("utf-8") for path in (DOCS.parent / folder).glob("*.md")}
    named = set(re.findall(r"`([\w.]+)`", "".join(cards.values())))
    assert {path.name for path in (DOCS.parent / folder).iterdir()} - set(cards) <= named
    for card in cards.values():
        assert {"What", "Data", "Remade by", "Scores"} <= set(re.findall(r"^- \*\*(\w+(?: by)?)", card, re.M))
        commands = re.findall(r"`python -m (training|benchmarks)[. ](\w+)", card)
        assert all((DOCS.parent / package / f"{name}.py").exists() for package, name in commands) and commands


def test_every_command_is_in_the_read_me() -> None:
    told = README.read_text("utf-8")
    assert [command for command in COMMANDS if f"reader {command}" not in told] == []
