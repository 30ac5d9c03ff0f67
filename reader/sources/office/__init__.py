"""Documents of word processors to an Article: `docx`, `odt` and `rtf` turn them into a `page` of simple HTML.

`read` takes the blocks of that.
"""
