"""The reader's own themes: warm quotes on a quiet ground, one colour per voice."""

from __future__ import annotations

from textual.theme import Theme

NIGHT = Theme(
    name="reader-night",
    primary="#8fb8e8",
    secondary="#b8c4d4",
    accent="#d9a8c7",
    success="#9fc99a",
    warning="#e3b778",
    error="#e08a80",
    foreground="#d6dae0",
    background="#14171c",
    surface="#1a1e25",
    panel="#20252d",
    dark=True,
)
DAY = Theme(
    name="reader-day",
    primary="#2a5d9a",
    secondary="#4a5666",
    accent="#8a3d74",
    success="#2f6f3a",
    warning="#9a5b10",
    error="#a83226",
    foreground="#23272e",
    background="#faf8f3",
    surface="#f1ede4",
    panel="#e9e4d8",
    dark=False,
)

_DARK = {
    "quote": "#f0e2c4",
    "quote-ground": "#1c2027",
    "place-ground": "#4a3b22",
    "voice-1": "#8fb8e8",
    "voice-2": "#e3b78c",
    "voice-3": "#9fc99a",
    "voice-4": "#c3a6e0",
    "voice-5": "#8fcfca",
    "voice-6": "#e39aa6",
}
_LIGHT = {
    "quote": "#6b4612",
    "quote-ground": "#f3eee2",
    "place-ground": "#f2dcae",
    "voice-1": "#2a5d9a",
    "voice-2": "#a8561a",
    "voice-3": "#2f6f3a",
    "voice-4": "#6d45a0",
    "voice-5": "#1f6f6b",
    "voice-6": "#a83248",
}


def variables(*, dark: bool) -> dict[str, str]:
    """The colours of quotes, places and voices, for themes that do not name them."""
    return _DARK if dark else _LIGHT
