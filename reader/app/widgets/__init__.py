"""The widgets: each renders and posts messages."""
