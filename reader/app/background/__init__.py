"""Work in other processes and threads; no widget is touched from here.

`first_part` and `piped_text` open a document by its beginning, and `loading` (with `loading_process`) reads the rest of it;
`article_cache` keeps those in web pages and PDFs. `analyst`, `staged_analysis` and `analysis_worker` have an article analysed;
`interpreter` keeps all of them from blocking the screen.
"""
