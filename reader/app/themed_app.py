"""The app in the reader's colours: its themes, the chosen one among them, and what remains of them without colour."""

from __future__ import annotations

from collections.abc import Sequence

from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor

from reader.app.looks import stored_colours, themes
from reader.app.looks.colours import OWN
from reader.app.memory import Memory
from reader.app.terminal.app import TerminalApp


class ThemedApp(TerminalApp):
    """Shows itself in the theme that was chosen last, and remembers another choice."""

    def __init__(self, memory: Memory, usual_theme: str, driver_class: type[Driver] | None) -> None:
        """Begin in the usual theme unless `memory` has another one."""
        super().__init__(driver_class=driver_class)
        self._memory = memory
        self._usual_theme = usual_theme
        self.register_theme(themes.NIGHT)
        self.register_theme(themes.DAY)
        theme = memory.choice("theme", usual_theme)
        self.theme = theme if theme in self.available_themes else usual_theme

    def watch_theme(self, theme: str) -> None:
        """Remember the theme, and for the next first screen its colours."""
        if self.is_running and theme != self._memory.choice("theme", self._usual_theme):
            self._memory.choose("theme", theme)
            if theme not in OWN:
                self._memory.choose(stored_colours.CHOICE, stored_colours.stored(theme, themes.drawn(self.get_css_variables())))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of quotes, places and voices."""
        return themes.variables(self.current_theme)

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme, with the reader's own for scroll bars and what is selected."""
        variables = super().get_css_variables()
        return variables | themes.prevailing(self.current_theme, variables)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Filters for NO_COLOR: colours become greys; the terminal's own colours, which could be anything, are dropped."""
        filters = super().get_line_filters()
        if self.no_color and self.native_ansi_color:
            return [NoColor() if isinstance(each, Monochrome) else each for each in filters]
        return filters

    def action_next_theme(self) -> None:
        """The next theme."""
        self.theme = themes.after(self.theme)
