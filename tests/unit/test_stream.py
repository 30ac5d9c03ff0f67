"""A stream of texts, analysed by several processes."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from multiprocessing import active_children

from reader.stream import Workers, analyse_stream


def line(number: int) -> bytes:
    return json.dumps({"id": number, "text": f"“Number {number} is here,” said Ada Quill."}).encode()


def test_a_process_that_dies_loses_no_line() -> None:
    with Workers(2) as workers:
        answers = [*workers.add(line(0)), *workers.add(line(1)), *workers.add(line(2))]
        for child in active_children():
            child.kill()
            child.join()
        answers += workers.add(line(3))
        while workers.waiting:
            answers.append(workers.next())
    assert [json.loads(answer)["id"] for answer in answers] == [0, 1, 2, 3]
    assert all(json.loads(answer)["quotes"] for answer in answers)


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
