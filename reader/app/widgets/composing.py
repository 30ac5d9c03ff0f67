"""Composes lines of a list or a bar: words at both of their ends, and words that hang beside a sign."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content


def sides(left: Content, right: Content | str, width: int, *, gap: int = 2) -> Content:
    """`left` and `right` at the ends of a line of `width` columns; `left` is cut to leave a `gap` between them."""
    right = Content.styled(right, "$quiet") if isinstance(right, str) else right
    return before(right, left, width, gap=gap) + right


def before(right: Content, left: Content, width: int, *, gap: int = 2) -> Content:
    """`left` on a line of `width` columns, up to where `right` is to begin at its end; cut to leave a `gap` between them."""
    room = max(1, width - right.cell_length - (gap if right.cell_length else 0))
    if left.cell_length > room:
        left = left.truncate(room, ellipsis=True)
    return left + " " * max(0, width - left.cell_length - right.cell_length)


def fitted(label: Content, right: Content | str, width: int) -> Content:
    """`label` and `right` at the ends of a line of a row, like `sides` but with a narrower gap."""
    return sides(label, right, width, gap=1)


def ending(text: str, width: int) -> str:
    """`text`, or as much of its end as has room in `width` columns."""
    return text if cell_len(text) <= width else "…" + set_cell_size(text[::-1], max(1, width - 1))[::-1]


def hung(sign: Content, text: Content, width: int, rest: Content | None = None) -> Content:
    """`text` broken into lines of `width` columns, the first after `sign` and the others after `rest`, by default spaces."""
    rest = Content(" " * sign.cell_length) if rest is None else rest
    lines = text.wrap(max(8, width - max(sign.cell_length, rest.cell_length)))
    return Content("\n").join([rest + line if at else sign + line for at, line in enumerate(lines)])
