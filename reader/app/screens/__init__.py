"""The screens: each wires its widgets together.

`listing` is where an article is chosen. Each of its parts is a `list_part`: `shelving` changes what is remembered of the
articles, `refreshing` looks whether there are more by now, and `sorting` puts them in another order. `reading` is where an
article is read. It is put together of parts, each of which does one kind of thing with the text of a `text` screen: `walking`
goes from place to place, `finding` finds words, `remembering` stores where the reader is, `keeping` keeps places, `noting`
writes notes on them, `correcting` corrects who said what, `exporting` copies, saves and pipes the text, `browsing` opens links
and other articles, `overlays` lays lists over the text, `analysing` has it analysed, and `growing` shows more of it as it
arrives. A `text` screen is a `steady` one, whose `frames` have only what changed. `ground` lies below them all. All
screens are `robust` against two faults of Textual.

Laid over the text, each a `modal`, are `card`, `timeline`, `kept` and `links`, which are `overlay`s; `question`, `prompt`,
`opening`, `palette` and `help`; over the list, `all_kept`.
"""
