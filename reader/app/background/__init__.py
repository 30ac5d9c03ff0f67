"""What goes on beside the screen: no widget is touched from here.

`coming`, `coming_by_pipe` and `loading` (with `loading_process`) bring the rest of an article whose beginning is shown;
`analyst`, `news` and `analysis_worker` have it analysed; `collecting` keeps all that from blocking the screen.
"""
