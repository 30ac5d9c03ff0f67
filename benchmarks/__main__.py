"""`python -m benchmarks [NAME...]`: every benchmark, or those that are named."""

from __future__ import annotations

import sys
from importlib import import_module

from labelled.gold import NoGoldError

NAMES = (
    "quotes",
    "names",
    "sentences",
    "detection",
    "summaries",
    "sections",
    "html",
    "encodings",
    "throughput",
    "profile",
    "speed",
)


def main(names: list[str]) -> int:
    """Run the benchmarks called `names`, all where there are none; returns the exit status."""
    unknown = sorted(set(names) - set(NAMES))
    if unknown:
        print(f"There is no benchmark {unknown[0]}; there are: {', '.join(NAMES)}.", file=sys.stderr)
        return 2
    for name in names or NAMES:
        print(f"\n{name}\n{'─' * len(name)}")
        try:
            import_module(f"benchmarks.{name}").main()
        except NoGoldError as error:
            print(f"Not scored. {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
