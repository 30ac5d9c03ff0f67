"""Lists the articles in a folder."""

from __future__ import annotations

from pathlib import Path

from reader.letters import alphabetical
from reader.paths import is_file
from reader.sources.errors import SourceError, quoted, unreadable
from reader.sources.kinds import ENDINGS


def articles_in(folder: Path) -> list[Path]:
    """The articles in `folder`, by name. Raises `SourceError` if there are none."""
    name = quoted(str(folder))
    try:
        found = [path for path in folder.iterdir() if is_article(path)]
    except FileNotFoundError:
        raise SourceError(f"There is no folder {name}: check the spelling.") from None
    except NotADirectoryError:
        raise SourceError(f"{name} is a file, not a folder: open it with `reader FILE`.") from None
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from None
    if not found:
        raise SourceError(f"The folder {name} holds no articles: put .txt, .md, .html, .docx, .epub or .pdf files into it.")
    return sorted(found, key=lambda path: (alphabetical(path.name), path.name))


def is_article(path: Path) -> bool:
    """Whether `path` is a file with a suffix that can be opened, perhaps compressed."""
    return path.name.lower().removesuffix(".gz").endswith(ENDINGS) and not path.name.startswith(".") and is_file(path)
