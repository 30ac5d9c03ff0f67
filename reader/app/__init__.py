"""The Textual app.

`startup` shows the first words before Textual is loaded. Then `app` opens sources, by `opening`, and holds what is `typed_ahead`
meanwhile; its part `moving` moves between the `screens`, which wire the `widgets` together and communicate by `messages`. It is a
`themed_app`, based on the one in `terminal`.

What can be decided without Textual is not in the screens: `lists` has the articles to choose from, `reading` the state of
reading and every question about it, `typesetting` turns a text into lines. `background` loads and analyses articles in other
processes, and `memory` is the library as the app uses it, on a `library_thread`.

`keys` declares every key. `looks` has the themes. What is handed to other programs, such as the clipboard or an editor, goes
through `outside`.
"""
