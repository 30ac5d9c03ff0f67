"""How accurate and how fast the reader is, each as a command that prints a table."""
