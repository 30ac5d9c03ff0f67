"""Reads plain text: `read` makes the Article from its `paragraphs`, its `title` and the `headings` among them.

What is printed on each of its `pages` is left out. `captions` and `furniture` look like headings, and are none. In a page that
was copied with its `menus` the title is looked for below them. `replies` tells what a mail answers to. `capitals` tell titles
from sentences, and `scripts` says what differs where letters are wide, have no capitals, or stand without spaces.
"""
