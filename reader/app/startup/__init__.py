"""Starts the app: `start` opens what was asked for and shows its first words before Textual is loaded.

`first_screen` lays them out as the app will, and `terminal` draws them and hands the terminal over without clearing it.
"""
