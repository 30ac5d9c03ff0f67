"""The registry of actions, from which bindings, hints, palette, help, manual and the documentation of keys are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reader.app.keys.action import Action


def _in_groups(groups: Mapping[str, tuple[Action, ...]]) -> tuple[Action, ...]:
    return tuple(replace(action, group=group) for group, actions in groups.items() for action in actions)


def _summary_sentence(number: int) -> Action:
    return Action(
        f"summary.{number}",
        (str(number),),
        f"summary_sentence({number})",
        f"Summary sentence {number}",
        f"Go to sentence {number} of the summary.",
    )


_OPEN = Action("open", ("O",), "app.prompt", "Open", "Type a file, a folder or an address to open.")
_THEME = Action("theme", ("t",), "app.next_theme", "Theme", "Switch to the next theme.")
_HELP = Action("help", ("?",), "app.help", "Help", "Show all keys.", hint="help")
_PALETTE = Action(
    "palette", ("ctrl+p", ":"), "app.command_palette", "Palette", "Find an action by its name.", hint="palette", rank=7
)
_LIBRARY = Action("library", ("l",), "library", "Library", "Go to the list of articles.")
_PAUSE = Action(
    "pause", ("ctrl+z",), "app.suspend_process", "To the shell", "Go back to the shell; its command fg leads here again."
)
_QUIT = Action("quit", ("q",), "app.quit", "Quit", "Leave the reader.")

READING = _in_groups(
    {
        "Move": (
            Action("line.next", ("j", "down"), "line(1)", "Line down", "Scroll one line down."),
            Action("line.previous", ("k", "up"), "line(-1)", "Line up", "Scroll one line up."),
            Action("page.next", ("space", "pagedown", "ctrl+f"), "page(1)", "Page down", "Scroll one screen down."),
            Action("page.previous", ("b", "pageup", "ctrl+b"), "page(-1)", "Page up", "Scroll one screen up."),
            Action("half.next", ("ctrl+d",), "half_page(1)", "Half a page down", "Scroll half a screen down."),
            Action("half.previous", ("ctrl+u",), "half_page(-1)", "Half a page up", "Scroll half a screen up."),
            Action("text.start", ("g", "home"), "top", "To the start", "Go to the first line."),
            Action("text.end", ("G", "end"), "bottom", "To the end", "Go to the last line."),
        ),
        "Trail": (
            Action(
                "trail.next",
                ("n",),
                "step(1)",
                "Next place",
                "Go to the next place on the trail: the next quote, unless you have chosen something else.",
                hint="next",
                rank=1,
            ),
            Action("trail.previous", ("N",), "step(-1)", "Previous place", "Go to the place before.", hint="previous", rank=5),
            Action(
                "trail.quotes",
                ('"',),
                "quotes",
                "Quotes",
                "Walk all quotes; press again to walk only this speaker’s.",
                hint="speaker",
                rank=4,
            ),
            Action(
                "card",
                ("i", "enter"),
                "card",
                "All about it",
                "List everything this speaker says, or all about this name; press again to close.",
                hint="about",
                rank=6,
            ),
            Action("find", ("/",), "find", "Find", "Find as you type; Enter makes the matches the trail.", hint="find", rank=2),
        ),
        "Understand": (
            Action("summary.toggle", ("s",), "summary", "Summary", "Show or hide the summary.", hint="summary", rank=3),
            Action("summary.longer", ("+", "="), "summary_length(1)", "Longer summary", "Add a sentence to the summary."),
            Action("summary.shorter", ("-",), "summary_length(-1)", "Shorter summary", "Take a sentence from the summary."),
            *map(_summary_sentence, range(1, 10)),
            Action(
                "sections.visit",
                ("c",),
                "visit('Sections', 'sidebar')",
                "Sections",
                "Go to the sections; Enter on one goes there.",
            ),
            Action(
                "voices.visit",
                ("v",),
                "visit('Voices', 'sidebar')",
                "Voices",
                "Go to the voices; Enter on one makes its quotes the trail, i lists them.",
            ),
            Action("dates", ("d",), "timeline", "Timeline", "List the dates that the article names."),
            Action(
                "names.toggle",
                ("e",),
                "visit('Names', 'names')",
                "Names",
                "Go to the names; Enter on one makes its mentions the trail, i shows all about it.",
            ),
        ),
        "Keep": (
            Action("copy", ("y",), "copy", "Copy", "Copy the selection, or this quote with its speaker and source."),
            Action(
                "copy.all",
                ("Y",),
                "copy_all",
                "Copy all",
                "Copy the whole trail, such as all quotes; in a card, all that somebody says, also in other articles.",
            ),
            Action(
                "bookmark", ("m",), "bookmark", "Bookmark", "Bookmark this quote or sentence; press again to remove the bookmark."
            ),
            Action(
                "highlight",
                ("h",),
                "highlight",
                "Highlight",
                "Highlight the selection, quote or sentence; press again to remove the highlight.",
                hint="highlight",
                rank=8,
            ),
            Action("note", ("a",), "note", "Note", "Write a note on the selection, quote or sentence.", hint="note", rank=9),
            Action(
                "correct",
                ("w",),
                "correct",
                "Correct",
                "Correct who said this quote or what this name is; select what is a quote or a name; Tab: all, or only here.",
                hint="correct",
                rank=10,
            ),
            Action(
                "kept",
                ("'",),
                "kept",
                "Kept places",
                "List the bookmarks, highlights, notes and corrections; Enter goes to one and makes them the trail.",
            ),
            Action(
                "undo", ("U",), "undo", "Undo", "Take back what you last kept, removed or corrected; again: what came before."
            ),
            Action("save", ("x",), "save", "Save", "Save summary, quotes, highlights and notes as a Markdown file."),
        ),
        "Open": (
            Action(
                "links",
                ("u",),
                "links",
                "Links",
                "List the links; Enter opens one here, o opens it in the browser, a saves it for later.",
            ),
            Action("browser", ("o",), "browser", "Browser", "Open the original in the browser."),
            _OPEN,
            Action(
                "article.next", ("J",), "neighbour(1)", "Next article", "Go to the next article of the list this one is from."
            ),
            Action("article.previous", ("K",), "neighbour(-1)", "Previous article", "Go to the article before it in the list."),
            Action(
                "pipe",
                ("|",),
                "pipe",
                "Pipe",
                "Pipe the selection, a match, or the whole text to a shell command.",
            ),
            Action("edit", ("E",), "edit", "Edit", "Open the file in $EDITOR."),
        ),
        "Jump": (
            Action("text.share", ("%",), "share", "To a percentage", "Type a percentage of the text to go to."),
            Action("paragraph.next", ("}",), "paragraph(1)", "Next paragraph", "Go to the next paragraph."),
            Action("paragraph.previous", ("{",), "paragraph(-1)", "Previous paragraph", "Go to the previous paragraph."),
            Action("section.next", ("]",), "section(1)", "Next section", "Go to the next section."),
            Action("section.previous", ("[",), "section(-1)", "Previous section", "Go to the previous section."),
            Action("sentence.next", (")",), "sentence(1)", "Next sentence", "Go to the next sentence, to keep or to copy it."),
            Action("sentence.previous", ("(",), "sentence(-1)", "Previous sentence", "Go to the previous sentence."),
            Action(
                "return", ("backspace", "ctrl+o"), "return", "Where you were", "Go back to where you were before the last jump."
            ),
            Action("return.forward", ("r",), "return_forward", "Forward again", "Go again to where you went back from."),
        ),
        "Look": (
            Action("focus", ("z",), "focus_mode", "Focus mode", "Hide the panels and dim all but the paragraph being read."),
            Action("narrower", ("<",), "measure(-4)", "Narrower", "Make the column narrower."),
            Action("wider", (">",), "measure(4)", "Wider", "Make the column wider."),
            _THEME,
        ),
        "App": (
            _LIBRARY,
            Action("back", ("escape",), "back", "Back", "Close what is open, then go back to the quotes, then to the list."),
            _HELP,
            _PALETTE,
            _PAUSE,
            _QUIT,
        ),
    }
)

LISTING = _in_groups(
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
                "List only the articles with the words that you type, also in the text of files and of what you have read.",
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
                "Fetch the feed again, or list the folder again; in the library, look for new entries in all feeds.",
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
            replace(_OPEN, title="Open other", hint="open other", rank=5),
        ),
        "Look": (replace(_THEME, hint="theme", rank=6),),
        "App": (
            replace(_LIBRARY, help="Go to the library."),
            Action("back", ("escape",), "back", "Back", "Back to where you came from."),
            _HELP,
            _PALETTE,
            _PAUSE,
            replace(_QUIT, hint="quit", rank=4),
        ),
    }
)
