"""The library: everything that is stored in it and looked up there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from reader.article import Article
from reader.library.file import LibraryFile
from reader.library.keys import key_at, key_of
from reader.library.model import Correction, Forgotten, Found, Keepsake, Kept, KeptArticle, Position, Visit, divided, except_for
from reader.library.rows.articles import (
    KEPT,
    KNOWN,
    OPENED,
    OWN,
    drop_unused,
    forget_article,
    names_arrived,
    names_listed,
    position_of,
    restore_article,
    store_arrived,
    store_article,
    store_list,
    store_position,
    store_shares,
    store_unread,
    visits_where,
)
from reader.library.rows.columns import texts
from reader.library.rows.corrections import drop_correction, keep_correction, kept_corrections
from reader.library.rows.keepsakes import (
    delete_keepsakes,
    drop_keepsake,
    keep_keepsake,
    keepsakes_of,
    kept_keepsakes,
    lost_keepsakes,
)
from reader.library.rows.said import Said, said_by, store_said
from reader.library.rows.texts import excerpts_with, store_text, texts_with
from reader.library.transfer import Record, put_in, records_in
from reader.paths import own_folder

_MOST = 200
"""How many articles are found, unless more are asked for."""


class Library:
    """What is remembered in the file at `path`, which each call opens anew, so that several threads and processes may use it.

    Every method raises `LibraryError` if the file cannot be used.
    A damaged file is set aside by the first write, and never overwritten.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = LibraryFile(path or own_folder("data") / "library.sqlite3")

    def stamp(self) -> tuple[int, int]:
        """A value that changes with the library, whichever process changed it."""
        return self._file.stamp()

    def be_patient(self) -> None:
        """Wait for another process that is writing, even if that was in vain the last time."""
        self._file.be_patient()

    def position_in(self, article: Article) -> Position | None:
        """Where `article` was left, as an offset into its present text, or None if it is new."""
        with self._file.read() as database:
            return position_of(database, article)

    def remember(self, article: Article, position: Position) -> None:
        """Remember that `article` was read as far as `position`, and its text."""
        with self._file.write() as database:
            store_article(database, article)
            store_text(database, key_of(article), article.text)
            store_position(database, article, position)

    def remember_said(self, article: Article, said: Iterable[Said]) -> None:
        """Remember what is `said` in `article`, which was read."""
        with self._file.write() as database:
            store_said(database, key_of(article), said)

    def said_by(self, name: str) -> dict[str, tuple[str, ...]]:
        """The words of the quotes by somebody of that `name`, or whose last names are that, by the key of the article."""
        with self._file.read() as database:
            return said_by(database, name)

    def add(self, source: str, *, title: str = "") -> None:
        """Put the article at `source`, a path or an address, at the top of the library, to be read later."""
        with self._file.write() as database:
            store_unread(database, key_at(source), title)

    def add_article(self, article: Article, *, title: str = "") -> None:
        """Put `article`, which is called `title` if it has none, at the top of the library with its text, to be read later."""
        with self._file.write() as database:
            store_article(database, article)
            store_text(database, key_of(article), article.text)
            store_unread(database, key_of(article), title)

    def remember_list(self, source: str, title: str, share: float, names: Iterable[str] = ()) -> None:
        """Remember that the list at `source`, such as a feed, was opened, the `names` of its articles, and the `share` read."""
        with self._file.write() as database:
            store_list(database, key_at(source), title, share, names)

    def listed_at(self, source: str) -> frozenset[str]:
        """The names of the articles that the list at `source` had when it was last opened; empty if it never was."""
        with self._file.read() as database:
            return names_listed(database, key_at(source))

    def remember_arrived(self, source: str, names: Iterable[str]) -> None:
        """Remember the `names` of the articles that came to the list at `source` since it was opened, and of no others."""
        with self._file.write() as database:
            store_arrived(database, key_at(source), names)

    def arrived(self) -> dict[str, frozenset[str]]:
        """The names of the articles that came to each list since it was opened, by the key of the list."""
        with self._file.read() as database:
            return names_arrived(database)

    def forget(self, source: str) -> Forgotten:
        """Forget the visit to the article at `source` and its position, but not its keepsakes and corrections."""
        with self._file.write() as database:
            return forget_article(database, key_at(source))

    def remember_again(self, forgotten: Forgotten) -> None:
        """Undo `forget`, unless the article was opened or added since."""
        with self._file.write() as database:
            restore_article(database, forgotten)

    def mark_read(self, shares: Mapping[str, float]) -> None:
        """Set the share read of each article, by its key; 0 for one that was never opened forgets it."""
        with self._file.write() as database:
            store_shares(database, shares)

    def redirect(self, address: str, article: Article) -> None:
        """Remember that `address` leads to `article`, which replaces it in the library."""
        with self._file.write() as database:
            database.execute("INSERT OR REPLACE INTO redirect VALUES (?, ?)", (address, key_of(article)))
            drop_unused(database, address)

    def redirects(self) -> dict[str, str]:
        """The articles' own addresses, by the addresses that lead to them."""
        with self._file.read() as database:
            return dict(database.execute(f"SELECT {texts('address', 'source')} FROM redirect").fetchall())

    def keepsakes_in(self, article: Article) -> tuple[Keepsake, ...]:
        """The keepsakes whose places are still in `article`, in reading order."""
        with self._file.read() as database:
            return kept_keepsakes(database, article)

    def lost_in(self, article: Article) -> tuple[Keepsake, ...]:
        """The keepsakes whose places are gone from `article`, in the order in which they stood there."""
        with self._file.read() as database:
            return lost_keepsakes(database, article)

    def carry_over(self, before: Article, article: Article) -> None:
        """Give `article` the keepsakes and corrections of its beginning, which was `before` under another key."""
        with self._file.write() as database:
            store_article(database, article)
            for table in OWN:
                keys = key_of(article), key_of(before)
                database.execute(f"UPDATE OR REPLACE {table} SET source = ? WHERE source = ?", keys)
            drop_unused(database, key_of(before))

    def change(self, article: Article, before: Kept, after: Kept) -> None:
        """Store the changes from `before` to `after`; all else is kept."""
        with self._file.write() as database:
            store_article(database, article)
            for keepsake in except_for(before.keepsakes, after.keepsakes):
                drop_keepsake(database, article, keepsake)
            for correction in except_for(before.corrections, after.corrections):
                drop_correction(database, article, correction)
            delete_keepsakes(database, article, except_for(before.lost, after.lost))
            for keepsake in except_for((*after.keepsakes, *after.lost), (*before.keepsakes, *before.lost)):
                keep_keepsake(database, article, keepsake)
            for correction in except_for(after.corrections, before.corrections):
                keep_correction(database, article, correction)

    def corrections_in(self, article: Article) -> tuple[Correction, ...]:
        """The corrections whose places are still in `article`: quotes in reading order, then names as they were made."""
        with self._file.read() as database:
            kept = [each.correction for each in kept_corrections(database, article)]
        names, quotes = divided(kept)
        return (*quotes, *names)

    def visits(self) -> tuple[Visit, ...]:
        """The articles that were opened, the most recent first, then those that were only marked as read."""
        with self._file.read() as database:
            return tuple(visits_where(database, KNOWN))

    def found(self, words: Sequence[str], most: int | None = _MOST) -> Found:
        """The latest articles with all of `words`, in any letter case, in their names and progress, their texts or notes.

        At most `most` of them; None means all.
        """
        with self._file.read() as database:
            excerpts, visits = excerpts_with(database, words), visits_where(database, OPENED)
        fitting = (visit for visit in visits if visit.source in excerpts or visit.is_named_by(words))
        return Found(tuple(islice(fitting, most)), excerpts)

    def texts_with(self, words: Sequence[str]) -> tuple[tuple[Visit, str], ...]:
        """The articles whose text, or a name in a correction, contains all of `words`, in any letter case, with that text.

        The most recently read first.
        """
        with self._file.read() as database:
            content, visits = dict(texts_with(database, words, naming=True)), visits_where(database, OPENED)
        return tuple((visit, content[visit.source]) for visit in visits if visit.source in content)

    def kept(self) -> tuple[KeptArticle, ...]:
        """Every article that has keepsakes, with these as they were kept; the most recently read first."""
        with self._file.read() as database:
            visits = visits_where(database, KEPT)
            return tuple(KeptArticle(visit, keepsakes_of(database, visit.source)) for visit in visits)

    def records(self) -> Iterator[Record]:
        """Everything that is remembered, as plain data: one object for the reader's choices, and one per article."""
        with self._file.read() as database:
            if self._file.exists():
                yield from records_in(database)

    def take_in(self, records: Iterable[Record]) -> int:
        """Merge all `records` of another library into this one; returns how many there were.

        Raises `ValueError`, and changes nothing, if one of them is not such a record.
        """
        number = 0
        with self._file.write() as database:
            for number, record in enumerate(records, 1):
                try:
                    put_in(database, record)
                except (ValueError, AttributeError) as error:
                    raise ValueError(f"record {number}: {error}") from error
        return number

    def choices(self) -> dict[str, str]:
        """The reader's choices by name, such as the theme."""
        with self._file.read() as database:
            return dict(database.execute(f"SELECT {texts('name', 'value')} FROM choice").fetchall())

    def choose(self, name: str, value: str) -> None:
        """Remember a choice."""
        with self._file.write() as database:
            database.execute("INSERT OR REPLACE INTO choice VALUES (?, ?)", (name, value))
