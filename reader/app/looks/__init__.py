"""The colours: `colours` mixes them without Textual, `themes` has those for Textual, `stored_colours` those of other themes."""
