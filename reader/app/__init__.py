"""The Textual app.

`startup` shows the first words before Textual is loaded. Then `app` opens sources, by `opening`, and moves between the `screens`,
which wire the `widgets` together and tell one another by `messages`.

What can be decided without Textual is not in the screens: `lists` has what there is to choose from, `reading` what is being read
and every question about it, `typesetting` how a text becomes lines. `background` loads and analyses articles in other processes,
and `memory` is the library as the app uses it.

`actions` declares every key; `own_keys` changes them, `key_tables` lists them, `key_names` spells them, and `notices` name them.
`themes` and `colours` say how it looks. What leaves the app goes by `clipboard`, `editor` and `piping`.
"""
