"""The Textual app.

How it starts: `start` opens what was asked for; `first_screen`, `palette` and `terminal` draw its first words before Textual is
imported, and mark them as soon as `news` tells what; `resuming` asks the library where the article was left.

How an article arrives and is analysed in the background: `opening`, `coming` and `loading` (with `loading_process`) bring it;
`analyst`, `news` and `analysis_worker` have it analysed; `collecting` keeps all that from blocking the screen; `memory` is the
library as the app uses it.

What there is to choose from, without Textual: `listings` are the lists, of `items`; `recent` is what was read last, and
`listed` what was named on the command line.

What is being read, without Textual: `state` holds it with its `overview`; `trail` and `trails` are what is walked, `jumps` the
way back; `layout` breaks the text into lines with `wrap` and `columns`, and `layers` and `markup` say what is marked in it.
`arrangement`, `cards`, `facts`, `find`, `keeping`, `links`, `sparkline` and `timeline` each answer one question.

What leaves the app: `clipboard` and `copying`, `editor`, `piping`, `saving`.

What is seen: `actions` declares every key, and `own_keys` changes them; `app` moves between the `screens`, which wire the
`widgets` together and tell one another by `messages`; `status` and `notices` are what is said, `themes` how it looks.
"""
