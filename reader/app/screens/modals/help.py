"""All keys on one page."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.analysis.model import EntityKind
from reader.app.keys.action import Action, Hint, in_table
from reader.app.keys.names import spelled
from reader.app.screens.modals.modal import Modal
from reader.app.typesetting.markup import BOOKMARK_SIGN, HIGHLIGHT_SIGN, NAME_SIGNS, NAME_STYLES, NOTE_SIGN, UNDERLINED
from reader.app.widgets.bars.hints import CLOSES, clickable
from reader.app.widgets.composing import hung

_WIDTH = 84
"""Columns of the page, at most."""
_FRAME = 8
"""Columns that border, padding and scroll bar take."""
_FEWEST_COLUMNS = 12
"""The fewest columns that the text is laid out for."""
_ROOMY = 44
"""Columns from which there is room for the keys beside what they do."""
_KEYS = 20
"""Columns for the keys."""
_ABOUT = {"Trail": "  the quotes, or what you have chosen, as places to walk along"}
"""Explanations of some groups."""
_NAMED = [kind for kind in EntityKind if kind in UNDERLINED]


class HelpScreen(Modal[None]):
    """Explains the keys of a screen and the marks in the text; clicking a key presses it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("q,enter", "dismiss"),
        Binding("question_mark,f1", "dismiss", id="help"),
        Binding("j", "scroll('scroll_down')", id="line.next"),
        Binding("k", "scroll('scroll_up')", id="line.previous"),
        Binding("space,ctrl+f", "scroll('scroll_page_down')", id="page.next"),
        Binding("b,ctrl+b", "scroll('scroll_page_up')", id="page.previous"),
        Binding("ctrl+d", "scroll('scroll_page_down')", id="half.next"),
        Binding("ctrl+u", "scroll('scroll_page_up')", id="half.previous"),
        Binding("g", "scroll('scroll_home')", id="text.start"),
        Binding("G", "scroll('scroll_end')", id="text.end"),
    ]
    FRAME = VerticalScroll
    DEFAULT_CSS = f"""
    HelpScreen {{
        & > VerticalScroll {{
            width: {_WIDTH}; max-width: 100%; height: auto; max-height: 100%;
            background: $surface; border: round $primary; padding: 0 2; scrollbar-size-vertical: 1;
            scrollbar-background: $surface; scrollbar-background-hover: $surface; scrollbar-background-active: $surface;
            border-subtitle-color: $quiet;
        }}
    }}
    """

    def __init__(self, actions: tuple[Action, ...]) -> None:
        super().__init__()
        self._actions = actions

    def compose(self) -> ComposeResult:
        """The keys by group, then the legend."""
        with VerticalScroll() as page:
            page.border_title = "Keys"
            lines = Static(markup=False)
            lines.auto_links = False
            yield lines

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the lines to the room."""
        width = max(_FEWEST_COLUMNS, min(_WIDTH, self.app.size.width) - _FRAME)
        self.tell_keys([Hint("space", "pages on"), CLOSES], _WIDTH)
        self.query_one(Static).update(Content("\n").join([*self._lines(width), Content(), *_legend(width)]))

    def action_scroll(self, how: str) -> None:
        """Move the page, once it is laid out."""
        page = self.query_one(VerticalScroll)
        scroll = getattr(page, how)
        scroll() if page.max_scroll_y else self.call_after_refresh(scroll)

    def action_press(self, key: str) -> None:
        """Do what `key` does on the screen below."""
        self.dismiss(None)
        self.app.simulate_key(key)

    def _lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        group = ""
        for row in in_table(self._actions):
            if row.group != group:
                group = row.group
                about = Content.styled(_ABOUT.get(group, ""), "$quiet")
                lines += [Content(), Content.styled(group.upper(), "bold $quiet") + about]
            entry = _entry(Content.styled(row.label, "bold $primary"), row.help, width)
            lines.append(clickable(entry, "screen.press", spelled(row.keys[0])) if row.keys else entry)
        return lines


def _legend(width: int) -> list[Content]:
    """The legend of the signs in the text and beside it."""
    signs = [
        ("┃", "$voice-1", "a quote, in the colour of who says it"),
        ("▶", "$voice-1", "where you are on the trail; the dots beside the text show all of it"),
        ("1", "bold $primary", "a sentence of the summary"),
        (HIGHLIGHT_SIGN, "bold $primary", "a highlight"),
        (BOOKMARK_SIGN, "bold $primary", "a bookmark"),
        (NOTE_SIGN, "bold $primary", "a note"),
    ]
    lines = [_entry(Content.styled(sign, style), text, width) for sign, style, text in signs]
    kinds = [Content.styled(f"{NAME_SIGNS[kind]} {kind.value}", NAME_STYLES[kind]) for kind in _NAMED]
    rows = [Content("  ").join(kinds[:4]), Content("  ").join(kinds[4:])]
    names = [_entry(Content(sign), row, width) for sign, row in zip(("names", ""), rows, strict=True)]
    return [Content.styled("MARKS", "bold $quiet"), *lines, *names, Content()]


def _entry(sign: Content, text: Content | str, width: int) -> Content:
    """A key or a sign, and beside it what it does or means; below it where there is little room."""
    told = Content(text) if isinstance(text, str) else text
    if width < _ROOMY:
        return Content("\n").join([sign, hung(Content("  "), told, width)])
    return hung(sign + " " * max(1, _KEYS - sign.cell_length), told, width)
