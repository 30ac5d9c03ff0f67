"""What most kinds of documents make an Article with: a `draft` of pieces, whose strings are cleaned.

`nesting` is that of lists, with the marks of their items, and of block quotes, `tables` are laid out as text by the `columns` it
takes, `dividers` are written between two passages, and the bold `questions` of an interview become headings.
"""
