"""Writes the blocks of AsciiDoc in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.regex import regex
from reader.sources.asciidoc.attributes import Attributes
from reader.sources.asciidoc.defined import Defined
from reader.sources.asciidoc.delimiters import Delimiters
from reader.sources.asciidoc.inline import in_html
from reader.sources.asciidoc.lists import Item, begins_item, items_at
from reader.sources.asciidoc.tables import table_in
from reader.sources.asciidoc.titles import title_at
from reader.sources.markup.in_html import BOXES, anchor, aside, code, element, heading, normal, not_included, picture, table

_COMMENT = regex(r"//(?!/).*")
_MACRO = regex(r"(?P<name>[a-z][\w-]*)::(?P<target>[^\s\[\]]*)\[(?P<inside>.*)\]")
_RULES = frozenset({"'''", "---", "- - -", "***", "* * *"})
_ADMONITION = regex(r"(?P<name>NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(?P<rest>.*)")
_ADMONITIONS = frozenset("note tip important warning caution".split())
_CODE = frozenset("source listing literal".split())
_SAID_BY = regex(r"--[ \t]+(?P<name>\S.*)")
_MARKUP = regex(r"<(?:script|style|iframe)\b", 2)
_DEEPEST = 30
"""How deeply blocks may be nested."""


@dataclass(slots=True)
class Writer:
    """Writes one document."""

    defined: Defined
    _about: Attributes = field(default_factory=Attributes)
    """What is said about the next block."""

    def blocks(self, lines: Sequence[str], depth: int = 0) -> Iterator[str]:
        """The blocks in `lines`, each in HTML; in the outermost, the notes within them follow each."""
        delimiters = Delimiters(lines)
        at = 0
        while at < len(lines):
            if depth > _DEEPEST:
                yield code(lines[at:])
                return
            if not lines[at] or _COMMENT.fullmatch(lines[at]) or self.defined.define(lines[at]) or self._about.take(lines[at]):
                at += 1
                continue
            about, self._about = self._about, Attributes()
            end, parts = self._block(lines, at, delimiters, about, depth)
            names = "".join(anchor(normal(name)) for name in about.names)
            for part in filter(str.strip, parts):
                yield names + part
                names = ""
            at = max(end, at + 1)
            if not depth:
                yield from self.defined.notes.waiting()

    def _block(
        self, lines: Sequence[str], at: int, delimiters: Delimiters, about: Attributes, depth: int
    ) -> tuple[int, Iterable[str]]:
        """The index after the block that begins in the line at `at`, and what it is in HTML."""
        if (title := title_at(lines, at)) is not None:
            names = [normal(name) for name in self.defined.names_of(title.words)]
            return title.end, [heading(title.level + 1 + self.defined.level_offset, self._inline(title.words), names)]
        if delimiters.are_at(at):
            end = delimiters.end_of(at)
            return end, self._enclosed(lines[at], lines[at + 1 : end - 1], about, depth)
        line = lines[at]
        if line in _RULES:
            return at + 1, ["<hr>"]
        if line == "<<<":
            return at + 1, ()
        if (macro := _MACRO.fullmatch(line)) is not None:
            return at + 1, self._macro(macro["name"], macro["target"], macro["inside"], about)
        if begins_item(line):
            end, items = items_at(lines, at, delimiters.end_of)
            return end, [self._title(about), self._list(items, depth)]
        end = at + 1
        while end < len(lines) and lines[end] and not delimiters.are_at(end) and not lines[end].startswith("[["):
            end += 1
        return end, self._paragraph([each for each in lines[at:end] if not _COMMENT.fullmatch(each)], about, depth)

    def _enclosed(self, delimiter: str, lines: Sequence[str], about: Attributes, depth: int) -> Iterator[str]:
        """What stands between two `delimiter`s."""
        sign, style = delimiter[0], about.style
        if sign == "/":
            return
        if delimiter.startswith(("|", ",", ":", "!")):
            cells = table_in(lines, about, delimiter[0])
            rows = [[self._inline(cell) for cell in row] for row in cells.rows]
            yield table(rows, cells.heads, self._inline(about.title))
        elif sign in ".`" or delimiter.startswith("----") or (style in _CODE and delimiter == "--"):
            yield self._caption(about) + code(lines)
        elif sign == "+":
            yield code(lines) if style in ("stem", "latexmath", "asciimath") else self._raw("\n".join(lines))
        elif style == "verse":
            yield self._quote([element("p", "<br>".join(self._inline(line) for line in lines))], about)
        elif sign in '_"' or style == "quote":
            yield self._quote(self.blocks(lines, depth + 1), about)
        else:
            yield self._set_apart("".join(self.blocks(lines, depth + 1)), sign, about)

    def _set_apart(self, inside: str, sign: str, about: Attributes) -> str:
        if about.style in _ADMONITIONS:
            return aside(self._inline(about.title) or about.style.capitalize(), inside)
        return aside(self._inline(about.title), inside) if sign == "*" else self._title(about) + inside

    def _paragraph(self, lines: Sequence[str], about: Attributes, depth: int) -> Iterator[str]:
        text = "\n".join(map(str.strip, lines))
        style = about.style
        if not text:
            return
        if (lines[0][0].isspace() or style in _CODE) and style != "normal":
            yield self._caption(about) + code(lines)
        elif (admonition := _ADMONITION.match(text)) is not None or style in _ADMONITIONS:
            rest = text[admonition.start("rest") :] if admonition else text
            title = self._inline(about.title) or (admonition["name"] if admonition else style).capitalize()
            yield aside(title, element("p", self._inline(rest)))
        elif style == "verse":
            yield self._quote([element("p", "<br>".join(map(self._inline, text.split("\n"))))], about)
        elif style == "quote":
            yield self._quote([element("p", self._inline(text))], about)
        elif text.startswith('"') and (said := _SAID_BY.fullmatch(text.rpartition("\n")[2])) is not None and "\n" in text:
            about.positional = ["quote", said["name"]]
            yield self._quote([element("p", self._inline(text.rpartition("\n")[0]))], about)
        elif text.startswith("> "):
            bare = [line.strip().removeprefix(">").removeprefix(" ") for line in lines]
            yield self._quote(self.blocks(bare, depth + 1), about)
        else:
            yield self._title(about) + element("p", self._inline(text, has_hard_lines="hardbreaks" in about.options))

    def _quote(self, inside: Iterable[str], about: Attributes) -> str:
        source = ", ".join(filter(None, (about.at(1, "attribution"), about.at(2, "citetitle"))))
        said_by = element("p", f"— {self._inline(source)}") if source else ""
        return self._title(about) + element("blockquote", "".join(inside) + said_by)

    def _macro(self, name: str, target: str, inside: str, about: Attributes) -> Iterator[str]:
        if name == "include":
            yield not_included(target)
        elif name == "image":
            stated = Attributes()
            stated.take(f"[{inside}]")
            address = self.defined.setting("imagesdir")
            path = f"{address.rstrip('/')}/{target}" if address and "://" not in target else target
            yield picture(path, stated.at(0, "alt"), self._inline(about.title or stated.named.get("title", "")))

    def _list(self, items: Sequence[Item], depth: int) -> str:
        """The lists of `items`: one with a new mark is within the item above it."""
        parts: list[str] = []
        open_lists: list[Item] = []
        for item in items:
            marks = [each.mark for each in open_lists]
            if item.mark in marks:
                while open_lists[-1].mark != item.mark:
                    parts.append(_closing(open_lists.pop()))
                parts.append("</dd>" if item.is_term else "</li>")
            else:
                open_lists.append(item)
                is_numbered = item.number is not None
                parts.append("<dl>" if item.is_term else f'<ol start="{item.number}">' if is_numbered else "<ul>")
            inside = "".join(self.blocks(item.lines, depth + 1))
            mark = BOXES[item.is_done]
            opening = f"<dt>{self._inline(item.term)}</dt><dd>" if item.is_term else f"<li>{mark}"
            parts.append(opening + (inside.removeprefix("<p>") if mark else inside))
        return "".join([*parts, *map(_closing, reversed(open_lists))])

    def _raw(self, text: str) -> str:
        """What is meant for the page as it is."""
        return "" if _MARKUP.search(text) else f"<div>{text}</div>"

    def _title(self, about: Attributes) -> str:
        return element("p", element("b", self._inline(about.title)))

    def _caption(self, about: Attributes) -> str:
        return element("figcaption", self._inline(about.title))

    def _inline(self, text: str, *, has_hard_lines: bool = False) -> str:
        if has_hard_lines or "hardbreaks" in self.defined.attributes:
            return "<br>".join(in_html(line.removesuffix(" +"), self.defined) for line in text.split("\n"))
        return in_html(text, self.defined)


def _closing(item: Item) -> str:
    return "</dd></dl>" if item.is_term else "</li></ol>" if item.number is not None else "</li></ul>"
