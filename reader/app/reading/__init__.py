"""The state of reading, without Textual: `state` holds it, with its `overview` and all `mentions`.

`trail` and `trails` are what is walked, `jumps` the way back. `keeping`, `copying` and `saving` are about what the reader keeps,
`changes` about what can be undone of it, and `questions` about what can be corrected. `cards` have all about a name, also what is
said `elsewhere`. `arrangement`, `facts`, `find`, `links`, `resuming`, `sparkline` and `timeline` each compute one thing that is
shown.
"""
