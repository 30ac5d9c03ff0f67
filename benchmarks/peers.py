"""Loads the packages that the reader is compared with, if they are installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class PeerMissingError(Exception):
    """A peer is not installed; the message says how to install it."""


def peer(module: str) -> Any:
    """The module of a peer; raises `PeerMissingError` if it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        raise PeerMissingError(f"not scored: {package} is not installed (pip install --editable '.[benchmarks]')") from None
