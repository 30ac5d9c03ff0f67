"""What is being read, without Textual: `state` holds it, with its `overview`.

`trail` and `trails` are what is walked, `jumps` the way back, `keeping`, `copying` and `saving` what is taken along.
`arrangement`, `cards`, `facts`, `find`, `links`, `resuming`, `sparkline`, `status`, `timeline` and `who` each answer one
question.
"""
