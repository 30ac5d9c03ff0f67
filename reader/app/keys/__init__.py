"""The keys: `actions` declares every one, `own` changes them as the user likes, `tables` lists them, and `names` spells them."""
