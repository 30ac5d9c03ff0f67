"""How accurate and how fast the reader is, each as a command that prints a table; `python -m benchmarks` runs all of them.

Of accuracy: `quotes` (with the persons of `novels`), `detection` (speech told from other passages), `names`, `sentences`,
`summaries`, `sections` (headings), `html` (pages) and `encodings`; `peers` are other packages that do the same. Of speed:
`throughput` (the analysis), `speed` (the app beside other `programs`, each run by a `probe` on made-up `documents`, with a
`chart`) and `profile` (where the time goes, of the reader as `profiled`).
"""
