"""Reading from a pipe while data arrives."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.sources import CancelledError, SourceError, Watch
from reader.sources.piped import Pipe, pipe_at


class Ends(NamedTuple):
    """A pipe being read, and the end into which it is written."""

    pipe: Pipe
    written: int

    def write(self, data: bytes) -> None:
        before = self.pipe.length
        os.write(self.written, data)
        self.pipe.wait(before, 60)


@pytest.fixture
def ends() -> Iterator[Ends]:
    read, written = os.pipe()
    pipe = Pipe(read)
    os.close(read)
    yield Ends(pipe, written)
    os.close(written)


def test_whole_lines_are_available_before_the_end(ends: Ends) -> None:
    ends.write(b"The boats wait.\nThe eels do n")
    assert ends.pipe.lines().data == b"The boats wait.\n"
    ends.write(b"ot.\n")
    assert ends.pipe.lines().data == b"The boats wait.\nThe eels do not.\n"
    assert not ends.pipe.has_ended


def test_no_more_lines_than_are_wanted_are_returned(ends: Ends) -> None:
    ends.write(b"The boats wait.\nThe eels do not.\n")
    assert ends.pipe.lines(20).data == b"The boats wait.\n"


def test_before_the_end_of_a_line_its_whole_words_can_be_had(ends: Ends) -> None:
    ends.write(b"The boats wa")
    assert ends.pipe.lines().data == b"The boats "


def test_the_whole_pipe_is_a_document_called_standard_input() -> None:
    read, written = os.pipe()
    pipe = Pipe(read)
    os.write(written, b"The boats wait.")
    os.close(written)
    document = pipe.whole(Watch())
    os.close(read)
    assert (document.data, document.source) == (b"The boats wait.", "-")


def test_waiting_for_the_whole_pipe_reports_progress_and_can_be_cancelled(ends: Ends) -> None:
    told: list[tuple[int, int]] = []

    def hear(received: int, expected: int) -> None:
        told.append((received, expected))
        watch.cancelled.set()

    watch = Watch(hear)
    ends.write(b"The boats wait.")
    with pytest.raises(CancelledError):
        ends.pipe.whole(watch)
    assert told == [(15, 0)]


def test_a_pipe_without_end_is_read_no_further_than_a_document_may_go(ends: Ends) -> None:
    line = b"The boats of Lunde wait.\n" * 2_000
    while not ends.pipe.has_ended:
        try:
            os.write(ends.written, line)
        except BrokenPipeError:
            break
    with pytest.raises(SourceError, match="Standard input is larger than 32 MB"):
        ends.pipe.whole(Watch())


def test_a_pipe_may_lie_at_a_path() -> None:
    read, written = os.pipe()
    os.write(written, b"The boats wait.")
    os.close(written)
    pipe = pipe_at(f"/dev/fd/{read}")
    os.close(read)
    assert pipe is not None and pipe.whole(Watch()).data == b"The boats wait."


def test_a_file_is_no_pipe(tmp_path: Path) -> None:
    (tmp_path / "boats.txt").write_text("The boats wait.")
    assert pipe_at(str(tmp_path / "boats.txt")) is None and pipe_at(str(tmp_path / "gone.txt")) is None
