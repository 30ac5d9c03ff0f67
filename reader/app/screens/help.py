"""All keys on one page."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.analysis.model import EntityKind
from reader.app.actions import Action, key_rows
from reader.app.markup import NAME_SIGNS


class HelpScreen(ModalScreen[None]):
    """Lists what the keys of a screen do, and what the marks in the text mean."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,question_mark,q,enter", "dismiss", "Close")]
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & > VerticalScroll {
            width: 78; max-width: 100%; height: auto; max-height: 100%;
            background: $surface; border: round $primary; padding: 0 2; scrollbar-size-vertical: 1;
        }
    }
    """

    def __init__(self, actions: tuple[Action, ...]) -> None:
        super().__init__()
        self._actions = actions

    def compose(self) -> ComposeResult:
        """The keys by group, then the legend."""
        with VerticalScroll() as page:
            page.border_title = "Keys"
            page.border_subtitle = "Esc closes"
            yield Static(Content("\n").join([*self._lines(), Content(), *_legend()]))

    def _lines(self) -> list[Content]:
        lines: list[Content] = []
        group = ""
        for row in key_rows(self._actions):
            if row.group != group:
                group = row.group
                lines += [Content(), Content.styled(group.upper(), "bold $quiet")]
            lines.append(Content.assemble((f"{row.keys:<14}", "bold $primary"), row.help))
        return lines


def _legend() -> list[Content]:
    signs = [f"{NAME_SIGNS[kind]} {kind.value}" for kind in list(EntityKind)[:7]]
    return [
        Content.styled("MARKS", "bold $quiet"),
        Content.assemble(("┃ ", "$voice-1"), "a quote, in the colour of who says it"),
        Content.assemble(("▶ ", "$voice-1"), "where you are on the trail"),
        Content.assemble(("1 ", "bold $primary"), "a sentence of the summary"),
        Content.assemble(("Name", "underline"), " a name:  ", "  ".join(signs)),
        Content(),
    ]
