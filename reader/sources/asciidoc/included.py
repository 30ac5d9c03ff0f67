"""Takes from a file what an AsciiDoc document includes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reader.regex import regex
from reader.sources.asciidoc.attributes import parts_of
from reader.sources.markup.included import Includes, chosen

INCLUDE = regex(r"include::(?P<target>[^\s\[\]][^\[\]]*)\[(?P<inside>.*)\]\s*")
_NAME = regex(r"\{([\w-]{1,60})\}")
_TAG = regex(r"(?:^|\s|[^\w\s])(?P<bound>tag|end)::(?P<name>[\w.-]+)\[\](?:$|\s|-->|\*/)")


def included(
    target: str, inside: str, defined: Mapping[str, str], files: Includes, shown: Callable[[Iterable[str]], Iterable[str]]
) -> list[str] | None:
    """The lines of a file that are included by the attributes `inside` the brackets, and `shown`; none if it cannot be read."""
    name = _NAME.sub(lambda found: defined.get(found[1].lower(), found[0]), target).strip()
    stated = dict(parts_of(inside))
    is_optional = "optional" in (stated.get("opts"), stated.get("options"))
    lines = files.read(name, lambda text: list(shown(_part_of(text if name.endswith(".tsv") else text.expandtabs(8), stated))))
    return [] if lines is None and is_optional else lines


def _part_of(text: str, stated: Mapping[str, str]) -> list[str]:
    """The lines of a `text` that the attributes which are `stated` choose."""
    tags = stated.get("tags", stated.get("tag", "")).replace(",", ";").split(";")
    lines = list(_tagged(chosen(text.rstrip("\n").split("\n"), stated.get("lines", "")), [tag.strip() for tag in tags]))
    offset = stated.get("leveloffset", "")
    return _lowered(lines, offset) if offset else lines


def _tagged(lines: Iterable[str], tags: Sequence[str]) -> Iterator[str]:
    """Those of `lines` between bounds with one of the `tags`; all if there are none but those that are not wanted."""
    wanted = {tag for tag in tags if tag and not tag.startswith(("!", "*"))}
    around: list[str] = []
    for line in lines:
        if (bound := _TAG.search(line)) is None:
            if (not wanted or wanted.intersection(around)) and not any(f"!{tag}" in tags for tag in around):
                yield line
        elif bound["bound"] == "tag":
            around.append(bound["name"])
        elif bound["name"] in around:
            around.remove(bound["name"])


def _lowered(lines: Sequence[str], offset: str) -> list[str]:
    """`lines`, in which the titles are lower by `offset`."""
    back = f"{'+' if offset.startswith('-') else '-'}{offset.lstrip('+-')}"
    relative = offset if offset.startswith("-") else f"+{offset.lstrip('+')}"
    return ["", f":leveloffset: {relative}", "", *lines, "", f":leveloffset: {back}", ""]
