"""Lists of rows.

`rows` are moved through by keys and the mouse: they are `drawn_rows`, of which each is a `row` in a `stack`, and `painting` draws
its lines. An `item_list` has a row for every article to choose from.
"""
