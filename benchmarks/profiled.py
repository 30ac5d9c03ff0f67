"""Runs the reader and profiles it from its start to the first SIGPROF, and between every second and third from then on.

`python -m benchmarks.profiled FOLDER DOCUMENT` leaves `0.stats`, `1.stats` … in the folder, each with the processor time
of all threads and of the main one in `0.json`, `1.json` ….
"""

from __future__ import annotations

import cProfile
import json
import signal
import sys
import time
from pathlib import Path


class Profiler:
    """Profiles the main thread, in turns."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._done = 0
        self._profile: cProfile.Profile | None = None
        self.turn()

    def turn(self, *_signal: object) -> None:
        """Begin to profile, or end it and write what was found."""
        if self._profile is None:
            self._began = time.process_time(), time.thread_time()
            self._profile = cProfile.Profile()
            self._profile.enable()
            return
        self._profile.disable()
        taken = time.process_time() - self._began[0], time.thread_time() - self._began[1]
        self._profile.dump_stats(self._folder / f"{self._done}.stats")
        (self._folder / f"{self._done}.json").write_text(json.dumps(taken), "utf-8")
        self._profile, self._done = None, self._done + 1


def main(folder: str, document: str) -> int:
    """Read `document`, and leave the profiles in `folder`."""
    signal.signal(signal.SIGPROF, Profiler(Path(folder)).turn)
    from reader.app.startup.start import run

    return run([document])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
