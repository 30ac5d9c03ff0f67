"""The actions that every screen has, and those that only the palette has."""

from __future__ import annotations

from reader.app.keys.action import Action

OPEN = Action(
    "open", ("O",), "app.prompt", "Open", "Type a file, a folder or an address to open; one that you paste opens at once."
)
THEME = Action("theme", ("t",), "app.next_theme", "Theme", "Switch to the next theme, dark or light.")
HELP = Action("help", ("?", "f1"), "app.help", "Help", "Show all keys.", hint="help")
PALETTE = Action(
    "palette", ("ctrl+p", ":"), "app.command_palette", "Palette", "Find an action by its name.", hint="palette", rank=7
)
LIBRARY = Action("library", ("l",), "library", "Library", "Go to the list of articles.")
PAUSE = Action(
    "pause", ("ctrl+z",), "app.suspend_process", "To the shell", "Go back to the shell; its command fg leads here again."
)
ONLY_IN_PALETTE = (
    Action("themes", (), "app.change_theme", "All themes", "Choose among all themes."),
    Action("screenshot", (), "app.screenshot", "Screenshot", "Save a picture of the screen."),
)
QUIT = Action("quit", ("q",), "app.quit", "Quit", "Leave the reader.")
