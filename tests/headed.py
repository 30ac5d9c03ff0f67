"""Plain texts, and the headings that are found in them."""

from reader.sources.plain.headings.finding import Scorer, heading_levels, model_score
from reader.sources.plain.paragraphs import paragraphs

BODY = (
    "The council met on Tuesday for the first time since the flood and heard from the engineers, who had spent "
    "three weeks under the old bridge and had come back with little good news for the town."
)
WRAPPED = """The council met on Tuesday for the first time since
the flood and heard from the engineers, who had spent
three weeks under the old bridge.

They came back with little good news for the town, and
the mayor said so.
"""


def headings(*lines: str, score: Scorer = model_score) -> list[tuple[str, int]]:
    """Each heading of the text with these `lines`, and its level, as `score` tells headings."""
    parts = paragraphs("\n\n".join(lines))
    return [(part.text, level) for part, level in zip(parts, heading_levels(parts, score), strict=True) if level]


def heads_of(*lines: str, score: Scorer = model_score) -> list[str]:
    """The same without the levels."""
    return [text for text, _ in headings(*lines, score=score)]


def over_body(*heads: str) -> list[str]:
    """Each of `heads` over two paragraphs."""
    return [line for head in heads for line in (head, BODY, BODY)]


def between_paragraphs(line: str) -> str:
    """A text with `line` in the middle."""
    return "\n".join([BODY, BODY, line, BODY, BODY])
