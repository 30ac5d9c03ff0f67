"""Finds who says each quote, the phrase that says so, and its cue: `attribute()` is the entry point.

`attribution` decides quote by quote. `candidates` are the phrases that may stand for a speaker, found in the `wording` of the
author's text. That has a letter for each word: `token_letters` names the letters, `token_readings` finds them (`present_verbs`
with the subjects before them), and `letter_patterns` builds regular expressions over them, such as `candidate_patterns`,
`evident_patterns`, `introduction_patterns` and `phrase_patterns`. `placement` locates tokens in sentences and blocks. Some
speakers are `evident`; else the `ranker` chooses from those within `reach`, by the features of each candidate (`phrases`, built
on `known_phrases` and their `verbs`) and of each with the quote (`features`, with the `paths` between them and earlier
`decisions`). `referents` resolves the chosen phrase to an Entity: one that it names; for `descriptions`, one that was called so
before (`introductions`) or one of the `organisations`; or the `antecedents` of a pronoun or a description (by
`antecedent_features` and `mention_features`, by who is `fronted`, and unless somebody `unnamed` speaks). Where nobody has a
name, the pronouns that `stand_ins` follows take up a description. Speakers that the name tagger missed are added by
`missed_speakers`; quotes that nothing attributes may be `repeated`.

`story` tells stories from news. In one, `stories` finds who speaks where no phrase says so.
"""

from reader.analysis.speakers.attribution import attribute

__all__ = ["attribute"]
