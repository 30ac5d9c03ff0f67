"""Finds who says each quote of a story, where most have no phrase beside them: `characters`, and then `scenes`.

`characters` adds persons without a name, such as `strangers` and whoever is `narrating`, unless `kin` or the `replies` of others
give their names. `clues` and `addressed` find evidence for the speaker of each quote; `scenes` divides the quotes into turns, and
`dialogue` finds their likeliest sequence of speakers.
"""
