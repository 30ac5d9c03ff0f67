"""What is being read, without Textual: `state` holds it, with its `overview`.

`trail` and `trails` are what is walked, `jumps` the way back; `keeping`, `copying` and `saving` are about what the reader keeps.
`questions` are what a reader can correct: each is a `question`, either a `speaker_question` or a `name_question`. `arrangement`,
`cards`, `facts`, `find`, `links`, `resuming`, `shares`, `sparkline` and `timeline` each compute one thing that is shown.
"""
