"""Names, dates and amounts in an article: `find_names()` is the entry point.

`tagger` reads the names off `tokens` by their `features`, with the weights of `crf`: what is told of each word by itself
(`known_words`), in its `line`, and by the whole document (`evidence`). `corrections` sees each once more: in its sentence, by
`edges`, `legal_forms`, `touching` and `works`; and in the document, by `consistency`, `abbreviations`, `handles`, `storms` and
`teams`. `dates` and `amounts` are known by their form alone. `finding` puts all together, each a `name` where no other has
`taken` the text.
"""

from reader.analysis.names.finding import find_names

__all__ = ["find_names"]
