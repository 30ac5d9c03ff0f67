"""What is being read, without Textual: `state` holds it, with its `overview` and all `mentions`.

`trail` and `trails` are what is walked, `jumps` the way back; `keeping`, `copying` and `saving` are about what the reader keeps,
`changes` about what can be undone of it, `said` about the quotes that other articles can show, and `elsewhere` about those
of other articles. `questions` are what a reader can correct: each is a `question`, either a `speaker_question` or a
`name_question`. `arrangement`, `cards`, `facts`, `find`, `links`, `resuming`, `shares`, `spread`, `sparkline` and `timeline`
each compute one thing that is shown.
"""
