"""Analyses one article in a process of its own, which reads requests from one stream and writes packed Analyses to another.

A request is three messages: `WHOLE` or `PART`, the offset to begin around, and the packed Article. Each answer is a stage, packed
after `WHOLE` or `PART`. Every message is prefixed with its length. The process ends with the one that started it.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from typing import BinaryIO

from reader.late_imports import load_dataclasses
from reader.pipes import end_with_parent, receive, send

PART, WHOLE = b"p", b"w"
_NOT_SENT = frozenset({"article"})
"""The field of an Analysis that is not sent, since the other process has it."""
_PATIENCE = 10
"""The niceness of the process once the text on screen is analysed."""
_TRIAL = (
    "The mayor, Ada Quill, met the fishermen of Lunde on Monday, May 3. “We wait for the boats,” she said, “and pay for them.”\n"
    "Quill, who paid $5 million in 2019, spoke of a ‘clean start’. According to John Marsh, the talks “went well”."
)


def main(questions: BinaryIO, answers: BinaryIO) -> None:
    """Read the request, then write the stages of the analysis."""
    gc.disable()  # hardly any reference cycles are made here
    load_dataclasses()
    from dataclasses import replace

    from reader.analysis.pipeline import who_said_what  # not in the app, which imports this module as well
    from reader.analysis.stages import stages, stages_of_parts
    from reader.article import Article, Block, Span
    from reader.packing import pack, unpack

    who_said_what(Article(_TRIAL, blocks=(Block(Span(0, len(_TRIAL))),)))  # loads the models while waiting for the article
    extent, near, packed_article = (receive(questions) for _ in range(3))
    if near is None or packed_article is None:
        return
    article = unpack(Article, packed_article)
    article = replace(article, blocks=article.blocks[:])  # a tuple, as they are iterated many times
    end_with_parent(questions)
    for stage in (stages_of_parts if extent == PART else stages)(article, int(near)):
        packed = pack(stage.analysis, shift=stage.start, leave_out=_NOT_SENT)
        send(answers, (WHOLE if stage.is_whole else PART) + packed)
        _be_patient()
    os._exit(0)  # at once, without freeing megabytes object by object


def _be_patient() -> None:
    """Lower the priority of this process: a reader waits only for what is on screen."""
    with contextlib.suppress(OSError, AttributeError):  # not on every system
        os.setpriority(os.PRIO_PROCESS, 0, _PATIENCE)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
