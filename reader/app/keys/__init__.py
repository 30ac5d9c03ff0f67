"""The keys: `actions` declares what each does, an `action`; `own` changes them as the user likes.

`tables` lists them, and `names` spells them.
"""
