"""The command line: the app, and the commands that answer a script.

`main` dispatches to the app or to one of the `commands`: those that print `analyses`, and those for the `library`. `answers`
reads sources, has them analysed (`analysing`) and prints what a command makes of them, in one of several `formats`; `stream` does
so for JSON lines, by `workers`. All `printing` is in one place. `parsers` have the options and the help, and `arguments` parses
what was typed by them. `completion` and `manual` are generated from them.
"""
