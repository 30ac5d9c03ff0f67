"""Finds the article in the linked data (JSON-LD, schema.org) of a page."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from reader.regex import regex

Node = dict[str, Any]
"""One object of linked data."""

_ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle backgroundnewsarticle "
    "askpublicnewsarticle blogposting liveblogposting socialmediaposting discussionforumposting report scholarlyarticle "
    "techarticle medicalscholarlyarticle advertisercontentarticle satiricalarticle review criticreview claimreview".split()
)
_PAGES = frozenset("webpage itempage creativework videoobject recipe howto podcastepisode event book collectionpage".split())
_MOST_NODES = 5_000
_MOST_LISTED = 20
"""How many values of a list are examined."""
_WRAPPER = regex(
    r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[|/\*.*?\*/)"  # before the data
    r"|(?:-->|(?://)?\s*\]\]>|/\*.*?\*/)\s*;?\s*$",  # after them
    re.S,
)
"""The comment or the CDATA section in which a script hides its data from old browsers."""
_TRAILING_COMMA = regex(r",(?=\s*[}\]])")
_BETWEEN = regex(r"\}[\s,;]*\{")
"""What may stand between several objects without a list around them."""
_STRING = r'"((?:[^"\\]|\\.){1,500}+)"'
_FIELD = regex(rf'"(headline|datePublished|description)"\s*:\s*{_STRING}')
_AUTHOR = regex(rf'"author"\s*:\s*(?:\[\s*)?(?:\{{[^{{}}]{{0,300}}?"name"\s*:\s*)?{_STRING}')


def article_node(scripts: Iterable[str]) -> Node:
    """The object that describes the article in the linked data of `scripts`; empty if there is none.

    References to authors by `@id` are resolved.
    """
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    ranked = sorted(nodes, key=_rank)
    if not ranked or _rank(ranked[0]) > 1:
        return {}
    node = dict(ranked[0])
    node["author"] = _resolved(node.get("author") or node.get("creator"), by_id)
    return node


def names_in(value: object) -> list[str]:
    """The names of the persons or organisations in `value`: a string, an object or a list of either."""
    if isinstance(value, str):
        return [unescape(value).strip()] if value.strip() and not value.startswith(("http:", "https:", "#")) else []
    if isinstance(value, dict):
        return names_in(value.get("name"))
    if isinstance(value, list):
        return list(dict.fromkeys(name for item in value[:_MOST_LISTED] for name in names_in(item)))
    return []


def text_in(value: object) -> str:
    """The text of `value`: a string, an object of the type Text, or the first of a list."""
    if isinstance(value, list):
        return next(filter(None, map(text_in, value[:_MOST_LISTED])), "")
    if isinstance(value, dict):
        return text_in(value.get("@value"))
    return unescape(value).strip() if isinstance(value, str) else ""


def _rank(node: Node) -> int:
    """0 for an article with a headline, 1 for a page with a headline or a date, 2 for anything else."""
    stated = node.get("@type")
    types = {str(name).rsplit("/", 1)[-1].lower() for name in (stated if isinstance(stated, list) else [stated])}
    if types & _ARTICLES and (node.get("headline") or node.get("datePublished")):
        return 0
    return 1 if types & _PAGES and node.get("datePublished") else 2


def _nodes(value: object) -> Iterator[Node]:
    """Every object in `value`, the outer ones first."""
    waiting = deque([value])
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        item = waiting.popleft()
        if isinstance(item, dict):
            yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _resolved(value: object, by_id: dict[str, Node]) -> object:
    if isinstance(value, list):
        return [_resolved(item, by_id) for item in value]
    if isinstance(value, dict) and "name" not in value:
        return by_id.get(str(value.get("@id")), value)
    return value


def _parsed(script: str) -> object:
    """The data in `script`, as far as it can be parsed: pages often wrap, truncate or garble it."""
    text = _WRAPPER.sub("", script).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub("", text), unescape(text), f"[{_BETWEEN.sub('},{', text)}]"):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(text)


def _salvaged(text: str) -> Node:
    """The fields that can be found in data that cannot be parsed."""
    fields: Node = {}
    for name, value in _FIELD.findall(text):
        fields.setdefault(name, _unquoted(value))
    if author := _AUTHOR.search(text):
        fields["author"] = _unquoted(author[1])
    return {"@type": "Article", **fields} if fields else {}


def _unquoted(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value
