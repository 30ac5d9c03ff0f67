"""Writes the tree of a document in reStructuredText in HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from docutils import nodes
from docutils.utils import Reporter

from reader.regex import regex
from reader.sources.markup.in_html import anchor, element, link, picture, place, word_of_code

_AROUND = {
    **dict.fromkeys(("literal_block", "doctest_block", "math_block"), "<pre>{}</pre>"),
    **dict.fromkeys(("paragraph", "line_block", "caption"), "<p>{}</p>"),
    **dict.fromkeys(("definition_list", "option_list"), "<dl>{}</dl>"),
    **dict.fromkeys(("definition", "description"), "<dd>{}</dd>"),
    **dict.fromkeys(("emphasis", "title_reference"), "<i>{}</i>"),
    "attribution": "<p>— {}</p>",
    "block_quote": "<blockquote>{}</blockquote>",
    "bullet_list": "<ul>{}</ul>",
    "line": "{}<br>",
    "list_item": "<li>{}</li>",
    "strong": "<b>{}</b>",
    "subscript": "<sub>{}</sub>",
    "superscript": "<sup>{}</sup>",
}
"""What the simple nodes stand between in HTML."""
_OMITTED = frozenset("comment substitution_definition label colspec raw pending".split())

_RULE = regex(r"([^\w\s]|_)\1+")


def in_html(node: nodes.Node, level: int = 0) -> str:
    """A node of the tree at that `level` of sections, with all that is in it."""
    if isinstance(node, nodes.Text):
        return escape(node.astext())
    if not isinstance(node, nodes.Element) or node.tagname in _OMITTED:
        return ""
    names = "".join(map(anchor, map(str, node["ids"])))
    return names + _written(node, level)


def _written(node: nodes.Element, level: int) -> str:
    name = node.tagname
    if name == "section":
        return _inside(node, level + 1)
    if name == "title":
        return element("p" if isinstance(node.parent, nodes.table) else f"h{min(6, max(1, level))}", _inside(node, level))
    if name == "image":
        image = picture(node.get("uri", ""), node.get("alt", ""))
        return image if isinstance(node.parent, nodes.TextElement) else element("p", image)
    if name in ("literal", "math"):
        return word_of_code(node.astext())
    if name == "transition":
        return "<hr>"
    if name == "enumerated_list":
        if len(node) == 1 and (initial := _initial(node)):
            return _led(escape(initial), node.children[0].children, level)
        return f'<ol start="{node.get("start", 1)}">{_inside(node, level)}</ol>'
    if name in ("footnote", "citation"):
        label = f"[{node[0].astext()}] " if node.children and isinstance(node[0], nodes.label) else ""
        return _led(escape(label), node.children[1:], level)
    if name in ("footnote_reference", "citation_reference"):
        return link(place(node.get("refid", "")), f"[{_inside(node, level)}]")
    return _marked(node, name, level)


def _marked(node: nodes.Element, name: str, level: int) -> str:
    inside = node.children
    if name == "reference":
        address = place(node["refid"]) if "refid" in node else node.get("refuri", "")
        return link(address, _inside(node, level)) if address else _inside(node, level)
    if name == "field":
        return _led(f"<b>{_inside(inside[0], level)}:</b> ", inside[1].children, level)
    if name == "definition_list" and isinstance(node.parent, nodes.list_item):
        return "".join(_explained(item, level) for item in inside)
    if name == "definition_list_item":
        return element("dt", _terms(node, level)) + in_html(inside[-1], level)
    if name == "option_group":
        return element("dt", element("code", ", ".join(in_html(each, level) for each in inside)))
    if name == "option_argument":
        return escape(node.get("delimiter", " ") + node.astext())
    if name == "tgroup":
        return element("table", "".join(_rows(node, level)))
    if name == "system_message" and node["level"] < Reporter.ERROR_LEVEL:
        return ""
    if name == "system_message":
        return _unread("\n".join(each.astext() for each in inside if isinstance(each, nodes.literal_block)), level)
    body = _inside(node, level)
    return _AROUND.get(name, "{}").format(body) if body.strip() else ""


def _terms(item: nodes.Node, level: int) -> str:
    return " : ".join(in_html(each, level) for each in item.children[:-1])


def _explained(item: nodes.Node, level: int) -> str:
    """What explains a term in a list, below it; a sentence that goes on in lower case is only set in by mistake."""
    terms, explanation = _terms(item, level), item.children[-1]
    if explanation.astext()[:1].islower():
        return _led(f"{terms} ", explanation.children, level)
    return element("p", terms) + _inside(explanation, level)


def _initial(enumerated: nodes.Element) -> str:
    """What a list begins with whose only item mostly is no item, but a paragraph that begins with a name: `E. Quill`."""
    kind, start = enumerated.get("enumtype"), enumerated.get("start", 1)
    if enumerated.get("prefix") or enumerated.get("suffix") != ".":
        return ""
    return f"{chr(ord('A') + start - 1)}. " if kind == "upperalpha" else "I. " if (kind, start) == ("upperroman", 1) else ""


def _unread(text: str, level: int) -> str:
    """A `text` that docutils could not read: mostly a title of a level that it should not have."""
    words, _, rule = text.strip().rpartition("\n")
    if words and _RULE.fullmatch(rule):
        return element(f"h{min(6, level + 1)}", escape(words.rpartition("\n")[2].strip()))
    return element("pre", escape(text))


def _led(words: str, blocks: Sequence[nodes.Node], level: int) -> str:
    """`blocks` after `words` in HTML, which stand before them on the first line."""
    begins = bool(blocks) and isinstance(blocks[0], nodes.paragraph)
    first = element("p", words + (_inside(blocks[0], level) if begins else ""))
    return first + "".join(in_html(each, level) for each in blocks[begins:])


def _rows(group: nodes.Element, level: int) -> Iterator[str]:
    """The rows of a table, with empty cells wherever one stands over several columns or rows."""
    parts = [part for part in group.children if isinstance(part, (nodes.thead, nodes.tbody))]
    covered: set[tuple[int, int]] = set()
    """The places below and beside the cells that stand over them."""
    for y, row in enumerate(row for part in parts for row in part.children):
        tag = "th" if isinstance(row.parent, nodes.thead) else "td"
        cells: list[str] = []
        for cell in (*row.children, None):
            while (y, len(cells)) in covered:
                cells.append("")
            if isinstance(cell, nodes.Element):
                high, wide = range(cell.get("morerows", 0) + 1), range(cell.get("morecols", 0) + 1)
                covered.update((y + down, len(cells) + right) for down in high for right in wide)
                cells.append(_cell(cell, level))
        yield element("tr", "".join(f"<{tag}>{each}</{tag}>" for each in cells))


def _cell(cell: nodes.Element, level: int) -> str:
    is_line = len(cell) == 1 and isinstance(cell[0], nodes.paragraph)
    return _inside(cell[0] if is_line else cell, level)


def _inside(node: nodes.Node, level: int) -> str:
    return "".join(in_html(each, level) for each in node.children)
