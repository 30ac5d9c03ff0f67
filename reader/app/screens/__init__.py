"""The screens: each wires its widgets together.

The one on which an article is read is put together from layers, each of which adds one thing that can be done with a text:
`text` (move through it) < `keeping` (keep places of it) < `walking` (walk the trail) < `linking` (follow its links)
< `growing` (show more of it as it comes, and understand it) < `reading` (the panels beside it).
"""
