"""The registry of keys, from which bindings, hints, palette, help, manual and the documentation of keys are made.

Each key is for an `action`: those of the screens are in `reading` and `listing`, and some are the same `everywhere`. `own` are
the keys that the user chooses. `names` spells them. `also_called` has the words by which the palette finds actions, too.
"""
