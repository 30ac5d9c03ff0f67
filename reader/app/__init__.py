"""The Textual app.

`startup` shows the first words before Textual is loaded. Then `app` opens sources, by `opening`, and moves between the `screens`,
which wire the `widgets` together and tell one another by `messages`.

The screens only ask what is decided without Textual: in `lists`, what there is to choose from; in `reading`, what is being read
and each question about it; in `typesetting`, how a text becomes lines. `background` brings and analyses articles beside them, and
`memory` is the library as the app uses it.

`actions` declares every key; `own_keys` changes them, `key_tables` lists them, `key_names` spells them, and `notices` name them.
`themes` and `colours` say how it looks. What leaves the app goes by `clipboard`, `editor` and `piping`.
"""
