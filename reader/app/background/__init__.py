"""What goes on beside the screen: no widget is touched from here.

`coming`, `coming_by_pipe` and `loading` (with `loading_process`) bring the rest of an article whose beginning is shown;
`kept_pages` keeps web pages that were read. `analyst`, `news` and `analysis_worker` have an article analysed; `collecting` keeps
all that from blocking the screen.
"""
