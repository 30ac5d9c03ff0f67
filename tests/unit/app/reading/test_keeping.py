"""What a key keeps: the selection, else the quote or sentence being read."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.model import Analysis
from reader.app.reading import trails
from reader.app.reading.keeping import keepsake_of, kept_as, place_to_keep, trimmed, with_note, with_speakers_updated
from reader.app.reading.state import Reading
from reader.app.typesetting.markup import highlights_of, signs_of
from reader.article import Article, Block, Span
from reader.library import Keepsake, KeepsakeKind, QuoteCorrection
from tests.unit.app.conftest import TEXT, spans_of


def kept(words: str, kind: KeepsakeKind = KeepsakeKind.HIGHLIGHT, note: str = "") -> Keepsake:
    return Keepsake(kind, spans_of(words)[0], words, note)


def test_a_selection_is_kept_without_the_space_around_it(reading: Reading) -> None:
    start = TEXT.index(" said")
    assert place_to_keep(reading, Span(start, start + 6), 0) == Span(start + 1, start + 5)
    assert trimmed(TEXT, Span(start, start + 1)) is None


def test_the_quote_walked_to_is_kept_while_it_is_on_screen(reading: Reading) -> None:
    at_quote = reading.stepped(1, 0)
    assert place_to_keep(at_quote, None, 0) == spans_of("“We wait,”")[0]
    elsewhere = TEXT.index("Soon")
    assert place_to_keep(at_quote, None, elsewhere) == Span(61, 80)


def test_at_a_name_the_sentence_around_it_is_kept(reading: Reading, analysis: Analysis) -> None:
    trail = trails.mentions_of(analysis.entities[2]).at(0)
    assert place_to_keep(reading.following(trail), None, trail.spans[0].start) == Span(36, 60)


def test_before_the_analysis_the_paragraph_is_kept() -> None:
    article = Article("One. Two.\n\nThree.", blocks=(Block(Span(0, 9)), Block(Span(11, 17))))
    assert place_to_keep(Reading(article), None, 12) == Span(11, 17)
    assert place_to_keep(Reading(Article("")), None, 0) is None


def test_a_quote_is_kept_with_who_says_it(reading: Reading) -> None:
    assert keepsake_of(reading, KeepsakeKind.HIGHLIGHT, spans_of("wait")[0]).speaker == "Ada Quill"
    assert keepsake_of(reading, KeepsakeKind.HIGHLIGHT, Span(36, 60)).speaker == ""


def test_a_keepsake_can_be_dropped_again(reading: Reading) -> None:
    bookmark = kept("Lunde", KeepsakeKind.BOOKMARK)
    both = reading.keeping(kept("Lunde")).keeping(bookmark)
    assert kept_as(both, KeepsakeKind.BOOKMARK, bookmark.span) == bookmark
    assert both.dropping(bookmark).keepsakes == (kept("Lunde"),)
    assert both.keeping(with_note(kept("Lunde"), " see  the map ")).note_on(bookmark.span) == "see the map"


def test_a_pasted_note_cannot_command_the_terminal() -> None:
    assert with_note(kept("Lunde"), "\x1b[31mask\x07\x00\n\u202eher").note == "ask\nher"


def test_the_trail_of_kept_places_follows_their_changes(reading: Reading) -> None:
    walked = reading.keeping(kept("Lunde")).keeping(kept("Soon"))
    walked = walked.following(walked.kept_places.at(1))
    assert walked.dropping(kept("Lunde")).trail.index == 0
    assert walked.dropping(kept("Soon")).trail.index is None


def test_a_highlighted_quote_names_its_corrected_speaker(reading: Reading) -> None:
    for words in ("“We wait,”", "wait", "Lunde"):
        span = spans_of(words)[0]
        reading = reading.keeping(keepsake_of(reading, KeepsakeKind.HIGHLIGHT, span))
    quote = spans_of("“We wait,”")[0]
    corrected = reading.correcting(QuoteCorrection(quote, "Tom Brandt"))
    anew = with_speakers_updated(reading, corrected)
    assert [(each.words, each.speaker) for each in anew.keepsakes] == [
        *(("“We wait,”", "Tom Brandt"), ("wait", "Tom Brandt")),
        ("Lunde", ""),
    ]
    assert with_speakers_updated(reading, reading).keepsakes == reading.keepsakes


def test_highlights_that_overlap_are_marked_as_one() -> None:
    layer = highlights_of([kept("Ada Quill"), kept("Quill in Lunde"), kept("Soon", KeepsakeKind.BOOKMARK)])
    assert [(piece.start, piece.end) for piece in layer.cut(0, len(TEXT))] == [
        (TEXT.index("Ada Quill"), TEXT.index(" in Lunde") + len(" in Lunde"))
    ]


def test_a_note_shows_before_a_bookmark_before_a_highlight() -> None:
    place = kept("Lunde")
    bookmark = kept("Lunde", KeepsakeKind.BOOKMARK)
    assert signs_of([bookmark, place]) == {place.span.start: "⚑"}
    assert signs_of([replace(place, note="!"), bookmark]) == {place.span.start: "✎"}
    assert signs_of([place]) == {place.span.start: "*"}


def test_sentences_are_walked_from_the_one_being_read(reading: Reading) -> None:
    near = TEXT.index("asked")
    first = reading.by_sentences(1, near)
    assert first.trail.current == Span(36, 60)
    assert first.by_sentences(1, 36).trail.current == Span(61, 80)
    assert first.by_sentences(-1, 36).trail.current == Span(0, 35)


def test_sentences_are_walked_anew_from_where_the_text_was_moved_to(reading: Reading) -> None:
    first = reading.by_sentences(1, 0)
    assert first.by_sentences(1, TEXT.index("asked")).trail.current == Span(36, 60)
