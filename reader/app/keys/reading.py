"""The actions of the reading screen."""

from __future__ import annotations

from reader.app.keys.action import Action, in_groups
from reader.app.keys.everywhere import HELP, LIBRARY, OPEN, PALETTE, PAUSE, QUIT, THEME


def _summary_sentence(number: int) -> Action:
    return Action(
        f"summary.{number}",
        (str(number),),
        f"summary_sentence({number})",
        f"Summary sentence {number}",
        f"Go to sentence {number} of the summary.",
    )


READING = in_groups(
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
            Action("find", ("/",), "find", "Find", "Search as you type; Enter makes the matches the trail.", hint="find", rank=2),
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
                "Go to the sections, the table of contents; Enter on one goes there.",
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
                "Copy the whole trail, such as all quotes; in a panel, what a row leads to; in a card, also from other articles.",
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
            Action("save", ("x",), "save", "Save", "Export summary, quotes, highlights and notes as a Markdown file."),
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
            OPEN,
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
            Action(
                "edit",
                ("E",),
                "edit",
                "Edit",
                "Open the file in $EDITOR; once it is changed, here or in another window, it is read again.",
            ),
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
            THEME,
        ),
        "App": (
            LIBRARY,
            Action("back", ("escape",), "back", "Back", "Close what is open, then go back to the quotes, then to the list."),
            HELP,
            PALETTE,
            PAUSE,
            QUIT,
        ),
    }
)
