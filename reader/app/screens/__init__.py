"""The screens: each wires its widgets together.

In `listing` an article is chosen, in `reading` it is read; `modals` lie over these. `ground` lies below them all. All screens
are `robust` against two faults of Textual. The one for reading is also a `steady` one, whose `frames` have only what changed.
"""
