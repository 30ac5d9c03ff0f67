"""Who says each quote: the phrase at the quote, its cue, and the Entity behind it; `attribute()` is the entry point.

`attribution` decides quote by quote. `candidates` are the phrases that may stand for a speaker, found in the `wording` of the
author's own text, where `placement` tells sentences and blocks; `phrases` says what can be told of each, `features` what of each
and the quote, and `ranker` chooses. `referents` leads from the chosen phrase to an Entity: itself named, or called so before
(`introductions`), or the `antecedents` of a pronoun or a description, or `unnamed`. Speakers whom the search for names did not
find are added by `new_speakers` and `missed_speakers`; quotes that nothing attributes are `repeated` ones.

In `stories` most quotes have no phrase beside them. There `characters` adds persons whom no name names, `strangers` and the
`narrator` among them, unless `kin` or the `replies` of others tell their name; `told` and `addressed` read what tells of each
quote's speaker, `scenes` divides the quotes into turns, and `dialogue` finds their likeliest course.
"""

from reader.analysis.speakers.attribution import attribute

__all__ = ["attribute"]
