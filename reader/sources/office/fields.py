"""Makes links of the fields by which a Word document may say where its words lead (ECMA-376, 17.16.5.25)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.xml import attribute, local_name, named

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEADS_TO = regex(r'\s*HYPERLINK\s+(?P<within>\\l\s+)?"(?P<target>[^"]+)"')
_LINK = "hyperlink"


def link_fields(body: _Element) -> dict[str, str]:
    """Put the words of such fields in `body` into hyperlinks; returns the addresses of these by their names."""
    targets: dict[str, str] = {}
    for simple in named(body, "fldSimple"):
        _make_link(simple, attribute(simple, "instr"), targets)
    for paragraph in {start.getparent().getparent(): None for start in named(body, "instrText")}:
        if paragraph is not None:
            _link_words(paragraph, targets)
    return targets


def _link_words(paragraph: _Element, targets: dict[str, str]) -> None:
    """Move the runs between what separates the code of a field from its words and its end into a link."""
    code, link = "", None
    for run in list(paragraph):
        marks = [attribute(mark, "fldCharType") for mark in named(run, "fldChar")]
        if "end" in marks:
            code, link = "", None
        elif link is not None:
            link.append(run)
        else:
            code = ("" if "begin" in marks else code) + "".join(part.text or "" for part in named(run, "instrText"))
            if "separate" in marks:
                link = paragraph.makeelement(paragraph.tag)
                if _make_link(link, code, targets):
                    run.addnext(link)
                else:
                    link = None


def _make_link(element: _Element, code: str, targets: dict[str, str]) -> bool:
    """Turn `element` into a hyperlink, if the `code` of its field is one."""
    found = _LEADS_TO.match(code)
    if found is None:
        return False
    namespace = element.tag.rpartition("}")[0] if local_name(element) else ""
    element.tag = f"{namespace}}}{_LINK}" if namespace else _LINK
    if found["within"]:
        element.set("anchor", found["target"])
    else:
        name = f"field{len(targets)}"
        element.set("id", name)
        targets[name] = found["target"]
    return True
