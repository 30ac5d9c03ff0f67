"""The articles of the library as plain text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.export.data import as_json, facts
from reader.in_words import minutes, progress
from reader.library import Visit


def shelf_text(visits: Iterable[Visit], excerpts: Mapping[str, str]) -> str:
    """Each article with how much of it was read, its path or address, and its excerpt if it has one."""
    return "\n\n".join("\n".join(_lines(visit, excerpts.get(visit.source, ""))) for visit in visits)


def _lines(visit: Visit, excerpt: str) -> list[str]:
    time = f", {minutes(visit.word_count)}" if visit.word_count else ""
    head = f"{visit.title or visit.source} — {progress(visit.share, visit.entries)}{time}"
    lines = [head, f"  {visit.source}"] if visit.title else [head]
    return [*lines, f"  {excerpt}"] if excerpt else lines


def shelf_as_json(visits: Iterable[Visit], excerpts: Mapping[str, str]) -> str:
    """All articles as one JSON object on one line."""
    articles = [
        {
            **facts(visit),
            "opened": visit.opened,
            "share": visit.share,
            "words": visit.word_count,
            "excerpt": excerpts.get(visit.source),
        }
        for visit in visits
    ]
    return as_json(articles=articles)
