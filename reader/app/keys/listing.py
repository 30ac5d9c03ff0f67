"""The actions of a list of articles."""

from __future__ import annotations

from dataclasses import replace

from reader.app.keys.action import Action, in_groups
from reader.app.keys.everywhere import HELP, LIBRARY, OPEN, PALETTE, PAUSE, QUIT, THEME

LISTING = in_groups(
    {
        "Move": (
            Action("library.open", ("enter",), "open", "Open", "Read the article.", hint="open"),
            Action("library.next", ("j",), "move('step', 1)", "Next", "Go to the next article."),
            Action("library.previous", ("k",), "move('step', -1)", "Previous", "Go to the previous article."),
            Action("library.page.next", ("space", "ctrl+f", "ctrl+d"), "move('page', 1)", "Page down", "Go one screen down."),
            Action("library.page.previous", ("b", "ctrl+b", "ctrl+u"), "move('page', -1)", "Page up", "Go one screen up."),
            Action("library.first", ("g",), "move('first')", "To the first", "Go to the first article."),
            Action("library.last", ("G",), "move('last')", "To the last", "Go to the last article."),
            Action(
                "library.narrow",
                ("/",),
                "narrow",
                "Find",
                "Search the articles for the words that you type, also in the text of files and of what you have read.",
                hint="find",
                rank=1,
            ),
            Action(
                "library.sort",
                ("S",),
                "sort",
                "Sort",
                "Sort by date, by title, by length, or with what is unread first; then again in the usual order.",
                hint="sort",
                rank=8,
            ),
            Action(
                "library.later", ("a",), "later", "Read later", "Save it in the library, to read later.", hint="later", rank=3
            ),
            Action(
                "library.read",
                ("m",),
                "mark_read",
                "Mark as read",
                "Mark it as read without opening it; press again to mark it as unread.",
                hint="mark read",
                rank=7,
            ),
            Action("library.read.all", ("M",), "mark_all_read", "Mark all as read", "Mark all that are listed as read."),
            Action(
                "library.refresh",
                ("R", "ctrl+r"),
                "refresh",
                "Refresh",
                "Fetch the feed again, or list the folder again; in the library or a list of feeds, count new entries.",
            ),
            Action(
                "library.forget",
                ("x", "delete"),
                "forget",
                "Forget",
                "Remove it from the library and forget where you left it; your highlights and notes stay.",
            ),
            Action(
                "library.kept",
                ("'",),
                "kept",
                "Kept places",
                "List all bookmarks, highlights and notes; / finds words in them, Enter opens the article at one.",
            ),
            Action(
                "library.undo", ("u", "U"), "undo", "Undo", "Take back what you last removed or marked; again: what came before."
            ),
            Action("browser", ("o",), "browser", "Browser", "Open it in the browser."),
            replace(OPEN, title="Open other", hint="open other", rank=5),
        ),
        "Look": (replace(THEME, hint="theme", rank=6),),
        "App": (
            replace(LIBRARY, help="Go to the library."),
            Action("back", ("escape",), "back", "Back", "Back to where you came from."),
            HELP,
            PALETTE,
            PAUSE,
            replace(QUIT, hint="quit", rank=4),
        ),
    }
)
