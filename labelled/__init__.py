"""The labelled texts that the training learns from and the benchmarks score with, and how they are scored."""
