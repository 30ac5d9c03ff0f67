"""The items of a list, one for each article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.app.lists.chosen import Chosen, source_of
from reader.app.reading.facts import has_word, in_words, opening_of
from reader.article import Article
from reader.in_words import READ, counted, progress
from reader.letters import are_in, is_in
from reader.library import Visit, excerpt, key_at
from reader.sources import Beginning, Entry, Feed, SourceError, opened
from reader.sources.addresses import is_on_the_web
from reader.sources.clean import clean_line
from reader.sources.credits import credit

NEW = "new"
"""The mark of an entry that was not in its feed before."""
_FEWEST_LETTERS = 40
"""The fewest characters of a paragraph that can serve as a standfirst."""
_MOST_SEARCHED = 200_000
"""How many characters of a file are searched that was not opened yet."""
_LONGEST_STANDFIRST = 600
"""The most characters of a standfirst."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article in a list."""

    chosen: Chosen
    title: str
    standfirst: str = ""
    facts: str = ""
    """When it was published and who wrote it, where a feed says so."""
    published: str = ""
    """The date when it was published, in ISO 8601; empty if unknown."""
    word_count: int = 0
    """How many words it has; 0 if unknown."""
    share: float | None = None
    """How much of it was read, 0 to 1: 0 if it was saved for later, None if it was never opened."""
    is_feed: bool = False
    """Whether it is known to be a feed."""
    entries: int = 0
    """How many entries it has, if it is a feed that was opened before."""
    new_entries: int = 0
    """How many of its entries it did not have then, as far as is known."""
    is_new: bool = False
    """Whether it was not in its feed before."""
    problem: str = ""
    """Why it cannot be read."""
    text: str = ""
    """Its text, at most the beginning of it, where it has been looked into."""
    known_as: str = ""
    """The key that it has in the library, if it is there."""
    place: str = ""
    """The end of its path or address, if another item has the same title."""

    @property
    def is_only_named(self) -> bool:
        """Whether it is a file that was not looked into yet."""
        return isinstance(self.chosen, Path) and not (self.standfirst or self.problem or self.text)

    @property
    def is_read(self) -> bool:
        """Whether all of it was read."""
        return self.share is not None and self.share >= READ

    @property
    def mark(self) -> str:
        """How much of it was read: `unread` if it was saved for later; `new`, or empty, if it was never opened."""
        new = f"{self.new_entries:,} {NEW}" if self.new_entries else ""
        if self.share is None:
            return new or (NEW if self.is_new else "")
        return " · ".join(filter(None, (new, progress(self.share, self.entries))))

    @property
    def key(self) -> str:
        """Its key in the library, also before it is there; empty if it has neither a path nor an address."""
        source = self.chosen.place if isinstance(self.chosen, Entry) else source_of(self.chosen)
        return self.known_as or (key_at(source) if source else "")

    @property
    def can_be_marked(self) -> bool:
        """Whether it can be marked as read: it has a key, and is no feed, of which only entries are read."""
        return bool(self.key) and not self.is_feed


def named(chosen: Path | str) -> Item:
    """An item of which only the name is known."""
    name = clean_line(str(chosen))
    return Item(chosen, name if is_on_the_web(name) else in_words(Path(name)))


def looked_into(path: Path) -> Item:
    """An item for the file at `path`; if the file cannot be read, the item says why."""
    try:
        content = next(opened(path))
    except SourceError as error:
        return Item(path, clean_line(path.name), problem=str(error))
    if isinstance(content, Feed):
        return Item(path, content.title or in_words(path), f"A feed with {counted(len(content.entries), 'entry')}.")
    if isinstance(content, Beginning):
        return replace(_item_of(content.article, path), word_count=0)
    return _item_of(content, path)


def visited(item: Item, visits: Mapping[str, Visit]) -> Item:
    """`item` with how much of it was read, and with its title if that was not known."""
    source, visit = source_of(item.chosen), visits.get(item.key)
    if visit is None:
        return item
    title, standfirst = item.title, item.standfirst
    if item.title == source and visit.title:
        is_known = visit.byline or visit.published
        title, standfirst = visit.title, credit(visit.byline, visit.published, source) if is_known else source
    elif isinstance(item.chosen, Path) and not (item.standfirst or item.problem):
        title = visit.title or item.title
    return replace(
        item,
        title=title,
        standfirst=standfirst,
        published=item.published or visit.published,
        word_count=item.word_count or visit.word_count,
        share=visit.share,
        known_as=visit.source,
        is_feed=item.is_feed or bool(visit.entries),
        entries=visit.entries,
    )


def having(items: Sequence[Item], words: str, excerpts: Mapping[str, str]) -> tuple[Item, ...]:
    """The `items` that contain all of the `words`, in any letter case, in what the list shows or in their address.

    Items that have an excerpt, by their keys in the library, contain the words in their text, and are listed with it.
    """
    wanted = words.split()
    said = ((item, all(is_in(word, text) for word in wanted)) for item, text in zip(items, map(_said, items), strict=True))
    return tuple(
        item if has_words else replace(item, standfirst=excerpts[item.key])
        for item, has_words in said
        if has_words or item.key in excerpts
    )


def excerpts_of(items: Iterable[Item], words: Sequence[str]) -> dict[str, str]:
    """Excerpts around `words` from those of `items` whose texts have all of them, by their keys in the library."""
    return {item.key: excerpt(words, item.text) for item in items if words and are_in(words, item.text)}


def item_of(entry: Entry, *, is_new: bool = False, is_feed: bool = False) -> Item:
    """An item for an entry of a feed, or of a list of feeds."""
    facts = " · ".join(filter(None, (entry.published, entry.byline)))
    standfirst = (entry.words_below_title or entry.address)[:_LONGEST_STANDFIRST]
    return Item(entry, entry.title, standfirst, facts, entry.published, is_new=is_new, is_feed=is_feed)


def _said(item: Item) -> str:
    unread = progress(0) if isinstance(item.chosen, Entry) and item.share is None else ""
    return " ".join((item.title, item.standfirst, item.facts, item.mark, unread, source_of(item.chosen)))


def _item_of(article: Article, path: Path) -> Item:
    opening = opening_of(article)
    title = article.title or (in_words(path) if has_word(path.stem) else opening)
    standfirst = _standfirst(article, title)
    if title == opening:
        standfirst = standfirst.replace(title.rstrip("…"), "…", 1)
    return Item(
        path,
        title,
        standfirst,
        published=article.published,
        word_count=article.word_count,
        text=article.text[:_MOST_SEARCHED],
    )


def _standfirst(article: Article, title: str) -> str:
    """The first paragraph of some length; if all are short, the first that is not the title."""
    first = ""
    for block in article.blocks:
        text = " ".join(article.text[block.span.start : block.span.end][:_LONGEST_STANDFIRST].split())
        if text != title and len(text) > _FEWEST_LETTERS:
            return text
        if text != title:
            first = first or text
    return first
