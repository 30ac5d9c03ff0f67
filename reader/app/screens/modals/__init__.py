"""The screens that lie over another until they are closed; most are `modal`.

An `overlay` lists places: `card`, `timeline`, `kept`, `all_kept` and `links`. The others are `question`, `prompt`, `opening`,
`palette` and `help`.
"""
