"""What there is to choose from, without Textual: `listings` are the lists, of `items`.

`recent` is what was read last, and `listed` what was named on the command line; `completing` completes what is typed.
"""
