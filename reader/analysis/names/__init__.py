"""Names, dates and amounts in an article: `find_names()` is the one door.

`tagger` reads the names off `tokens` by what `features` and `known_words` say of them, with the weights of `crf`; `corrections`
sees each once more in its sentence and in the whole document, a module for each thing that can be wrong. `dates` and `amounts`
are known by their form alone.
"""

from reader.analysis.names.finding import find_names

__all__ = ["find_names"]
