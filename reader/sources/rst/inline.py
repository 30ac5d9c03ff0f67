"""Writes the marked words of reStructuredText in Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.regex import regex
from reader.sources.markup.in_html import Allowance, normal

_TOKEN = regex(
    r"``(?P<literal>[^`]+(?:`[^`]+)*)``"
    r"|(?P<role>:[A-Za-z][\w:.+-]{0,60}:)?`(?P<words>[^`]{1,2000})`(?P<link>__?)?"
    r"|\[(?P<note>\d{1,4}|#[\w.-]{0,60}|\*|[A-Za-z][\w.-]{0,60})\]_(?!\w)"
    r"|\|(?P<substitute>[^\s|](?:[^|\n]{0,100}[^\s|])?)\|(?:__?)?"
    r"|(?<![\w`])(?P<name>[A-Za-z0-9](?:[\w.-]{0,100}[A-Za-z0-9])?)__?(?![\w`])"
    r"|\\(?P<escaped>[\s\S])"
    r"|(?P<special>[<\[#])"
)
_TARGET = regex(r"(?P<words>[^<>]*?)(?<!_)\s*<(?P<target>(?:[^<>]|<[^<>]*>)+)>", re.S)
_CODE = frozenset(
    "attr c class cfunc cmd code command const data envvar exc file func kbd keyword literal math meth mod obj".split()
)
"""The roles of code, and of what is set like it."""
_STRONG = regex(r"(\*\*?)(?=\S)([^*]+)(?<=\S)\1")
_ROLE_OF_CODE = regex(r":(?:[\w-]+:)*(?P<name>[\w-]+):")


@dataclass(slots=True)
class Names:
    """What the document defines for use anywhere in its text."""

    targets: dict[str, str] = field(default_factory=dict)
    """The addresses of links by their names."""
    substitutes: dict[str, str] = field(default_factory=dict)
    """The text that stands for a name between bars."""
    _allowance: Allowance = field(default_factory=Allowance)

    def target(self, name: str) -> str:
        """The address that a link with that `name` leads to; empty if there is none."""
        return self._used(self.targets.get(normal(name), ""))

    def substitute(self, name: str) -> str:
        """The text that stands for `name`; empty if there is none."""
        return self._used(self.substitutes.get(normal(name), ""))

    def _used(self, text: str) -> str:
        return text if self._allowance.covers(len(text)) else ""


def in_markdown(text: str, names: Names) -> str:
    """`text` with its marked words in the syntax of Markdown."""
    return _TOKEN.sub(lambda token: _written(token, names), text)


def unmarked(line: str) -> str:
    """A `line` of literal text without the marks around words in it."""
    return _STRONG.sub(r"\2", _TOKEN.sub(_shown, line))


def _written(token: re.Match[str], names: Names) -> str:
    if (literal := token["literal"]) is not None:
        return code(literal)
    if (words := token["words"]) is not None:
        return _interpreted(words, token["role"] or "", is_link=token["link"] is not None, names=names)
    if (note := token["note"]) is not None:
        return f"[^{note.lstrip('#') or 'auto'}]"
    if (name := token["substitute"]) is not None:
        return names.substitute(name) if normal(name) in names.substitutes else token[0]
    if (name := token["name"]) is not None:
        return _link(name, names.target(name)) if normal(name) in names.targets else token[0]
    if (escaped := token["escaped"]) is not None:
        return "" if escaped.isspace() else f"\\{escaped}"
    return f"\\{token['special']}"


def _shown(token: re.Match[str]) -> str:
    """The words that a marked one shows where nothing can be set apart."""
    if (words := token["words"]) is not None:
        parts = _TARGET.fullmatch(words)
        return (parts["words"] or parts["target"] if parts else words).replace("\\", "")
    return token["literal"] or token["escaped"] or token["name"] or token[0]


def _interpreted(words: str, role: str, *, is_link: bool, names: Names) -> str:
    """Words between backticks, with a role before them or the sign of a link after them."""
    parts = _TARGET.fullmatch(words)
    shown, target = (parts["words"] or parts["target"], parts["target"]) if parts else (words, "")
    shown = " ".join(shown.split())
    if is_link:
        target = names.target(target.rstrip("_")) or target if target.endswith("_") else target
        return _link(shown, target or names.target(shown))
    kind = _ROLE_OF_CODE.fullmatch(role)
    if kind is None:
        return f"*{_plain(shown)}*"
    if kind["name"].lower() not in _CODE and "-" not in kind["name"]:
        return _plain(shown)
    return code(shown.lstrip("!").rpartition(".")[2] if shown.startswith("~") else shown.lstrip("!"))


def _link(words: str, target: str) -> str:
    return f"[{_plain(words)}](<{target}>)" if target and not set(target) & set("<>\n") else _plain(words)


def _plain(words: str) -> str:
    """`words` without anything that Markdown would take for markup."""
    return re.sub(r"([\\`*_\[\]<#])", r"\\\1", words)


def code(words: str) -> str:
    """`words` as code within a line."""
    text = " ".join(words.split())
    return f"`` {text} ``" if "`" in text else f"`{text}`"
