"""Regular expressions that are compiled when they are first used: most of the hundreds are needed for few documents."""

from __future__ import annotations

import re
from typing import Any, AnyStr, Generic, cast


class _Regex(Generic[AnyStr]):
    """Stands for a compiled pattern, and takes over each of its methods when that is first asked for."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self._source: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = self.__dict__[name] = getattr(re.compile(self._source, self._flags), name)
        return found


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` returns, except that it cannot be passed to the functions of `re`."""
    return cast("re.Pattern[AnyStr]", _Regex(source, flags))
