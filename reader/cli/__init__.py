"""The command line: the app, and the commands that answer a script."""
