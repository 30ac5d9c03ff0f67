"""Writes the macros within the words of AsciiDoc in HTML: links, pictures, notes, keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from reader.regex import regex
from reader.sources.asciidoc.attributes import parts_of
from reader.sources.asciidoc.defined import Defined
from reader.sources.markup.in_html import anchor, element, link, normal, picture, place, word_of_code

_WORDS = r"(?:[^\[\]\\\n]|\n(?!\n)|\\.|\[[^\[\]]{0,400}\])*+"
"""What stands in the brackets of a macro."""
MACRO = (
    rf"(?P<address>\b(?:https?|ftp|irc)://[^\s\[\]<>\"`]{{1,2000}})(?:\[(?P<link>{_WORDS})\])?"
    rf"|(?<![\w:])footnote(?:ref)?:(?P<note>[\w-]{{0,60}})\[(?P<footnote>{_WORDS})\]"
    rf"|(?<![\w:])(?P<macro>[a-z][\w-]{{1,20}}):(?P<target>(?:(?![:\s])[^\s\[\]]{{1,1000}})?)\[(?P<inside>{_WORDS})\]"
)
_FILE = regex(r"(?P<file>[^#]*?\.(?:adoc|asciidoc|asc|html?|md|txt))?#?(?P<place>.*)")
_OLD_NOTE = "footnoteref:["
_AFTER = ".,:;!?)'"
"""Punctuation after a bare address that belongs to the sentence."""
_MANUAL = regex(r"\d\w?")
_UNSHOWN = frozenset("indexterm anchor icon video audio".split())


def macro_in_html(found: re.Match[str], defined: Defined, write: Callable[[str], str]) -> str:
    """The macro that was `found` in a text; `write` writes the words within."""
    if found["footnote"] is not None:
        label, words = found["note"], found["footnote"]
        if found[0].startswith(_OLD_NOTE):
            label, _, words = words.partition(",")
        return _note(label, words, defined, write)
    if (address := found["address"]) is not None:
        if found["link"] is None:
            bare = address.rstrip(_AFTER)
            return link(bare, escape(bare)) + escape(address[len(bare) :])
        return link(address, write(words_of(found["link"])) or escape(address.partition("://")[2]))
    return _named(found["macro"], found["target"], found["inside"].replace("\\]", "]"), found[0], write, defined)


def words_of(written: str) -> str:
    """The words among the attributes of a link, without the sign that it is to open in a window of its own."""
    text = written.replace("\\]", "]")
    if "=" in text or text.startswith('"'):
        stated = parts_of(text)
        text = next((value for name, value in stated if not name), "")
    return text.removesuffix("^").strip()


def target_of(reference: str) -> str:
    """The place or the file that a `reference` means."""
    parts = _FILE.fullmatch(reference)
    if parts is None or parts["file"] is None:
        return reference.lstrip("#")
    return parts["file"]


def _note(label: str, words: str, defined: Defined, write: Callable[[str], str]) -> str:
    """The mark of a note, which may have a `label` so that others refer to it again."""
    if not words.strip():
        return defined.notes.mark(label)
    return defined.notes.add(write(" ".join(words.replace("\\]", "]").split())), label)


def _named(name: str, target: str, inside: str, whole: str, write: Callable[[str], str], defined: Defined) -> str:
    match name:
        case "link" | "mailto":
            address = f"mailto:{target}" if name == "mailto" else target
            return link(address.removeprefix("++").removesuffix("++"), write(words_of(inside)) or escape(target))
        case "xref":
            file = target_of(target)
            is_place = file == target.lstrip("#")
            return link(place(normal(file)) if is_place else file, write(words_of(inside)) or escape(defined.title(file)))
        case "image":
            stated = parts_of(inside)
            return picture(target, next((value for key, value in stated if not key or key == "alt"), ""))
        case "kbd" | "btn":
            return word_of_code(inside)
        case "menu":
            return element("b", escape(" › ".join([target, *(part.strip() for part in inside.split(">"))]).removesuffix(" › ")))
        case "stem" | "latexmath" | "asciimath" | "pass":
            return escape(inside)
        case "indexterm2":
            return write(inside)
    if name in _UNSHOWN:
        return anchor(normal(target)) if name == "anchor" else ""
    return f"{escape(target)}({inside})" if _MANUAL.fullmatch(inside) else escape(whole)
