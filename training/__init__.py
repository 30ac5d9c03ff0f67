"""Makes the models that ship with the reader; never imported by it.

A command for each model, which its card names, needs `pip install --editable '.[training]'` and the labelled texts, of which
`labelled.gold` says where they are. Models learn from what others make of the texts, in this order: `headings`, `gazetteers`,
`alike`, `names`, `speech`, `speakers`, `summary`.

`names` learns from `names_data`, of which the larger part is labelled by a transformer: `names_teacher` is built on `minilm`,
reads `names_windows` and learns in `names_teaching`; `names_table` writes what the tagger weighs. `speech` learns from
`speech_examples`, some of them short `news_passages`, and weighs their words in `speech_words` by the `word_vectors` of the
`raw_news`. `speakers` learns from `quoted_documents`, some of them `invented_quotes`, with the odds of `speaker_patterns` and the
`antecedents` of pronouns. `summary` learns from `summary_data`. `boosting` converts trees.
"""

from pathlib import Path

MODELS = Path(__file__).parents[1] / "reader" / "analysis" / "models"
"""The folder of the models by which texts are analysed."""
