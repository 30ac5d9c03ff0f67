"""Turns the subtitles of a film or a talk (SubRip, WebVTT) into an Article: what is said, without the times it is shown at."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from reader.article import Article
from reader.regex import regex
from reader.sources.clean import clean_line
from reader.sources.decode import decode
from reader.sources.drafting.draft import Piece, drafted
from reader.sources.plain.read import article_from_text
from reader.sources.raw import RawDocument

_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMES = regex(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}.*")
_HEADER = regex(r"WEBVTT(?:[ \t]+-?[ \t]*(?P<title>.*))?")
_LANGUAGE = regex(r"(?i)language:\s*([a-z]{2})\b")
_VOICE = regex(r"<v(?:\.[^\s<>]{1,100})?\s([^<>]{1,200})>")
_MARKUP = regex(r"</?[^<>\n]*>|\{\\[^{}\n]*\}")
_TURN = regex(r">>+|[-–—](?=\s*[^\W\d_]|\s*[\[(“\"])")
"""The sign before the words of another speaker."""
_WORD = r"[^\W\d_a-z][\w.'’-]{0,30}"
_NAME = regex(rf"{_WORD}(?:\s{_WORD}){{0,3}}(?:\s\([^()]{{0,40}}\))?:\s")
"""The name of who speaks, before their words."""
_END = regex(r"[.!?…。！？][\"'”’»)\]]*$")
_SOUND = regex(r"\[[^\[\]]*\]|\([^()]*\)")
"""What is heard without being said; it stands alone unless a sentence goes on after it."""
_PAUSE = 2_000
"""The milliseconds without words after which a paragraph can end."""
_LONG_PAUSE = 20_000
"""The milliseconds without words after which a paragraph ends, also within a sentence."""
_LONG = 500
"""The characters after which a paragraph ends with its sentence."""
_ENDLESS = 1_200
"""The characters after which a paragraph ends in any case, as where a program that hears speech writes no full stops."""


class _Cue(NamedTuple):
    """What is shown at one time."""

    start: int
    end: int
    """The time until which it is shown, in milliseconds."""
    lines: list[str]


class _Line(NamedTuple):
    """A line of what is said."""

    words: str
    pause: int
    """The milliseconds without words before it."""
    is_turn: bool
    """Whether somebody else speaks from here on."""


def article_from_subtitles(document: RawDocument) -> Article:
    """The Article with what is said, in paragraphs by who speaks, by pauses, and by length; without times it is plain text."""
    lines = decode(document.data, document.charset).lstrip("\ufeff").splitlines()
    header = _HEADER.fullmatch(lines[0]) if lines else None
    languages = filter(None, (_LANGUAGE.match(line) for line in lines[1:4])) if header else iter(())
    language = next((match[1].lower() for match in languages), "")
    draft = drafted(map(Piece, _paragraphs(_lines(_cues(lines)))))
    if not draft.length:
        return article_from_text("\n".join(lines), source=document.source)
    title = (header["title"] or "") if header else ""
    return draft.article(title=title, source=document.source, language=language)


def _cues(lines: list[str]) -> Iterator[_Cue]:
    """The cues: after a line with the times, up to a blank line, or in a file without these up to the number of the next."""
    cue: _Cue | None = None
    for index, line in enumerate(lines):
        if times := _TIMES.fullmatch(line):
            if cue is not None:
                yield cue
            cue = _Cue(_milliseconds(*times.groups()[:4]), _milliseconds(*times.groups()[4:]), [])
        elif cue is not None and not line and not _goes_on(lines, index):
            yield cue
            cue = None
        elif cue is not None:
            cue.lines.append(line)
    if cue is not None:
        yield cue


def _goes_on(lines: list[str], blank: int) -> bool:
    """Whether words of the same cue follow the `blank` line, as where its first line is empty."""
    return _TIMES.fullmatch(lines[blank - 1]) is not None and not any(map(_TIMES.fullmatch, lines[blank + 1 : blank + 3]))


def _milliseconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> int:
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1_000 + int(thousandths.ljust(3, "0"))


def _lines(cues: Iterator[_Cue]) -> Iterator[_Line]:
    """The lines of `cues`, each once, with the name of a speaker that only the markup tells before their first words."""
    speaker, ended, shown = "", 0, frozenset[str]()
    for cue in cues:
        pause = max(0, cue.start - ended)
        said = [(line, _words(line)) for line in cue.lines]
        for line, words in said:
            # Captions that roll show each line again while the next one comes.
            if not words or (words in shown and len(said) > 1 and pause < _PAUSE):
                continue
            voice = _VOICE.search(line)
            name = clean_line(unescape(voice[1])) if voice else speaker
            if name != speaker:
                yield _Line(f"{name}: {words}", pause, is_turn=True)
            else:
                yield _Line(words, pause, is_turn=bool(_TURN.match(_without_markup(line)) or _NAME.match(words)))
            speaker, pause = name, 0
        shown, ended = frozenset(words for _, words in said) or shown, cue.end


def _paragraphs(lines: Iterator[_Line]) -> Iterator[str]:
    """The words of `lines` in paragraphs."""
    paragraph: list[str] = []
    length = 0
    for line in lines:
        is_whole = bool(paragraph) and _END.search(paragraph[-1]) is not None
        is_sound = _SOUND.fullmatch(line.words) is not None and (is_whole or not paragraph or line.pause >= _PAUSE)
        ends_here = line.pause >= _LONG_PAUSE or length >= _ENDLESS or (is_whole and (line.pause >= _PAUSE or length >= _LONG))
        if paragraph and (line.is_turn or is_sound or ends_here):
            yield " ".join(paragraph)
            paragraph, length = [], 0
        if is_sound:
            yield line.words
            continue
        paragraph.append(line.words)
        length += len(line.words)
    yield " ".join(paragraph)


def _words(line: str) -> str:
    """The words of a `line`, without its markup and the marks of a turn."""
    words = _without_markup(line)
    return words.lstrip("> ") if words.startswith(">>") else words


def _without_markup(line: str) -> str:
    return clean_line(unescape(_MARKUP.sub("", line)))
