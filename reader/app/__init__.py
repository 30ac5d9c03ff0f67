"""The Textual app.

How it starts: `start` opens what was asked for; `first_screen`, `palette` and `terminal` draw its first words before Textual
is imported; `recent` and `resuming` ask the library what was read last, and how far.

How an article comes and is understood beside the screen: `opening`, `coming` and `loading` (with `loading_process`) bring it,
`analyst`, `news` and `analysis_worker` have it analysed; `collecting` keeps all that from holding the screen up; `memory` is the
library as the app uses it.

What a reader has before them, without Textual: `state` and its `overview` hold it, `trail` and `trails` are walked, `layout`
breaks the text into lines with `wrap` and `columns`, `markup` says what is marked in it; `arrangement`, `cards`, `facts`, `find`,
`items`, `keeping`, `links`, `sparkline` and `timeline` answer one question each.

What leaves the app: `clipboard` and `copying`, `editor`, `piping`, `saving`.

What is seen: `actions` declares every key, `own_keys` changes them; `app` moves between the `screens`, which wire the `widgets`
together; `messages` is what they tell each other, `status` and `themes` are how it is said and how it looks.
"""
