"""The command palette."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette


class ActionPalette(CommandPalette):
    """Finds an action by its name."""

    def _action_command_list(self, action: str) -> None:
        # Textual 8.2 fails on a page up or down in a list without room, as before its first frame.
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)
