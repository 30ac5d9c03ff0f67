"""The process that prepares to analyse before anything else is loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

_ASKS = """
import os, sys
from reader.app.background import analyst

{before}
analyst.get_ready()
analyst.get_ready()
forked = "subprocess" not in sys.modules

from reader.analysis.process import WHOLE
from reader.article import Article, Block, Span
from reader.packing import pack

ready = analyst.started()
text = "“We wait for the boats,” Ada Quill said."
ready.ask(WHOLE, pack(Article(text, blocks=(Block(Span(0, len(text))),))), 0)
told = ready.answer()
ready.end()
try:
    os.waitpid(-1, os.WNOHANG)
    alone = False
except ChildProcessError:
    alone = True
print(forked, b"Ada Quill" in told, alone)
"""


@pytest.mark.parametrize(
    ("before", "forked"),
    [
        ("", True),
        ("import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()", False),
        ("del os.fork", False),
    ],
)
def test_one_analyst_gets_ready_and_is_forked_only_where_nothing_else_runs(before: str, forked: bool) -> None:
    script = _ASKS.format(before=before)
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.split() == [str(forked), "True", "True"]
