"""Turns Markdown into an Article: its text without the syntax, and the structure that this expresses."""

from __future__ import annotations

from reader.article import Article, BlockKind
from reader.sources.bylines import byline_in
from reader.sources.clean import clean
from reader.sources.dates import iso_date
from reader.sources.drafting.draft import drafted
from reader.sources.drafting.questions import with_questions
from reader.sources.markdown.front_matter import split_front_matter
from reader.sources.markdown.grammar import parser_for
from reader.sources.markdown.walk import pieces_of
from reader.sources.neighbours import with_neighbours

_NEAR_THE_TOP = 5
"""The blocks that are searched for a byline and a date."""


def article_from_markdown(text: str, *, source: str = "") -> Article:
    """The Article in a Markdown text; its first heading of the highest level is the title."""
    entries, body = split_front_matter(clean(text))
    parser = parser_for(body)
    # A parser of containers looks for a letter behind the last line if that does not end.
    draft = drafted(with_questions(pieces_of(body, lambda part: parser.parse(f"{part}\n"))))
    content = draft.text
    top = [" ".join(block.span.of(content).split()) for block in draft.blocks[:_NEAR_THE_TOP]]
    headings = (block for block in draft.blocks if block.kind is BlockKind.HEADING and block.level == 1)
    first = next((block.span.of(content) for block in headings), "")
    stated = entries.get("date", "") or entries.get("published", "")
    author = entries.get("author", "") or entries.get("authors", "") or entries.get("by", "")
    return draft.article(
        title=entries.get("title", "") or first,
        byline=author or next(filter(None, map(byline_in, top)), ""),
        published=iso_date(stated) or iso_date(stated[:10]) or next(filter(None, map(iso_date, top)), ""),
        source=source,
        address=entries.get("url", "") or entries.get("source", ""),
        links=with_neighbours(draft.links, source),
    )
