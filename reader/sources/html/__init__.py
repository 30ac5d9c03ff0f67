"""Turns HTML into an Article: `read` extracts the body of the article with the `extractor`, and its `blocks` from the body.

`page` decodes and parses it, as it does the HTML within books, feeds, mail and Markdown. Before the extractor come `repair`,
`marks`, which writes numbers where they belong, `margins`, which opens block quotes that quote nothing, `asides`, which makes
block quotes of notes and tips, `live`, which keeps the times of live reports, `preformatted`, which keeps the lines of code,
`containers`, which opens those that would be dropped, `loose`, which makes paragraphs of words that stand in none, `sidenotes`,
which moves notes out of the lines, and `frame`, which shows it the article; after it come `parts`, which joins those of a
divided article, and `trim`, with `content`, which tells what belongs to it, and `pull_quotes`. `written_out` writes what a
browser would add, such as quotation marks, and `formulas` those in MathML. `threads` reads forums and discussions instead.

For the blocks, `elements` tells what an element does to the text, `words` collects the words of one block, and `inline` turns
superscripts and pictures into text; `places` finds the targets of links within the page, and `figures` its pictures; `metadata`
finds title and date, `authors` and `below_title` who wrote it, `json_ld` what is said for programs, and `page_data` an article
that only scripts would show. A page that the reader itself has exported is read by `exported`.

XPaths begin with `/descendant::` where `//` would mean the same: what `//` finds is sorted, which takes minutes on a long page.
"""
