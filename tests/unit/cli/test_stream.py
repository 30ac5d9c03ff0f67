"""A stream of texts, analysed by several processes."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path
from threading import Event

import pytest

from reader.cli import stream
from reader.cli.stream import analyse_stream, answer_to, lines_in
from reader.cli.workers import Workers


def line(number: int) -> bytes:
    return json.dumps({"id": number, "text": f"“Number {number} is here,” said Ada Quill."}).encode()


def test_a_process_that_dies_loses_no_line() -> None:
    with Workers(2, answer_to, bytes.decode) as workers:
        for number in range(3):
            workers.add(line(number))
        for child in active_children():
            child.kill()
            child.join()
        workers.add(line(3))
        answers = [workers.next() for _ in range(4)]
    assert [json.loads(answer)["id"] for answer in answers] == [0, 1, 2, 3]
    assert all(json.loads(answer)["quotes"] for answer in answers)


def test_there_are_no_more_processes_than_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with Workers(1_000, bytes.decode, bytes.decode) as workers:
        workers.add(b"first")
        workers.add(b"second")
        assert len(active_children()) == 1
        assert [workers.next(), workers.next()] == ["first", "second"]


@pytest.mark.parametrize("identity", ["NaN", "[1e999]", '{"part": -Infinity}'])
def test_an_id_that_json_cannot_state_is_an_error_in_valid_json(identity: str) -> None:
    def refused(constant: str) -> None:
        raise ValueError(constant)

    out = io.BytesIO()
    analyse_stream([f'{{"id": {identity}, "text": "Eels."}}'.encode(), line(1)], out, jobs=1)
    first, second = (json.loads(answer, parse_constant=refused) for answer in out.getvalue().splitlines())
    assert first == {"id": None, "error": "the id has a number that JSON cannot state"}
    assert second["id"] == 1


def test_a_line_that_is_too_long_is_not_held_and_the_next_one_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "LONGEST", 100)
    lines = list(lines_in(io.BytesIO(line(0) + b" " * 200 + b"\n" + line(1) + b"\n" + b" " * 200)))
    assert max(map(len, lines)) <= 101
    out = io.BytesIO()
    analyse_stream(lines, out, jobs=1)
    first, second = map(json.loads, out.getvalue().splitlines())
    assert first == {"id": None, "error": "the line is longer than 32 MB"}
    assert second["id"] == 1


def test_a_line_that_is_nested_too_deeply_is_an_error() -> None:
    out = io.BytesIO()
    analyse_stream([b"[" * 100_000], out, jobs=1)
    assert json.loads(out.getvalue()) == {"id": None, "error": "the line is nested too deeply"}


def test_no_more_is_read_than_is_soon_to_be_answered() -> None:
    read = 0
    ahead = []

    def lines() -> Iterator[bytes]:
        nonlocal read
        for number in range(100):
            read += 1
            yield line(number)

    class Out(io.BytesIO):
        answered = 0

        def write(self, data: object) -> int:
            self.answered += 1
            ahead.append(read - self.answered)
            return 0

    analyse_stream(lines(), Out(), jobs=2)
    assert len(ahead) == 100
    assert max(ahead) <= 20


def test_a_line_is_answered_before_the_next_one_is_there() -> None:
    answered = Event()

    class Out(io.BytesIO):
        def flush(self) -> None:
            answered.set()

    def lines() -> Iterator[bytes]:
        for number in range(3):
            yield line(number)
            assert answered.wait(60)
            answered.clear()

    out = Out()
    analyse_stream(lines(), out, jobs=2)
    assert [json.loads(answer)["id"] for answer in out.getvalue().splitlines()] == [0, 1, 2]


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What a test starts can be interrupted, even where the tests run in the background, which ignores that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


lists_children = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="the system does not list the children of a process there"
)


def started(tmp_path: Path) -> subprocess.Popen[str]:
    """The command with a long stream, and the first of its processes."""
    texts = tmp_path / "texts.jsonl"
    texts.write_bytes(b"".join(line(number) + b"\n" for number in range(50_000)))
    command = [sys.executable, "-m", "reader", "analyse", "--jsonl", "--jobs", "2"]
    with texts.open() as lines:
        process = subprocess.Popen(
            command, stdin=lines, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while len(children.read_text("ascii").split()) < 2:  # the first one only keeps the books
        assert process.poll() is None
        time.sleep(0.001)
    return process


@lists_children
def test_its_processes_end_with_it_even_if_it_is_killed(tmp_path: Path) -> None:
    process = started(tmp_path)
    process.kill()
    process.communicate(timeout=60)  # which waits for all that can write to standard error


@lists_children
@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("after", [0.15, 0.5])
def test_ctrl_c_ends_it_without_a_word_even_while_its_processes_start(after: float, tmp_path: Path) -> None:
    process = started(tmp_path)
    time.sleep(after)
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate()[1] == ""
    assert process.returncode == 130


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_without_a_word_while_it_waits_for_a_line(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "reader", "analyse", "--jsonl", "--jobs", "2"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        process.stdin.write(line(0) + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 0
        process.send_signal(number)
        assert process.stderr.read() == b""
        assert process.wait() == 128 + number


@lists_children
def test_a_signal_to_end_ends_it_without_a_word(tmp_path: Path) -> None:
    process = started(tmp_path)
    process.terminate()
    assert process.communicate()[1] == ""
    assert process.returncode == 128 + signal.SIGTERM


@pytest.mark.parametrize("wrong", [b"eels", b'{"id": 1', b'{"text": "\xff"}'])
def test_a_line_that_is_no_json_is_answered_so(wrong: bytes) -> None:
    assert json.loads(answer_to(wrong)) == {"id": None, "error": "the line is no JSON"}


def test_a_number_too_long_to_be_read_is_an_error_in_our_words() -> None:
    line = b'{"id": %s, "text": "a"}' % (b"1" * 5_000)
    assert json.loads(answer_to(line)) == {"id": None, "error": "a number in the line has too many digits"}
