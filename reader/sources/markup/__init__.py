"""What the languages of markup have in common.

`front_matter` is what stands above a text about it, `included` the files that a document names, and `lines` the ends of what
goes on over several. `in_html` writes what is then read as HTML, and `sphinx` what directives of Sphinx say.
"""
