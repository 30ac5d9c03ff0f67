"""What most kinds of documents make an Article with: a `draft` of pieces, whose strings are cleaned.

`list_marks` begin the items of lists, `tables` are laid out as text, `dividers` are written between two passages, and the bold
`questions` of an interview become headings.
"""
