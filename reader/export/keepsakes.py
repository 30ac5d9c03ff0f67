"""What is kept of all articles, as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from reader.export.data import SCHEMA, bounds
from reader.export.markdown import heading, kept_place
from reader.library import Keepsake, Visit


def keepsakes_as_markdown(kept: Iterable[tuple[Visit, tuple[Keepsake, ...]]]) -> str:
    """Highlights, bookmarks and notes by article, each with its speaker and section."""
    return "\n\n".join(
        f"{heading(visit.title, visit.byline, visit.published, visit.source)}\n\n" + "\n\n".join(map(kept_place, keepsakes))
        for visit, keepsakes in kept
    )


def keepsakes_as_json(kept: Iterable[tuple[Visit, tuple[Keepsake, ...]]]) -> str:
    """What is kept of every article as one JSON object on one line; offsets are code points into the text as it was then."""
    articles = [
        {
            "title": visit.title,
            "byline": visit.byline,
            "published": visit.published,
            "source": visit.source,
            "kept": [_keepsake(keepsake) for keepsake in keepsakes],
        }
        for visit, keepsakes in kept
    ]
    return json.dumps({"schema": SCHEMA, "articles": articles}, ensure_ascii=False)


def _keepsake(keepsake: Keepsake) -> dict[str, Any]:
    return {
        "kind": keepsake.kind.value,
        **bounds(keepsake.span),
        "text": keepsake.words,
        "note": keepsake.note,
        "speaker": keepsake.speaker or None,
        "section": keepsake.section or None,
    }
