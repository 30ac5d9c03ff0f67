"""Turns documents of word processors into an Article: `docx`, `odt` and `rtf` convert them to a `page` of simple HTML.

`read` makes the Article of that; `fields` makes links of the fields of Word, and `definitions` reads its styles and lists.
"""
