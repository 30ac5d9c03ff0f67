"""The screen on which an article is read: `screen` wires its widgets to its parts.

Each part does one kind of thing with the text of a `text` screen. `walking` goes from place to place, and `finding` finds words.
`keeping` keeps places, `noting` writes notes on them, and `correcting` corrects who said what. `remembering` stores where the
reader is. `exporting` copies, saves and pipes the text; `browsing` opens links and other articles. `panels` shows and
hides what is beside the text, and `overlaying` lays lists over it. `analysing` has the article analysed, and `growing` shows more
of it as it arrives; `rereading` shows it as its file is now.
"""
