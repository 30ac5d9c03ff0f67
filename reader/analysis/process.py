"""Analyses one article in a process of its own: asked through one stream, it writes packed Analyses to another.

It is asked for `WHOLE`, or for a `PART` only, around the offset that comes next; then comes the packed Article. Every message has
its length before it; that of a stage begins with `WHOLE` or `PART`. The process ends with the one that started it.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from dataclasses import replace
from typing import BinaryIO

from reader.pipes import end_with_parent, receive, send

PART, WHOLE = b"p", b"w"
ARTICLE = frozenset({"article"})
"""The field of an Analysis that both processes have already, so that it need not be sent."""
_PATIENCE = 10
"""The niceness of the process once what is on screen is analysed."""
_TRIAL = (
    "The mayor, Ada Quill, met the fishermen of Lunde on Monday, May 3. “We wait for the boats,” she said, “and pay for them.”\n"
    "Quill, who paid $5 million in 2019, spoke of a ‘clean start’. According to John Marsh, the talks “went well”."
)


def main(questions: BinaryIO, answers: BinaryIO) -> None:
    """Read the request and the article, then write the stages of its analysis, packed, beginning around the offset."""
    gc.disable()  # what is made here to be thrown away holds nothing that holds it
    from reader.analysis.pipeline import who_said_what  # not in the app, which imports this module as well
    from reader.analysis.stages import stages, stages_of_parts
    from reader.article import Article, Block, Span
    from reader.packing import pack, unpack

    who_said_what(Article(_TRIAL, blocks=(Block(Span(0, len(_TRIAL))),)))  # loads the models while the article is awaited
    extent, near, packed_article = (receive(questions) for _ in range(3))
    if near is None or packed_article is None:
        return
    article = unpack(Article, packed_article)
    article = replace(article, blocks=article.blocks[:])  # gone through again and again
    end_with_parent(questions)
    for stage in (stages_of_parts if extent == PART else stages)(article, int(near)):
        packed = pack(stage.analysis, shift=stage.start, leave_out=ARTICLE)
        send(answers, (WHOLE if stage.whole else PART) + packed)
        _be_patient()
    os._exit(0)  # at once, without taking megabytes apart first that go with the process


def _be_patient() -> None:
    """Leave the processor to others who want it; the reader waits for what is on screen, not for all that comes after it."""
    with contextlib.suppress(OSError, AttributeError):  # not on every system
        os.setpriority(os.PRIO_PROCESS, 0, _PATIENCE)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
