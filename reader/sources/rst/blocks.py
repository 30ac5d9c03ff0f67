"""Writes the blocks of reStructuredText in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile

from reader.regex import regex
from reader.sources.markup.in_html import normal
from reader.sources.markup.lines import dedented, end_of, end_of_indented
from reader.sources.markup.sphinx import lead, toctree
from reader.sources.rst import directives
from reader.sources.rst.inline import Names, code, in_markdown, unmarked
from reader.sources.rst.tables import TABLES, end_of_table, is_table, rows_of

_RULE = regex(r"([!-/:-@\[-`{-~])\1*\s*")
"""A line of one sign, below a title or above it too."""
_EXPLICIT = regex(r"\.\.(?:\s+|$)")
_DIRECTIVE = regex(r"\.\.\s+(?:\|(?P<sub>[^|]+)\|\s*)?(?P<name>[A-Za-z][\w:.+-]*?)::(?:\s+(?P<args>.*))?")
_TARGET = regex(r"\.\.\s+_(?P<name>`[^`]+`|(?:[^:\\]|\\.|:(?!\s|$))+):(?:\s+(?P<address>\S.*))?")
_NOTE = regex(r"\.\.\s+\[(?P<label>[^\]\s]{1,60})\]\s*(?P<text>.*)")
_FIELD = regex(r":(?P<name>[^\s:`](?:[^:`\n]|:(?!\s|`))*):(?:\s+(?P<value>.*)|$)")
_ITEM = regex(r"(?P<mark>[-*+•]|(?:\d{1,4}|#|[a-zA-Z])[.)]|\((?:\d{1,4}|#|[a-zA-Z])\))(?P<space>\s+)(?=\S)")
_OPTION = regex(r"(?P<names>--?\w\S*(?:(?:=|, | )[-\w<\[]\S*)*)(?:\s{2,}(?P<text>\S.*)|\s*)")
"""An option of a command, with what it does."""
_LINE_BLOCK = regex(r"\|(?:\s+|$)")
_SUBSTITUTED = frozenset({"replace", "unicode", "image"})
"""The directives that define a name between bars; a picture within a line has no words."""
_DEEPEST = 30
"""How deeply blocks may be nested."""


@dataclass(slots=True)
class Translator:
    """Writes one document in Markdown."""

    names: Names = field(default_factory=Names)
    about: dict[str, str] = field(default_factory=dict)
    """The fields before the text, by their names in lower case."""
    _ranks: list[tuple[str, bool]] = field(default_factory=list)
    """How the titles of each level are underlined, and whether overlined."""
    _has_begun: bool = False
    """Whether a paragraph has been written, above which the fields are about the document."""

    def define(self, lines: Iterable[str]) -> None:
        """Record the targets of links, and what stands for a name, before the text that uses them is written."""
        for line in map(str.strip, lines):
            if not line.startswith(".. "):
                continue
            if (target := _TARGET.fullmatch(line)) is not None:
                self.names.targets[normal(target["name"].strip("`").replace("\\", ""))] = (target["address"] or "").strip()
            elif (found := _DIRECTIVE.fullmatch(line)) is not None and found["sub"] and found["name"] in _SUBSTITUTED:
                words = "" if found["name"] in directives.PICTURES else found["args"] or ""
                self.names.substitutes[normal(found["sub"])] = words

    def blocks(self, lines: Sequence[str], depth: int = 0) -> Iterator[str]:
        """The blocks in `lines`, each in Markdown."""
        at = 0
        while at < len(lines):
            if not lines[at].strip():
                at += 1
                continue
            end, parts = self._block(lines, at, depth)
            yield from parts
            at = max(end, at + 1)

    def _block(self, lines: Sequence[str], at: int, depth: int) -> tuple[int, Iterable[str]]:
        """The index after the block that begins in the line at `at`, and what it is in Markdown."""
        line = lines[at]
        if depth > _DEEPEST:
            return len(lines), ["\n".join(map(self._inline, lines[at:]))]
        if line[0].isspace():
            end = end_of_indented(lines, at)
            return end, [_quoted(self.blocks(dedented(lines[at:end]), depth + 1))]
        if (title := self._title(lines, at)) is not None:
            return title
        if _EXPLICIT.match(line):
            end = end_of_indented(lines, at + 1)
            return end, self._explicit(lines[at:end], depth)
        if is_table(line):
            end = end_of_table(lines, at)
            return end, [self._table(rows_of(lines[at:end]))]
        if _LINE_BLOCK.match(line):
            end = end_of(lines, at, lambda each: bool(_LINE_BLOCK.match(each)) or each[:1].isspace())
            return end, ["\\\n".join(self._inline(each.removeprefix("|").strip()) for each in lines[at:end])]
        return self._begun_by_a_mark(lines, at, depth) or self._paragraph(lines, at, depth)

    def _begun_by_a_mark(self, lines: Sequence[str], at: int, depth: int) -> tuple[int, list[str]] | None:
        """A session, an item, an option or a field that begins at `at`; none if anything else does."""
        line = lines[at]
        if line.startswith(">>> "):
            end = end_of(lines, at, lambda each: bool(each.strip()))
            return end, [_fenced(lines[at:end])]
        if (option := _OPTION.fullmatch(line.rstrip())) is not None:
            end = end_of_indented(lines, at + 1)
            text = [*filter(None, [option["text"]]), *dedented(lines[at + 1 : end])]
            return (end, [f"{code(option['names'])}\n: {self._inside(text, depth)}"]) if text else None
        if (item := _ITEM.match(line)) is not None:
            return self._item(lines, at, item.end(), item["mark"], depth)
        if (stated := _FIELD.fullmatch(line)) is not None:
            return self._field(lines, at, stated["name"], stated["value"] or "", depth)
        return None

    def _title(self, lines: Sequence[str], at: int) -> tuple[int, list[str]] | None:
        """A title or a transition that begins at `at`; none if anything else does."""
        line = lines[at]
        following = lines[at + 1].rstrip() if at + 1 < len(lines) else ""
        if _RULE.fullmatch(line):
            below = lines[at + 2].rstrip() if at + 2 < len(lines) else ""
            if following.strip() and below == line.rstrip():
                return at + 3, [self._heading(following.strip(), line[0], is_overlined=True)]
            return (at + 1, ["---"]) if len(line.rstrip()) >= 4 and not following else None
        if _RULE.fullmatch(following) and len(following) >= min(4, len(line.rstrip())):
            return at + 2, [self._heading(line.strip(), following[0], is_overlined=False)]
        return None

    def _heading(self, words: str, sign: str, *, is_overlined: bool) -> str:
        rank = (sign, is_overlined)
        if rank not in self._ranks:
            self._ranks.append(rank)
        return f"{'#' * min(6, self._ranks.index(rank) + 1)} {self._inline(words)}"

    def _explicit(self, lines: Sequence[str], depth: int) -> Iterator[str]:
        """A directive or a note; nothing for a comment or a target."""
        first, body = lines[0].rstrip(), dedented(lines[1:])
        if (note := _NOTE.fullmatch(first)) is not None:
            yield f"[^{note['label'].lstrip('#') or 'auto'}]: {self._inside([note['text'], *body], depth)}"
        elif (found := _DIRECTIVE.fullmatch(first)) is not None and not found["sub"] and not _TARGET.fullmatch(first):
            yield from self._directive(found["name"].lower().rpartition(":")[2], (found["args"] or "").strip(), body, depth)

    def _directive(self, name: str, argument: str, body: Sequence[str], depth: int) -> Iterator[str]:
        options, content = directives.split_options(body)
        if name in directives.PICTURES:
            yield f"![{self._inline(options.get('alt', ''))}](<{argument}>)"
            yield from self.blocks(content, depth + 1)
        elif name in directives.LITERAL:
            lines = content or [argument]
            yield _fenced([unmarked(line) for line in lines] if name == "parsed-literal" else lines)
        elif name in directives.ASIDES:
            is_titled = name in directives.TITLED
            inside = self.blocks(content if is_titled else [argument, *content], depth + 1)
            yield _quoted([f"**{self._inline(argument if is_titled else name.capitalize())}**", *inside])
        elif name in directives.QUOTES:
            yield _quoted(self.blocks(content, depth + 1))
        elif name in directives.INCLUDES:
            if not argument.startswith("<"):
                yield f"\\[Not included: [{self._inline(argument)}](<{argument}>)]"
        elif name == "toctree":
            yield from toctree(options, content, ".rst")
        elif not directives.is_omitted(name):
            yield from self._named(name, argument, options, content, depth)

    def _named(self, name: str, argument: str, options: Mapping[str, str], content: list[str], depth: int) -> Iterator[str]:
        """A directive whose content is blocks like any others, or a table, below its argument."""
        words, rest = lead(name, argument)
        if words:
            content = [rest, *content] if rest else list(dropwhile(lambda line: not line.strip(), content))
            inside = list(self.blocks(content, depth + 1))
            is_joined = bool(content) and not _ITEM.match(content[0]) and not content[0].startswith(("..", ">>>", " "))
            yield f"*{words}:* {inside.pop(0)}" if is_joined and inside else f"*{words}.*"
            yield from inside
            return
        if name in directives.DESCRIBED:
            names, content = directives.signatures(argument, content if not options else ["", *content])
            yield "\\\n".join(map(code, names))
        elif name not in directives.UNNAMED:
            words = self._inline(argument)
            yield f"**{words}**" if words and name in directives.HEADS else words
        if name in TABLES:
            yield self._table(TABLES[name](content, options))
        else:
            yield from self.blocks(content, depth + 1)

    def _item(self, lines: Sequence[str], at: int, width: int, mark: str, depth: int) -> tuple[int, list[str]]:
        """An item of a list, and those that follow it directly."""
        end = end_of_indented(lines, at + 1)
        body = [lines[at][width:], *dedented(lines[at + 1 : end])]
        sign = _sign_of(mark)
        return end, [f"{sign} {self._inside(body, depth, len(sign) + 1)}"]

    def _field(self, lines: Sequence[str], at: int, name: str, value: str, depth: int) -> tuple[int, list[str]]:
        """A field, of which those about the document are kept for its head."""
        end = end_of_indented(lines, at + 1)
        body = [value, *dedented(lines[at + 1 : end])]
        if not depth and not self._has_begun and name.lower() in ("author", "authors", "date", "title"):
            self.about.setdefault(name.lower(), " ".join(map(str.strip, body)).strip())
            return end, []
        return end, [f"**{self._inline(name)}:** " + "\n\n".join(self.blocks(body, depth + 1))]

    def _paragraph(self, lines: Sequence[str], at: int, depth: int) -> tuple[int, list[str]]:
        """A paragraph, perhaps with a literal block below it, or a term with its definition."""
        self._has_begun = True
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if following[:1].isspace() and following.strip():
            end = end_of_indented(lines, at + 1)
            if lines[at].rstrip().endswith("::"):
                return end, [self._inline(lines[at].rstrip()[:-1]), _fenced(dedented(lines[at + 1 : end]))]
            return end, [f"{self._inline(lines[at].strip())}\n: {self._inside(dedented(lines[at + 1 : end]), depth)}"]
        end = end_of(lines, at, lambda each: bool(each.strip()) and not each[0].isspace())
        text = "\n".join(map(str.strip, lines[at:end]))
        if not text.endswith("::"):
            return end, [self._inline(text)]
        literal = end_of_indented(lines, end)
        words = text[:-2].rstrip() + ("" if text[-3:-2].isspace() or text == "::" else ":")
        return literal, [self._inline(words), _fenced(dedented(lines[end:literal]))]

    def _inside(self, lines: Sequence[str], depth: int, indent: int = 4) -> str:
        """The blocks in `lines` as they stand within another, which begins with a mark."""
        return _indented("\n\n".join(self.blocks(lines, depth + 1)), indent).lstrip()

    def _table(self, rows: Sequence[Sequence[str]]) -> str:
        if not rows:
            return ""
        written = [[self._inline(cell).replace("|", "\\|").replace("\n", " ") for cell in row] for row in rows]
        lines = [f"| {' | '.join(row)} |" for row in written]
        return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])

    def _inline(self, text: str) -> str:
        return in_markdown(text, self.names)


def _sign_of(mark: str) -> str:
    """The sign in Markdown of an item with that `mark`: one with a letter, or a number that is to be counted, has the first."""
    bare = mark.strip("().")
    if bare.isdigit():
        return f"{bare}."
    return "1." if bare.isalpha() or bare == "#" else "-"


def _indented(text: str, by: int) -> str:
    return "\n".join(f"{' ' * by}{line}" if line else line for line in text.split("\n"))


def _quoted(blocks: Iterable[str]) -> str:
    return "\n".join(f"> {line}" for line in "\n\n".join(blocks).split("\n"))


def _fenced(lines: Sequence[str]) -> str:
    """`lines` as code, unless they are empty."""
    code = "\n".join(lines).strip("\n")
    return f"~~~~~~~~\n{code}\n~~~~~~~~" if code.strip() else ""
