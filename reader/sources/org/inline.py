"""Writes the words of Org in HTML: emphasis, links, notes, dates and signs with names."""

from __future__ import annotations

import re
from html import escape
from html.entities import html5

from reader.regex import regex
from reader.sources.kinds import is_picture
from reader.sources.markup.in_html import anchor, element, link, normal, picture, place, with_tokens, word_of_code
from reader.sources.org.defined import Defined

_BEFORE, _AFTER = r"(?<![^\s\-–—({'\"“‘«])", r"(?![^\s\-–—.,:;!?'\")}\[\\”’»…])"
"""What may stand around words that are set apart."""
_TOKEN = regex(
    r"\[\[(?P<target>[^\[\]]{1,2000})\](?:\[(?P<words>(?:[^\]]|\](?!\])){1,1000})\])?\]"
    r"|\[fn:(?P<note>[\w-]{0,60})(?::(?P<text>(?:[^\[\]]|\[\[[^\[\]]*\](?:\[[^\[\]]*\])?\]|\[[^\[\]]*\])*+))?\]"
    r"|\[cite[^:\[\]]{0,60}:(?P<cited>[^\[\]]{1,400})\]"
    r"|<{2,3}(?P<name>[^<>\n]{1,200})>{2,3}"
    r"|<(?P<address>(?:https?|mailto|ftp):[^\s<>]{1,2000})>"
    r"|(?P<dates>[<\[]\d{4}-\d\d-\d\d[^<>\[\]\n]{0,40}[>\]](?:--?[<\[]\d{4}-\d\d-\d\d[^<>\[\]\n]{0,40}[>\]])?)"
    r"|\{\{\{(?P<macro>[A-Za-z][\w-]{0,60})(?:\((?P<arguments>[^()\n]{0,400})\))?\}\}\}"
    r"|@@(?P<snippet>[\w-]{1,30}:[^@]{0,1000})@@"
    r"|(?:src_[\w-]{1,40}(?:\[[^\[\]\n]{0,200}\])?)\{(?P<source>[^{}\n]{1,400})\}"
    r"|(?P<formula>\\\((?:(?!\\[()])[^\n]){1,500}\\\)|(?<![\w$])\$(?=\S)[^$\n]{1,300}(?<=\S)\$(?![\w$]))"
    rf"|{_BEFORE}(?P<sign>[=~])(?P<verbatim>\S|\S(?:(?!(?P=sign){_AFTER})[\s\S]){{0,300}}?\S)(?P=sign){_AFTER}"
    rf"|{_BEFORE}\*(?P<bold>(?!\s)[^*]{{1,2000}}(?<!\s))\*{_AFTER}"
    rf"|{_BEFORE}/(?P<italic>(?!\s)[^/]{{1,2000}}+(?:(?<=\S)/(?=\S)[^/]{{0,2000}}+){{0,20}}?(?<!\s))/{_AFTER}"
    rf"|{_BEFORE}_(?P<under>(?!\s)[^_]{{1,2000}}(?<!\s))_{_AFTER}"
    rf"|{_BEFORE}\+(?P<struck>(?!\s)[^+]{{1,2000}}(?<!\s))\+{_AFTER}"
    r"|(?P<break>\\\\[ \t]*(?:\n|\Z))"
    r"|\\(?P<entity>[A-Za-z]{1,30}[1-4]{0,2})(?:\{\}|(?![A-Za-z]))"
    r"|(?P<script>[\^_])\{(?P<raised>[\d+n-]{1,20})\}"
    r"|(?<=\w)\^(?P<power>\d{1,3})(?!\w)"
    r"|(?<=[\w\s”’\"'])(?P<dash>---?)(?=[\w\s“‘\"'])"
)
_LINKED = regex(r"(?P<scheme>[A-Za-z][\w+.-]*):(?P<rest>.*)", re.S)
_DATE = regex(r"[<>\[\]]")
_KEYS = regex(r"@([\w:.#$%&+?<>~/-]*[\w/])")
_SIGNS = {"dots": "…", "ndash": "–", "mdash": "—", "nbsp": "\N{NO-BREAK SPACE}", "EUR": "€", "laquo": "«", "raquo": "»"}
_SIGNS |= {"to": "→", "LaTeX": "LaTeX", "TeX": "TeX", "vbar": "|", "slash": "/", "under": "_", "star": "*", "S": "§"}
_FILES = ("file", "attachment")
_TAGS = {"bold": "b", "italic": "i", "under": "i", "struck": "s"}
_DEEPEST = 8
"""How deeply words may be set apart within others."""


