"""The specification of the reader, as tests."""
