"""The library remembers over restarts, beside other readers, and says what is wrong with its file."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.model import EntityKind
from reader.article import Article, Span
from reader.library import (
    Keepsake,
    KeepsakeKind,
    Kept,
    Library,
    LibraryError,
    NameCorrection,
    Position,
    QuoteCorrection,
    Reach,
    file,
)
from tests.keeping import correct, drop, keep, leave_as_found

TEXT = "The harbour is open. The boats come home. The eels were not asked."
ARTICLE = Article(TEXT, title="The harbour", byline="Ida Holm", source="harbour.txt")


def kept(words: str, kind: KeepsakeKind = KeepsakeKind.HIGHLIGHT, note: str = "") -> Keepsake:
    start = TEXT.index(words)
    return Keepsake(kind, Span(start, start + len(words)), words, note)


def corrected(words: str, speaker: str = "Tom Brandt", text: str = TEXT) -> QuoteCorrection:
    start = text.index(words)
    return QuoteCorrection(Span(start, start + len(words)), speaker)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite3"


@pytest.fixture
def library(path: Path) -> Library:
    return Library(path)


def test_an_article_never_opened_has_no_place_and_nothing_kept(library: Library, path: Path) -> None:
    assert library.position_in(ARTICLE) is None
    assert library.keepsakes_in(ARTICLE) == ()
    assert library.visits() == ()
    assert not path.exists()


def test_the_place_is_remembered(library: Library, path: Path) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    assert Library(path).position_in(ARTICLE) == Position(21, "The boats come", 0.5)


def test_a_list_of_articles_is_remembered_with_what_it_is_called_now(library: Library) -> None:
    library.remember_list("https://lunde.example/rss", "Lunde Post", 0.0)
    library.remember_list("https://lunde.example/rss", "The Lunde Post", 0.5)
    assert [(visit.source, visit.title, visit.share) for visit in library.visits()] == [
        ("https://lunde.example/rss", "The Lunde Post", 0.5)
    ]


def test_the_place_moves_with_its_words(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    longer = replace(ARTICLE, text="News from Lunde. " + TEXT)
    found = library.position_in(longer)
    assert found is not None and longer.text[found.offset :].startswith("The boats come")


def test_a_place_whose_words_are_gone_stays_within_the_text(library: Library) -> None:
    library.remember(ARTICLE, Position(42, "The eels", 0.9))
    found = library.position_in(replace(ARTICLE, text="Short."))
    assert found is not None and found.offset == len("Short.")


def test_what_is_kept_comes_back_in_reading_order(library: Library, path: Path) -> None:
    keep(library, ARTICLE, kept("The eels", note="ask them"))
    keep(library, ARTICLE, kept("The harbour", KeepsakeKind.BOOKMARK))
    assert [(each.words, each.note) for each in Library(path).keepsakes_in(ARTICLE)] == [
        ("The harbour", ""),
        ("The eels", "ask them"),
    ]


def test_keeping_a_place_again_changes_its_note(library: Library) -> None:
    keep(library, ARTICLE, kept("The eels"))
    keep(library, ARTICLE, kept("The eels", note="ask them"))
    assert library.keepsakes_in(ARTICLE) == (kept("The eels", note="ask them"),)


def test_dropping_takes_out_that_place_alone(library: Library) -> None:
    keep(library, ARTICLE, kept("The eels"))
    keep(library, ARTICLE, kept("The eels", KeepsakeKind.BOOKMARK))
    drop(library, ARTICLE, kept("The eels"))
    assert library.keepsakes_in(ARTICLE) == (kept("The eels", KeepsakeKind.BOOKMARK),)


def test_in_a_changed_text_a_keepsake_is_found_by_its_words_and_can_be_dropped(library: Library) -> None:
    keep(library, ARTICLE, kept("The eels"))
    changed = replace(ARTICLE, text=TEXT.replace("The boats come home. ", ""))
    (found,) = library.keepsakes_in(changed)
    assert found.span.of(changed.text) == "The eels"
    drop(library, changed, found)
    assert library.keepsakes_in(ARTICLE) == ()


def test_words_that_were_taken_out_are_kept_all_the_same(library: Library) -> None:
    keep(library, ARTICLE, kept("The eels", note="ask them"))
    changed = replace(ARTICLE, text="All is new.")
    assert (library.keepsakes_in(changed), library.lost_in(changed)) == ((), (kept("The eels", note="ask them"),))
    assert library.lost_in(ARTICLE) == ()
    ((visit, keepsakes),) = library.kept()
    assert visit.title == "The harbour" and [each.note for each in keepsakes] == ["ask them"]


def test_what_was_put_right_comes_back_in_reading_order(library: Library, path: Path) -> None:
    no_quote = replace(corrected("The harbour"), speaker="", is_quote=False)
    correct(library, ARTICLE, corrected("The eels"))
    correct(library, ARTICLE, no_quote)
    assert Library(path).corrections_in(ARTICLE) == (no_quote, corrected("The eels"))
    assert library.corrections_in(replace(ARTICLE, source="other.txt")) == ()


def test_a_correction_takes_the_place_of_those_that_it_overlaps(library: Library) -> None:
    for correction in (corrected("The eels"), corrected("The eels", "Ida Holm"), corrected("The boats")):
        correct(library, ARTICLE, correction)
    correct(library, ARTICLE, corrected("boats come"))
    assert library.corrections_in(ARTICLE) == (corrected("boats come"), corrected("The eels", "Ida Holm"))


def test_a_correction_is_taken_back(library: Library) -> None:
    correct(library, ARTICLE, corrected("The eels"))
    correct(library, ARTICLE, corrected("The boats"))
    leave_as_found(library, ARTICLE, corrected("The eels"))
    assert library.corrections_in(ARTICLE) == (corrected("The boats"),)


def test_in_a_changed_text_a_correction_is_found_by_its_words_and_by_those_before_it(library: Library) -> None:
    text = "“Yes,” said the mayor. “No,” said the eels. “Yes,” said the boats."
    last = Span(text.rindex("“Yes"), text.rindex(" said"))
    correct(library, replace(ARTICLE, text=text), QuoteCorrection(last, "The boats"))
    changed = replace(ARTICLE, text="News from Lunde, where it was a long night in the council. " + text)
    (found,) = library.corrections_in(changed)
    assert changed.text[found.span.end :] == " said the boats."
    leave_as_found(library, changed, found)
    assert library.corrections_in(changed) == ()


def test_a_correction_of_words_that_were_taken_out_waits_for_them(library: Library) -> None:
    correct(library, ARTICLE, corrected("The eels"))
    assert library.corrections_in(replace(ARTICLE, text="All is new.")) == ()
    assert library.corrections_in(ARTICLE) == (corrected("The eels"),)


def test_an_article_that_is_forgotten_stays_corrected(library: Library) -> None:
    correct(library, ARTICLE, corrected("The eels"))
    library.forget("harbour.txt")
    assert library.visits() == ()
    assert library.corrections_in(ARTICLE) == (corrected("The eels"),)
    assert library.kept() == ()


def test_visits_come_with_the_last_first(library: Library) -> None:
    library.remember(ARTICLE, Position(0, "", 0.1))
    library.remember(replace(ARTICLE, title="Web", source="https://example.org/a"), Position(0, "", 0.2))
    assert [(visit.source, visit.share) for visit in library.visits()] == [
        ("https://example.org/a", 0.2),
        (str(Path("harbour.txt").absolute()), 0.1),
    ]


def test_standard_input_is_known_by_what_it_holds(library: Library) -> None:
    keep(library, replace(ARTICLE, source="-"), kept("The eels"))
    assert library.keepsakes_in(replace(ARTICLE, source="-"))
    assert not library.keepsakes_in(replace(ARTICLE, source="-", text=TEXT + " More."))


def test_what_is_kept_of_its_beginning_is_carried_over_to_all_of_standard_input(library: Library) -> None:
    beginning, whole = replace(ARTICLE, source="-"), replace(ARTICLE, source="-", text=TEXT + " More.")
    keep(library, beginning, kept("The eels"))
    name = NameCorrection(kept("The boats").span, "Boats")
    correct(library, beginning, corrected("The eels"), name)
    library.carry_over(beginning, whole)
    assert library.keepsakes_in(whole) == (kept("The eels"),)
    assert library.corrections_in(whole) == (corrected("The eels"), name)
    assert not library.keepsakes_in(beginning)


def test_a_file_name_that_is_no_unicode_is_remembered(library: Library) -> None:
    odd = replace(ARTICLE, source=os.fsdecode(b"harbour-\xff.txt"))
    library.remember(odd, Position(4, "harbour", 0.1))
    assert library.position_in(odd) is not None


def test_two_readers_keep_places_at_once(path: Path) -> None:
    words = ["The harbour", "is open", "The boats", "come home", "The eels", "were not asked"]
    with ThreadPoolExecutor(6) as readers:
        list(readers.map(lambda word: keep(Library(path), ARTICLE, kept(word)), words))
    assert [each.words for each in Library(path).keepsakes_in(ARTICLE)] == words


@pytest.mark.parametrize(
    "damage", [b"this is no database, whatever it may be called" * 30, None], ids=["other file", "torn pages"]
)
def test_a_damaged_library_is_set_aside_and_a_new_one_begins(library: Library, path: Path, damage: bytes | None) -> None:
    keep(library, ARTICLE, kept("The eels"))
    data = path.read_bytes()
    path.write_bytes(damage or data[:4096] + b"\xff" * (len(data) - 4096))
    with pytest.raises(LibraryError, match="is damaged"):
        library.keepsakes_in(ARTICLE)
    with pytest.raises(LibraryError, match=r"set aside as .*library-damaged-"):
        keep(library, ARTICLE, kept("The boats"))
    keep(library, ARTICLE, kept("The boats"))
    assert [each.words for each in library.keepsakes_in(ARTICLE)] == ["The boats"]
    assert len(list(path.parent.glob("library-damaged-*"))) == 1


def test_a_damaged_library_that_cannot_be_set_aside_stays_where_it_is(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    path.parent.mkdir()
    path.write_bytes(b"this is no database, whatever it may be called" * 30)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(LibraryError, match="is damaged and cannot be set aside: permission denied"):
        keep(library, ARTICLE, kept("The boats"))
    assert path.read_bytes().startswith(b"this is no database")


def test_while_another_reader_writes_it_says_so(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "_SECONDS", 0.0)
    keep(library, ARTICLE, kept("The eels"))
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryError, match="another reader is writing"):
            keep(library, ARTICLE, kept("The boats"))


def test_what_is_added_comes_first_and_has_not_been_read(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    library.add("https://lunde.example/eels", title="Eels", byline="Ida Holm", published="2021-05-03")
    assert [(visit.source, visit.title, visit.share) for visit in library.visits()] == [
        ("https://lunde.example/eels", "Eels", 0.0),
        (str(Path("harbour.txt").absolute()), "The harbour", 0.5),
    ]


def test_what_is_added_again_comes_first_and_keeps_its_place(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    library.remember(replace(ARTICLE, source="other.txt"), Position(0, "The harbour", 0.1))
    library.add("harbour.txt")
    assert [(visit.title, visit.share) for visit in library.visits()] == [("The harbour", 0.5), ("The harbour", 0.1)]
    assert library.position_in(ARTICLE) == Position(21, "The boats come", 0.5)


def test_an_article_keeps_the_facts_that_it_was_added_with_where_it_states_none(library: Library) -> None:
    library.add("harbour.txt", title="Harbour news", byline="Ada Quill", published="2026-11-24")
    bare = replace(ARTICLE, title="", byline="", published="")
    library.remember(bare, Position(21, "The boats come", 0.5))
    (visit,) = library.visits()
    assert (visit.title, visit.byline, visit.published, visit.word_count) == ("Harbour news", "Ada Quill", "2026-11-24", 13)
    library.remember(replace(bare, byline="Tom Brandt"), Position(21, "The boats come", 0.5))
    assert library.visits()[0].byline == "Tom Brandt"


def test_what_is_forgotten_is_gone_but_for_what_is_kept_of_it(library: Library) -> None:
    other = replace(ARTICLE, source="other.txt")
    for article in (ARTICLE, other):
        library.remember(article, Position(21, "The boats come", 0.5))
    keep(library, other, kept("The eels"))
    library.forget("harbour.txt")
    library.forget("other.txt")
    assert library.visits() == ()
    assert library.position_in(ARTICLE) is None
    assert library.keepsakes_in(other) == (kept("The eels"),)
    assert [visit.title for visit, _ in library.kept()] == ["The harbour"]


def test_what_was_forgotten_is_known_again_as_it_was(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    before = library.visits()
    forgotten = library.forget("harbour.txt")
    library.remember_again(forgotten)
    assert library.visits() == before
    assert library.position_in(ARTICLE) == Position(21, "The boats come", 0.5)
    assert library.found(["eels"]).excerpts


def test_what_was_forgotten_and_read_anew_stays_as_it_is_now(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    forgotten = library.forget("harbour.txt")
    library.remember(ARTICLE, Position(42, "The eels", 0.9))
    library.remember_again(forgotten)
    assert library.position_in(ARTICLE) == Position(42, "The eels", 0.9)


def test_a_change_writes_what_differs_and_nothing_else(library: Library, path: Path) -> None:
    before = Kept((kept("The eels"), kept("The boats")), (corrected("is open"),))
    after = Kept((kept("The eels", note="ask them"),), (corrected("come home"),))
    library.change(ARTICLE, Kept(), before)
    keep(Library(path), ARTICLE, kept("The harbour"))
    library.change(ARTICLE, before, after)
    assert library.keepsakes_in(ARTICLE) == (kept("The harbour"), kept("The eels", note="ask them"))
    assert library.corrections_in(ARTICLE) == (corrected("come home"),)


def test_names_that_were_put_right_come_back_in_the_order_in_which_they_were_said(library: Library, path: Path) -> None:
    boats, eels = kept("The boats").span, kept("The eels").span
    first, second = NameCorrection(eels, "Eels", EntityKind.GROUP, number=1), NameCorrection(boats, "", number=2)
    correct(library, ARTICLE, second, corrected("is open"), first)
    assert Library(path).corrections_in(ARTICLE) == (corrected("is open"), first, second)
    only_here = replace(first, reach=Reach.HERE, number=3)
    work = replace(first, kind=EntityKind.WORK, number=4)
    correct(library, ARTICLE, only_here, work)
    assert library.corrections_in(ARTICLE) == (corrected("is open"), second, only_here, work)
    leave_as_found(library, ARTICLE, only_here, work)
    assert library.corrections_in(ARTICLE) == (corrected("is open"), second)


def test_where_an_address_leads_is_remembered(library: Library) -> None:
    article = replace(ARTICLE, source="https://lunde.example/eels")
    assert library.redirects() == {}
    library.redirect("https://short.example/1", article)
    assert library.redirects() == {"https://short.example/1": "https://lunde.example/eels"}


def test_the_library_of_an_older_reader_is_read_and_written(library: Library, path: Path) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    with closing(sqlite3.connect(path)) as database:
        database.executescript("DROP TABLE redirect; DROP TABLE correction; PRAGMA user_version = 2;")
    assert library.redirects() == {}
    assert library.corrections_in(ARTICLE) == ()
    correct(library, ARTICLE, corrected("The eels"))
    assert library.corrections_in(ARTICLE) == (corrected("The eels"),)
    assert len(library.visits()) == 1


def test_the_library_of_an_older_reader_is_read_where_it_cannot_be_written(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    with closing(sqlite3.connect(path)) as database:
        database.executescript("DROP TABLE name_correction; PRAGMA user_version = 5;")
    connect = sqlite3.connect
    read_only = f"file:{path}?mode=ro"
    monkeypatch.setattr(sqlite3, "connect", lambda to, **how: connect(read_only if to == path else to, uri=True, **how))
    assert library.position_in(ARTICLE) == Position(21, "The boats come", 0.5)
    assert library.corrections_in(ARTICLE) == ()
    with pytest.raises(LibraryError, match="attempt to write a readonly database"):
        keep(library, ARTICLE, kept("The eels"))


def test_choices_are_remembered(library: Library, path: Path) -> None:
    assert library.choices() == {}
    library.choose("theme", "reader-day")
    library.choose("theme", "nord")
    library.choose("measure", "60")
    assert Library(path).choices() == {"theme": "nord", "measure": "60"}


def test_an_empty_file_becomes_a_library(library: Library, path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    keep(library, ARTICLE, kept("The eels"))
    assert library.keepsakes_in(ARTICLE)


def test_the_file_of_a_newer_reader_is_left_alone(library: Library, path: Path) -> None:
    keep(library, ARTICLE, kept("The eels"))
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="a newer reader"):
        keep(library, ARTICLE, kept("The boats"))
    assert path.read_bytes() == before


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(LibraryError, match="Nothing is remembered"):
        keep(Library(tmp_path / "data" / "library.sqlite3"), ARTICLE, kept("The eels"))


def test_nobody_else_can_read_it(library: Library, path: Path) -> None:
    keep(library, ARTICLE, kept("The eels"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
