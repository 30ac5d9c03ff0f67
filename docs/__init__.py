"""Scripts that make the generated pages and pictures of the documentation."""
