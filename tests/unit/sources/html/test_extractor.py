"""Loading the extractor of articles only in part."""

from __future__ import annotations

import subprocess
import sys

PAGE = f"<html><head><title>Boats</title></head><body><article>{'<p>The boats of Lunde wait for the tide.</p>' * 20}</article>"
FOUND = f"""
import sys
from reader.sources.html.extractor import body_of
from reader.sources.html.page import parsed_page
print("".join(body_of(parsed_page({PAGE!r})).itertext()).count("boats"))
"""
LEFT_OUT = """
print([name for name in ("urllib3", "courlan", "htmldate", "justext", "trafilatura.downloads") if name in sys.modules])
"""
CALLED = f"""
import trafilatura
print(trafilatura.extract_metadata({PAGE!r}, default_url="https://www.lunde.example/boats").hostname)
print(trafilatura.fetch_url("no address"))
"""


def said_by(program: str) -> list[str]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.splitlines()


def test_the_article_is_found_without_what_fetches_pages_and_guesses_dates() -> None:
    assert said_by(FOUND + LEFT_OUT) == ["20", "[]"]


def test_modules_left_out_are_imported_when_they_are_called() -> None:
    assert said_by(FOUND + CALLED) == ["20", "lunde.example", "None"]
