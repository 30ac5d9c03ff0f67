"""Plain text to an Article: `read` makes it, of `paragraphs` and of the `headings` found among them."""
