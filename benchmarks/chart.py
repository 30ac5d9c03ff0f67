"""Draws bar charts as SVG on a logarithmic scale."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from math import ceil, log10

_LEFT, _WIDTH, _ROW, _TOP = 280, 520, 20, 48


def chart(title: str, bars: Mapping[str, float | None], ours: str) -> str:
    """The chart of `bars` by label, those of `ours` in another colour; a bar without a value says so."""
    values = [value for value in bars.values() if value]
    decades = max(1, ceil(log10(max(values)))) if values else 1
    height = _TOP + _ROW * len(bars) + 24
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDTH + 100} {height}" font-family="sans-serif"',
        ' font-size="12"><rect width="100%" height="100%" fill="#fff"/>',
        f'<text x="8" y="22" font-size="15" font-weight="bold">{escape(title)}</text>',
    ]
    for decade in range(decades + 1):
        x = _LEFT + _WIDTH * decade / decades
        parts.append(f'<path d="M{x:.0f} {_TOP - 6}V{height - 20}" stroke="#ddd"/>')
        parts.append(f'<text x="{x:.0f}" y="{height - 6}" text-anchor="middle" fill="#666">{10**decade:,}</text>')
    for row, (label, value) in enumerate(bars.items()):
        parts.append(_bar(_TOP + row * _ROW, label, value, decades, is_ours=label.endswith(f": {ours}")))
    return "\n".join([*parts, "</svg>\n"])


def _bar(y: int, label: str, value: float | None, decades: int, *, is_ours: bool) -> str:
    text = f'<text x="{_LEFT - 8}" y="{y + 12}" text-anchor="end">{escape(label)}</text>'
    if not value:
        return text + f'<text x="{_LEFT + 4}" y="{y + 12}" fill="#999">given up</text>'
    width = max(1.0, _WIDTH * log10(max(1.0, value)) / decades)
    colour = "#2a5d9a" if is_ours else "#c4c0b6"
    bar = f'<rect x="{_LEFT}" y="{y}" width="{width:.0f}" height="{_ROW - 5}" fill="{colour}"/>'
    return text + bar + f'<text x="{_LEFT + width + 5:.0f}" y="{y + 12}" fill="#333">{value:,.0f}</text>'
