"""EPUB to an Article: `read` takes the chapters in the order of the `package`, under the headings of the `contents`."""
