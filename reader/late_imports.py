"""Puts off what the standard library imports without need, so that the first words are shown sooner."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _LateInspect(ModuleType):
    """Stands for the module `inspect`, and loads it when anything of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module("inspect"), name)


def load_dataclasses() -> None:
    """Load `dataclasses` without `inspect`, of which it only needs a function for classes without a docstring."""
    if not {"dataclasses", "inspect"} & sys.modules.keys():
        sys.modules["inspect"] = _LateInspect("inspect")
        import_module("dataclasses")
        del sys.modules["inspect"]
