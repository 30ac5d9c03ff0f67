"""The panels beside the text: `sections`, `voices`, `summary` and `names`, each a `panel`."""
