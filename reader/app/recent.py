"""What was read last, for the list of the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.article import is_on_the_web
from reader.library import UNNAMED, Library, LibraryError
from reader.paths import is_file

_MOST = 30


def with_recent(shipped: Sequence[Path], library: Library | None = None) -> tuple[Path | str, ...]:
    """The files and addresses read last, the latest first, that can still be opened; then what is `shipped` with the reader."""
    own = {str(path.absolute()) for path in shipped}
    try:
        visits = (library or Library()).visits()
    except LibraryError:
        visits = ()
    sources = [visit.source for visit in visits if visit.source not in own and not visit.source.startswith(UNNAMED)]
    there = [source if is_on_the_web(source) else Path(source) for source in sources]
    return (*[each for each in there if isinstance(each, str) or is_file(each)][:_MOST], *shipped)
