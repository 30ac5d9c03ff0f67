"""Who says each quote: the phrase at the quote, its cue, and the Entity behind it; `attribute()` is the one door.

`candidates` are the phrases that may stand for a speaker, found in the `wording` of the author's own text; `features` says of
each what can be told about it and the quote, and `ranker` chooses. `referents` leads from the chosen phrase to an Entity: itself
named, or the `antecedents` of a pronoun or a description. Speakers whom the search for names did not find are added by
`new_speakers` and `missed_speakers`.

In `stories` most quotes have no phrase beside them. There `characters` adds persons whom no name names, `strangers` and the
`narrator` among them, unless `kin` or the `replies` of others tell their name; `told` and `addressed` read what tells of each
quote's speaker, `scenes` divides the quotes into turns, and `dialogue` finds their likeliest course.
"""

from reader.analysis.speakers.attribution import attribute

__all__ = ["attribute"]
