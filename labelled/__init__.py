"""The labelled texts that the training learns from and the benchmarks score with, and how they are scored.

`gold` finds the sets beside the checkout: `quotes` has articles with their quotations, `columns` reads sets of names. What was
written for the project is in `own/`, read by `own_articles` and `own_lines`. `names_scores` counts names, `speech_scores`
quotations, and `rouge` the words that summaries share.
"""
