"""Imports that are put off until something needs them."""

from __future__ import annotations

import subprocess
import sys

LOAD = "import sys; from reader.late_imports import load_dataclasses; load_dataclasses(); import dataclasses"


def printed_by(code: str) -> str:
    """What `code` prints in a fresh interpreter in which `dataclasses` was loaded so."""
    return subprocess.run([sys.executable, "-c", f"{LOAD}\n{code}"], capture_output=True, text=True, check=True).stdout.strip()


def test_dataclasses_are_made_without_the_modules_that_inspect_code() -> None:
    code = "@dataclasses.dataclass\nclass Boat:\n  'Floats.'\n  name: str\nprint(Boat('Ada'), 'inspect' in sys.modules)"
    assert printed_by(code) == "Boat(name='Ada') False"


def test_a_dataclass_without_a_docstring_gets_the_usual_one() -> None:
    code = "@dataclasses.dataclass\nclass Boat:\n  name: str\nprint(Boat.__doc__)"
    assert printed_by(code) == "Boat(name: str)"


def test_code_is_inspected_as_ever_afterwards() -> None:
    code = "import inspect; print(inspect.signature(load_dataclasses), inspect.isclass(dataclasses.Field))"
    assert printed_by(code) == "() -> 'None' True"
