"""The screens: each wires its widgets together."""
