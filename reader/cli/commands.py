"""The commands for scripts: what each is for, its arguments, and what it prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reader.cli import analyses
from reader.cli.library import later, later_arguments, library, library_arguments, notes, notes_arguments
from reader.cli.printing import print_out

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


class Command(NamedTuple):
    """One command."""

    help: str
    add_arguments: Callable[[ArgumentParser], None]
    answer: Callable[[Namespace], None]
    """Prints the answer; raises `SourceError` or `CommandError` if there is none."""
    prints: bool = True

    @property
    def description(self) -> str:
        """What it does, in a sentence."""
        return f"Print {self.help}." if self.prints else f"{self.help[0].upper()}{self.help[1:]}."


def _keys(_arguments: Namespace) -> None:
    from reader.app.keys.own import keys_as_toml

    print_out(keys_as_toml())


def _completion_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help="bash, zsh or fish")


def _completion(arguments: Namespace) -> None:
    from reader.cli.completion import script

    print_out(script(arguments.shell))


def _no_arguments(_parser: ArgumentParser) -> None:
    pass


COMMANDS = {
    "analyse": Command(
        "everything that is found: summary, sections, quotes and names", analyses.analyse_arguments, analyses.analyse
    ),
    "summary": Command("the most important sentences", analyses.summary_arguments, analyses.summary),
    "quotes": Command("who said what, by speaker", analyses.quotes_arguments, analyses.quotes),
    "names": Command("who and what is named, by kind", analyses.names_arguments, analyses.names),
    "outline": Command("the sections", analyses.outline_arguments, analyses.outline),
    "text": Command("the text with all marks in words, for a screen reader", analyses.takes_sources, analyses.text),
    "notes": Command("your bookmarks, highlights and notes", notes_arguments, notes),
    "library": Command("what you read and saved for later; with words: where they stand", library_arguments, library),
    "later": Command("save files, folders and addresses in the library, to read later", later_arguments, later, prints=False),
    "keys": Command("all actions and their keys, as a starting point for keys.toml", _no_arguments, _keys),
    "completion": Command("a script that lets your shell complete what you type", _completion_arguments, _completion),
}
