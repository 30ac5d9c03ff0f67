"""What the directives of reStructuredText stand for, by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from typing import Any, cast

from docutils import nodes
from docutils.parsers.rst import Directive
from docutils.parsers.rst.directives.tables import CSVTable, ListTable, RSTTable
from docutils.parsers.rst.states import SubstitutionDef

from reader.sources.markup.sphinx import lead, toctree

_TITLED = frozenset("admonition topic sidebar".split())
"""The asides that state their own title."""
_ASIDES = frozenset("attention caution danger error hint important note tip warning seealso todo".split())
_LITERAL = frozenset(
    "code code-block sourcecode literal doctest testcode testoutput prompt math ipython productionlist "
    "graphviz graph digraph mermaid uml plantuml plot".split()
)
_WITHOUT_ARGUMENT = frozenset({"math", "parsed-literal", "productionlist"})
_INCLUDES = frozenset({"include", "literalinclude"})
NOT_INCLUDED = "[Not included: "
"""The words before the name of a file that cannot be read."""
_QUOTES = frozenset("epigraph highlights pull-quote".split())
_PICTURES = frozenset({"image", "figure"})
_UNNAMED = frozenset("only container rst-class cssclass tabs tab-set grid hlist compound".split())
"""What surrounds blocks, and is not named for readers."""
_HEADS = frozenset("rubric centered tab tab-item group-tab dropdown card grid-item-card".split())
"""What is named by words that stand out above it."""
_DESCRIBED = frozenset(
    "function method class data attribute exception decorator classmethod staticmethod property macro type var member struct "
    "enum enumerator option cmdoption envvar describe object opcode command variable confval".split()
)
"""What a text about a program describes below its name or its signature."""
_OMITTED = frozenset(
    "contents index raw meta highlight currentmodule module default-role sectnum role title target-notes ifconfig testsetup "
    "testcleanup tabularcolumns sectionauthor moduleauthor codeauthor program kernel-doc todolist bibliography tags header "
    "footer date".split()
)
_TABLES: dict[str, type[Directive]] = {
    "table": RSTTable, "csv-table": CSVTable, "list-table": ListTable, "flat-table": ListTable
}  # fmt: skip


def directive_for(name: str) -> type[Directive] | None:
    """How a directive with that `name` is read, whatever its options are; none if docutils knows better."""
    if name in ("replace", "unicode"):
        return None
    return _with_any_options(name if name in _TABLES else "", takes_argument=name not in _ASIDES | _WITHOUT_ARGUMENT)


@cache
def _with_any_options(table: str, *, takes_argument: bool) -> type[Directive]:
    """The class that reads the kind of `table` with that name, or anything else."""
    base = _TABLES.get(table, _Words)
    known: dict[str, Any] = {} if takes_argument else {"optional_arguments": 0}
    return type("_Directive", (base,), {"option_spec": _AnyOption(base.option_spec or {}), **known})


class _AnyOption(dict[str, Callable[[str], Any]]):
    """The options of a directive, with all that it does not know."""

    def __bool__(self) -> bool:
        return True

    def __missing__(self, name: str) -> Callable[[str], Any]:
        return lambda value: value or ""


class _Words(Directive):
    """Anything with an argument and content."""

    optional_arguments = 1
    final_argument_whitespace = has_content = True

    def run(self) -> list[Any]:
        """What the directive stands for."""
        name, argument = self.name.lower().rpartition(":")[2], "".join(self.arguments)
        if name in _PICTURES:
            alt = "" if isinstance(self.state, SubstitutionDef) else self.options.get("alt", "")
            return [nodes.image(uri="".join(argument.split()), alt=alt), *self._content()]
        if name in _LITERAL:
            argument, *directly_below = argument.split("\n")
            text = "\n".join([*directly_below, *self.content]) or argument
            return [nodes.literal_block(text, text)] if text.strip() else []
        if name == "parsed-literal":
            text = "\n".join(self.content)
            return [nodes.literal_block(text, "", *self._inline(text))]
        if name in _INCLUDES:
            link = nodes.reference("", argument, refuri=argument)
            words = nodes.paragraph("", "", nodes.Text(NOT_INCLUDED), link, nodes.Text("]"))
            return [] if argument.startswith("<") else [words]
        if name == "toctree":
            return list(self._toctree())
        if name in _OMITTED or name.startswith("auto"):
            return []
        return self._named(name, argument)

    def _named(self, name: str, argument: str) -> list[Any]:
        """Blocks like any others, below words that name them."""
        words, rest = lead(name, " ".join(argument.split()))
        if words:
            return self._led(words, rest)
        if name in _DESCRIBED:
            lines = [nodes.line("", "", nodes.literal("", line.strip())) for line in argument.splitlines()]
            return [nodes.line_block("", *lines), *self._content()]
        if name in _TITLED | _ASIDES:
            title = self._inline(argument) if name in _TITLED else [nodes.Text(name.capitalize())]
            return [nodes.block_quote("", nodes.paragraph("", "", nodes.strong("", "", *title)), *self._content())]
        if name in _QUOTES:
            return list(cast("Any", self.state).block_quote(self.content, self.content_offset))
        if name in _UNNAMED:
            return self._content()
        head = self._inline(argument)
        return [nodes.paragraph("", "", *([nodes.strong("", "", *head)] if name in _HEADS else head)), *self._content()]

    def _led(self, words: str, rest: str) -> list[Any]:
        """The content after the `words` that it is led by, and the `rest` of its argument."""
        content = self._content()
        if rest:
            content.insert(0, nodes.paragraph("", "", *self._inline(rest)))
        if not content or not isinstance(content[0], nodes.paragraph):
            return [nodes.paragraph("", "", nodes.emphasis("", f"{words}.")), *content]
        content[0][:0] = [nodes.emphasis("", f"{words}:"), nodes.Text(" ")]
        return content

    def _toctree(self) -> Iterable[Any]:
        caption, entries = toctree(self.options, chain(*map(str.splitlines, self.arguments), self.content), ".rst")
        if caption:
            yield nodes.paragraph("", "", nodes.strong("", caption))
        links = (nodes.reference("", "", *self._inline(title), refuri=target) for title, target in entries)
        yield nodes.bullet_list("", *(nodes.list_item("", nodes.paragraph("", "", link)) for link in links))

    def _inline(self, text: str) -> list[Any]:
        found, _ = self.state.inline_text(text, self.lineno)
        return found

    def _content(self) -> list[Any]:
        inside = nodes.Element()
        self.state.nested_parse(self.content, self.content_offset, inside, match_titles=True)
        return list(inside.children)
