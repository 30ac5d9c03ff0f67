"""Documents of word processors to an Article: `docx` and `odt` turn them into simple HTML, of which `read` takes the blocks."""
