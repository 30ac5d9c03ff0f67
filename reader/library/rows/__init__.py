"""The rows of the database: `articles`, `keepsakes`, `corrections`, `texts` and `said` read and write them.

They use the types of `columns`, and find an article again that has `moved`.
"""
