"""The keepsakes of all articles as Markdown and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reader.export.citations import citable
from reader.export.data import as_json, bounds, facts
from reader.export.markdown import heading, kept_place
from reader.library import Keepsake, Visit


def keepsakes_as_markdown(kept: Iterable[tuple[Visit, tuple[Keepsake, ...]]]) -> str:
    """Highlights, bookmarks and notes by article, each with its speaker, section and page."""
    return "\n\n".join("\n\n".join([heading(citable(visit)), *map(kept_place, keepsakes)]) for visit, keepsakes in kept)


def keepsakes_as_json(kept: Iterable[tuple[Visit, tuple[Keepsake, ...]]]) -> str:
    """The keepsakes of every article as one JSON object on one line, with offsets in code points into the text as it was then."""
    return as_json(articles=[{**facts(citable(visit)), "kept": list(map(_keepsake, keepsakes))} for visit, keepsakes in kept])


def _keepsake(keepsake: Keepsake) -> dict[str, Any]:
    return {
        "kind": keepsake.kind.value,
        **bounds(keepsake.span),
        "text": keepsake.words,
        "note": keepsake.note,
        "speaker": keepsake.speaker or None,
        "section": keepsake.section or None,
        "page": keepsake.page or None,
    }
