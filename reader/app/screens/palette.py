"""The command palette."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette


class ActionPalette(CommandPalette):
    """Finds an action by its name, in the frame of the other screens over the text."""

    DEFAULT_CSS = """
    ActionPalette {
        & > Vertical { width: 84; max-width: 100%; margin-top: 1; background: transparent; }
        & #--input { border: round $primary; background: $background; padding: 0 1 1 1; }
        & SearchIcon { display: none; }
        & CommandInput, & CommandInput:focus { height: 1; border: none; padding: 0; }
        & CommandList {
            border: round $primary; border-top: none; background: $background;
            min-width: 12; padding: 0 1; scrollbar-size-vertical: 1;
            & > .option-list--option { padding: 0; }
            & > .option-list--option-highlighted { background: $place-ground; color: $place-text; text-style: none; }
            &:ansi > .option-list--option-highlighted { background: ansi_cyan; color: ansi_black; }
            &:ansi:nocolor > .option-list--option-highlighted { text-style: bold underline; }
        }
    }
    """

    def _action_command_list(self, action: str) -> None:
        # Textual 8.2 fails on a page up or down in a list without room, as before its first frame.
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)
