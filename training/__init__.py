"""Makes the models that ship with the reader; never imported by it."""