def in_html(text: str, defined: Defined, depth: int = 0) -> str:
    """`text` in HTML."""
    if depth > _DEEPEST:
        return escape(text)
    return with_tokens(text, _TOKEN, lambda found: _written(found, defined, depth + 1))


def _written(found: re.Match[str], defined: Defined, depth: int) -> str:
    kind = found.lastgroup
    for name, tag in _TAGS.items():
        if (words := found[name]) is not None:
            return element(tag, in_html(words, defined, depth))
    if (target := found["target"]) is not None:
        return _link(target, found["words"], defined, depth)
    if found["note"] is not None:
        return _note(found["note"], found["text"], defined, depth)
    if (verbatim := found["verbatim"] or found["source"]) is not None:
        return word_of_code(verbatim)
    if (macro := found["macro"]) is not None:
        return in_html(defined.expanded(macro, found["arguments"] or ""), defined, depth)
    if (script := found["raised"] or found["power"]) is not None:
        return element("sub" if found["script"] == "_" else "sup", script)
    return _sign(kind or "", found)


def _sign(kind: str, found: re.Match[str]) -> str:
    """What has no words within that may be set apart."""
    match kind:
        case "break":
            return "<br>"
        case "entity":
            sign = _SIGNS.get(found["entity"]) or html5.get(f"{found['entity']};")
            return escape(sign if sign is not None else found[0])
        case "cited":
            keys = _KEYS.sub(r"\1", found["cited"]).strip()
            return escape(f"[{keys}]")
        case "name":
            return anchor(normal(found["name"])) + (escape(found["name"]) if found[0].startswith("<<<") else "")
        case "address":
            return link(found["address"], escape(found["address"].removeprefix("mailto:")))
        case "dates":
            return escape(_DATE.sub("", found["dates"].replace("--", "–")))
        case "snippet":
            return ""
        case "dash":
            return "—" if len(found["dash"]) > len("--") else "–"
    return escape(found[0])


def _link(target: str, words: str | None, defined: Defined, depth: int) -> str:
    address, shown = _resolved(target.strip(), defined)
    if is_picture(address):
        return picture(address, words or "")
    if words is not None and is_picture(words) and " " not in words:
        return ""  # a picture that leads somewhere
    return link(address, in_html(words, defined, depth) if words is not None else escape(shown))


def _resolved(target: str, defined: Defined) -> tuple[str, str]:
    """The address that the `target` of a link means, and what is shown where the link has no words."""
    parts = _LINKED.fullmatch(target)
    if parts is None:
        if target.startswith(("./", "../", "/", "~")):
            return target.partition("::")[0], target
        return place(normal(target.removeprefix("#"))), target.lstrip("*#")
    scheme, rest = parts["scheme"], parts["rest"]
    if scheme in _FILES:
        return rest.partition("::")[0], rest.partition("::")[0]
    if scheme == "id":
        return place(normal(target)), rest
    if (prefix := defined.prefixes.get(scheme)) is not None:
        tag = rest.removeprefix(":")
        return prefix.replace("%h", "%s", 1).replace("%s", tag, 1) if "%" in prefix else prefix + tag, rest
    return target, target.removeprefix("mailto:")


def _note(label: str, text: str | None, defined: Defined, depth: int) -> str:
    if text is None:
        return defined.notes.mark(label)
    return defined.notes.add(in_html(" ".join(text.split()), defined, depth), label)
