"""What is being read, without Textual: `state` holds it, with its `overview`.

`trail` and `trails` are what is walked, `jumps` the way back, `keeping`, `copying` and `saving` what is taken along.
`questions` are what a reader can put right, by `asking` `who` said a quote and `what` a name is. `arrangement`, `cards`, `facts`,
`find`, `links`, `resuming`, `shares`, `sparkline` and `timeline` each answer one question.
"""
