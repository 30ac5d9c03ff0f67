"""The manual page, made from the help of the commands."""

from __future__ import annotations

from argparse import Action, ArgumentParser
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader import __version__
from reader.regex import regex

_OPTION = regex(r"(?<![\w-])(--?[a-zA-Z][\w-]*)")
"""An option in running text, to be set in bold."""
_BEYOND_ASCII = regex(r"[^\x00-\x7f]")
"""Characters that `groff` reads reliably only by their number, whatever the encoding of the page."""
Key = tuple[str, str, str]
"""The group that a key is in, the key, and what it does."""
_FILES = {
    "~/.config/reader/keys.toml": "Your own keys; what reader keys prints is a starting point.",
    "~/.local/share/reader/library.sqlite3": "The library: what you read, where you left it, and what you kept.",
    "~/.cache/reader": "Pages that were fetched or converted, and what was found in articles; it may be removed at any time.",
}
"""The paths of files on Linux, unless the environment says otherwise."""
_ENVIRONMENT = {
    "NO_COLOR": "If it is set, greys take the place of colours, and signs tell marks apart.",
    "VISUAL, EDITOR": "The editor that opens the file of an article.",
    "BROWSER": "The browser that opens the original and links.",
    "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME": "Where the folders reader of the files above lie.",
}


def manual(app: ArgumentParser, commands: Mapping[str, ArgumentParser], keys: Mapping[str, Iterable[Key]], notes: str) -> str:
    """The page in the language of `man`: the app, each of the `commands`, the `keys` under their titles, files, and `notes`."""
    lines = [
        f'.TH {app.prog.upper()} 1 "" "{app.prog} {__version__}" "User Commands"',
        *_section("NAME", [f"{app.prog} \\- {_escaped(_uncapitalised(app.description or ''))}"]),
        *_section("SYNOPSIS", _verbatim([line.strip() for line in (app.usage or app.prog).splitlines()])),
        *_section("OPTIONS", _arguments(app)),
        *_section("COMMANDS", (line for name, parser in commands.items() for line in _command(name, parser))),
        *(line for title, group in keys.items() for line in _section(title.upper(), _keys(group))),
        *_section("FILES", _explained(_FILES)),
        *_section("ENVIRONMENT", _explained(_ENVIRONMENT)),
        *_section("NOTES", _verbatim(notes.splitlines())),
    ]
    return _BEYOND_ASCII.sub(lambda letter: f"\\[u{ord(letter[0]):04X}]", "\n".join(lines))


def _section(title: str, lines: Iterable[str]) -> list[str]:
    return [f".SH {title}", *lines]


def _command(name: str, parser: ArgumentParser) -> Iterator[str]:
    yield f".SS {_escaped(name)}"
    yield _escaped(parser.description or "")
    yield from _arguments(parser)


def _arguments(parser: ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if "--help" not in action.option_strings:
            yield from (".TP", _named(action), _OPTION.sub(r"\\fB\1\\fR", action.help or "").replace("-", "\\-"))


def _named(action: Action) -> str:
    """An option with its value, or the name of a positional argument."""
    name = action.dest.upper() if action.option_strings else action.dest
    value = str(action.metavar or name) if action.nargs != 0 else ""
    if not action.option_strings:
        return f"\\fI{_escaped(value)}\\fR"
    options = ", ".join(f"\\fB{_escaped(option)}\\fR" for option in action.option_strings)
    return f"{options} \\fI{_escaped(value)}\\fR" if value else options


def _keys(keys: Iterable[Key]) -> Iterator[str]:
    last = ""
    for group, key, does in keys:
        if group != last:
            yield f".SS {_escaped(group)}"
            last = group
        yield from (".TP", f"\\fB{_escaped(key)}\\fR", _escaped(does))


def _explained(terms: Mapping[str, str]) -> Iterator[str]:
    for term, is_for in terms.items():
        yield from (".TP", f"\\fB{_escaped(term)}\\fR", _escaped(is_for))


def _verbatim(lines: Sequence[str]) -> list[str]:
    return [".nf", *map(_escaped, lines), ".fi"]


def _escaped(text: str) -> str:
    """`text` with everything escaped that `man` would interpret."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe


def _uncapitalised(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].rstrip(".")
