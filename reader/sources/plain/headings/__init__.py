"""Finds the headings of plain text, and their levels: `heading_levels()`, in `finding`, is the entry point.

A model scores each short paragraph by its `features`, most of which are of its `words`, and some of the `whole` text. What
`forms`, `numbers` and `marks` show needs no model. Then `passes` are made over all lines, each of which returns its
`corrections`: by what lines belong to, a `series`, a `talk` (interviews, plays, letters), `lists`, or whole `books`, by what
Project `gutenberg` adds to these, and by the `layout` of the text. `ranks` gives the headings their levels.
"""
