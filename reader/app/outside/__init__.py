"""What the app hands to other programs: text to the `clipboard`, a file to an `editor`, a text to a command by `piping`.

Pages, mail addresses and pictures are opened in the user's other `programs`.
"""
