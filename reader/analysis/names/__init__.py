"""Finds the names, dates and amounts in an article: `find_names()` is the entry point.

`tagger` finds names among the `tokens` by their `features`, the `weights` of these and a `crf`: features of each word by itself
(`known_words`, by their `shapes`), of its `line`, and of the whole document (`evidence`). The sentences are then `tagged`, and
`revising` revises each name: in its sentence by `legal_forms`, `edges`, `touching`, `nicknames` and `works`; across the
document by `consistency`, `storms`, `abbreviations` and `handles`. `syllables` completes given names of two.
`dates`, with the `days` that they mean, and `amounts` are found by their form alone. `finding` merges all of them: each becomes
a `name` unless another has `taken` its text.
"""

from reader.analysis.names.finding import find_names

__all__ = ["find_names"]
