"""The reader's own folders."""

from __future__ import annotations

from typing import Literal

import pytest
from platformdirs import user_cache_path, user_config_path, user_data_path

from reader.paths import own_folder


@pytest.mark.parametrize("home", ["/home/ada", "", "ada"])
@pytest.mark.parametrize("named", [None, "/srv/ada", "", "ada"])
@pytest.mark.parametrize("kind", ["data", "config", "cache"])
def test_the_folders_are_those_of_the_platform(
    kind: Literal["data", "config", "cache"], named: str | None, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv(f"XDG_{kind.upper()}_HOME", raising=False)
    if named is not None:
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", named)
    usual = {"data": user_data_path, "config": user_config_path, "cache": user_cache_path}[kind]
    assert own_folder(kind) == usual("reader", appauthor=False)
