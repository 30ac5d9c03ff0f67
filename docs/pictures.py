"""Draws the pictures of the read-me by driving the app: `python -m docs.pictures`."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.app.app import ReaderApp
from reader.app.lists.recent import shipped_articles
from reader.article import Article
from reader.library import Library
from reader.sources import load

PICTURES = Path(__file__).parent / "pictures"


async def draw(name: str, article: Article | None, keys: str, size: tuple[int, int] = (120, 36)) -> None:
    """Save what the screen shows after `keys`."""
    with TemporaryDirectory() as folder:
        app = ReaderApp(article, Library(Path(folder) / "library.sqlite3"))
        await _drive(name, app, keys, size)


async def _drive(name: str, app: ReaderApp, keys: str, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys.split())
        await pilot.pause()
        PICTURES.mkdir(exist_ok=True)
        (PICTURES / f"{name}.svg").write_text(app.export_screenshot(title="reader"), "utf-8")


async def main() -> None:
    """Draw every picture."""
    article = load(shipped_articles() / "minsk.txt")
    await draw("reading", article, "n n n n n n n n n n")
    await draw("card", article, "n n i", (100, 30))
    await draw("library", None, "")


if __name__ == "__main__":
    asyncio.run(main())
