"""Documents on the web: `fetch` has one from its address, or else from the `cache`.

A `request` goes from redirect to redirect, and what it ends with is read from the `response`; `walls` knows what hides a page.
"""
