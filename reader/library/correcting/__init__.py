"""Corrects an Analysis as the reader wants it: `applying` applies corrections, those of `names` before those of `quotes`."""
