"""What lies over a screen until it is closed, as a `modal` screen.

An `overlay` lists places: `card`, `timeline`, `kept`, `all_kept` and `links`. The others are `question`, `prompt`, `opening`,
`palette` and `help`.
"""
