"""Writes the formulas of LaTeX on one line, as one would type them: `x² + y`, `(a + b)/c`."""

from __future__ import annotations

from reader.regex import regex
from reader.sources.html.inline import raised
from reader.sources.latex.symbols import sign, word

_TOKEN = regex(r"\\(?P<name>[A-Za-z]+)\*?|\\(?P<sign>[\s\S])|(?P<mark>[{}^_&~'])|(?P<text>[^\\{}^_&~']+)")
_SPACES = regex(r"\s+")
_SIMPLE = regex(r"[\w.′]*|\([^()]*\)|√\w+")
_COMMENT = regex(r"(?<!\\)%[^\n]*\n?")
_FONTS = frozenset(
    "mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak text textrm textbf textit mbox operatorname".split()
)
_UNREAD = frozenset(
    "left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr displaystyle textstyle limits nolimits label tag "
    "nonumber notag hline".split()
)
_SPACED = regex(r" ?([=≤≥≠≈≡→⇒⇔↦∈+×±]) ?")
_MARKS = {"&": " ", "~": " ", "'": "′", "}": ""}
_DEEPEST = 60
_Token = tuple[str, str]
"""What a token is, and its characters."""


def formula(source: str) -> str:
    """What `source` says."""
    tokens = [(str(found.lastgroup), str(found[found.lastgroup or 0])) for found in _TOKEN.finditer(_COMMENT.sub("", source))]
    written, _ = _group(tokens, 0, 0)
    return _SPACES.sub(" ", _SPACED.sub(r" \1 ", written)).strip()


def _group(tokens: list[_Token], at: int, depth: int) -> tuple[str, int]:
    """What is written up to the bracket that ends the group, and the index after it."""
    parts: list[str] = []
    while at < len(tokens):
        if tokens[at] == ("mark", "}"):
            return "".join(parts), at + 1
        part, at = _one(tokens, at, depth)
        parts.append(part)
    return "".join(parts), at


def _one(tokens: list[_Token], at: int, depth: int) -> tuple[str, int]:
    """What one token, or the group that it opens, writes, and the index after it."""
    if at >= len(tokens) or depth > _DEEPEST:
        return "", at + 1
    kind, value = tokens[at]
    if kind == "name":
        return _command(value, tokens, at + 1, depth + 1)
    if kind == "sign":
        return "; " if value == "\\" else word(value) or "", at + 1
    if value == "{":
        return _group(tokens, at + 1, depth + 1)
    if value in ("^", "_"):
        script, at = _argument(tokens, at + 1, depth + 1)
        return _script(script.strip(), value), at
    return _MARKS.get(value, value) if kind == "mark" else value, at + 1


def _argument(tokens: list[_Token], at: int, depth: int) -> tuple[str, int]:
    """What the next group, command or character writes, and the index after it."""
    if at >= len(tokens) or tokens[at][0] != "text":
        return _one(tokens, at, depth)
    text = tokens[at][1].lstrip()
    if not text:
        return _one(tokens, at + 1, depth)
    tokens[at] = ("text", text[1:])
    return text[0], at


def _command(name: str, tokens: list[_Token], at: int, depth: int) -> tuple[str, int]:
    if name in ("frac", "dfrac", "tfrac"):
        above, at = _argument(tokens, at, depth)
        below, at = _argument(tokens, at, depth)
        return f"{_enclosed(above)}/{_enclosed(below)}", at
    if name == "sqrt":
        under, at = _argument(tokens, at, depth)
        return f"√{_enclosed(under)}", at
    if name in ("begin", "end", "label", "tag"):
        return "", _argument(tokens, at, depth)[1]
    if name in _FONTS:
        return _one(tokens, at, depth)
    if name in _UNREAD:
        return "", at
    written = sign(name) or word(name)
    return f" {name} " if written is None else written, at


def _script(script: str, mark: str) -> str:
    shown = raised(script, "sup" if mark == "^" else "sub")
    if shown != script or script in ("′", "∗"):
        return shown
    return f"{mark}{_enclosed(script)}" if script else ""


def _enclosed(part: str) -> str:
    part = part.strip()
    return part if _SIMPLE.fullmatch(part) else f"({part})"
