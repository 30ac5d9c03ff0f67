"""The lines around the text, a list or a frame.

Above is the `title_bar`, below the `status_line`, which says the `place` and the `hints`; each is a `clickable_line`. What is
typed goes into a `foot`: the `note_bar` with its `note_field`, or a line of it: the `find_bar` or the `narrow_bar`.
The keys of a frame are on its `edge`.
"""
