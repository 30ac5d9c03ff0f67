"""Turns a mail, or a mailbox, into an Article: its text, with the subject as the title and the sender as the author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import EmailPolicy
from email.utils import parseaddr
from functools import lru_cache
from typing import Any, cast

from reader.article import Article, BlockKind, Link
from reader.regex import regex
from reader.sources.addresses import is_on_the_web, linkable
from reader.sources.bylines import as_spoken, stated_author
from reader.sources.clean import clean_line
from reader.sources.dates import stated_date
from reader.sources.decode import decode
from reader.sources.drafting.draft import Piece, drafted
from reader.sources.errors import SourceError
from reader.sources.plain.read import article_from_text
from reader.sources.plain.replies import pieces_of, with_block_quotes
from reader.sources.raw import RawDocument

_SEPARATOR = regex(rb"(?:\A|\r?\n\r?\n)From [^\n]{1,200}\r?\n(?=[A-Za-z][\w-]*: )")
"""The line before each mail of a mailbox."""
_ESCAPED = regex(rb"^>(>*From )", re.M)
"""A line of text that would look like a separator, as mailboxes escape it."""
_REPLY = regex(r"\A(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.I)
_MOST_MAILS = 1_000
_NAMELESS = "A mail without a subject"
_SIGNATURE = "-- "
"""The line above the signature."""
_STUB = 2
"""If a mail is more than this many times as long in HTML as in plain text, the latter is not all of it."""
_ABOUT_MAIL = regex(
    r"(?:view|read|open|see)\b.{0,40}\b(?:browser|online|web)\b.{0,20}|(?:view|read) (?:in|on) (?:app|web)"
    r"|.*\b(?:unsubscribe|opt[ -]out|(?:update|manage|change|edit) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?))\b.*",
    re.I | re.S,
)
"""What newsletters say above and below their text about how they are sent."""
_LONGEST_ABOUT_MAIL = 600
"""The most characters of that."""
_LONGEST_FIELD = 4_000
"""The most characters of a header field that are read, since its parser copies it for each of its words."""
_HIDDEN = "//body//*[contains(translate(@style, ' ', ''), 'display:none')]"
"""What is shown only in the list of mails."""


_NOT_DIVIDED = "The parts of this mail are nested too deep, or nothing divides them: open it with another program."
_FAILURES = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the parser of the standard library raises for some broken mails."""


_PLAIN_POLICY = EmailPolicy()


class _Policy(EmailPolicy):
    """Reads the beginnings of the header fields; one that cannot be parsed is absent."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_FIELD]

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return _parsed_field(name, value)


@lru_cache(maxsize=250)
def _parsed_field(name: str, value: str) -> Any:
    """A header field; memoised, since the parser is asked for the same type of each part again and again."""
    try:
        return _PLAIN_POLICY.header_fetch_parse(name, value)
    except _FAILURES:
        return None


def article_from_mail(document: RawDocument) -> Article:
    """The Article in a mail, or in a mailbox or a mail that encloses others, whose mails are its sections."""
    found = _mails_in(document.data)
    messages = [message for data in found[:_MOST_MAILS] for message in _with_enclosed(data)]
    mails = [_article_from_message(message, document.source) for message in messages[:_MOST_MAILS]]
    article = mails[0] if len(mails) == 1 else _mailbox(mails, document.source)
    if len(found) == 1:
        about = mails[0]
        notice = _attached(messages[0])
        article = replace(article, title=about.title, byline=about.byline, published=about.published, notice=notice)
    if (count := len(messages) + len(found[_MOST_MAILS:])) > _MOST_MAILS:
        return article.with_notice(f"This mailbox has {count:,} mails: the first {_MOST_MAILS:,} are shown.")
    return article


def _with_enclosed(data: bytes) -> list[EmailMessage]:
    """The mail in `data`, and those enclosed in it, as are those that it forwards, or of which it is a digest."""
    try:
        message = cast("EmailMessage", message_from_bytes(data, policy=_Policy()))
        enclosed = [part.get_payload() for part in message.walk() if part.get_content_type() == "message/rfc822"]
    except RecursionError:
        raise SourceError(_NOT_DIVIDED) from None
    return [message, *(part for parts in enclosed for part in parts if isinstance(part, EmailMessage))]


def _attached(message: EmailMessage) -> str:
    """What to say of the files attached to `message`; empty if there are none."""
    names = [clean_line(part.get_filename("")) for part in message.walk() if part.get_content_disposition() == "attachment"]
    told = ", ".join(filter(None, names))
    return f"Attached to this mail, and not shown: {told}." if told else ""


def _mails_in(data: bytes) -> list[bytes]:
    """The mails in `data`: one, or those of a mailbox."""
    first = _SEPARATOR.match(data)
    if first is None:
        return [data]
    return [_ESCAPED.sub(rb"\1", part) for part in _SEPARATOR.split(data[first.end() :])]


def _mailbox(mails: Sequence[Article], source: str) -> Article:
    """All `mails` as one Article: under their senders, where stated, if all have the same subject, else under their subjects."""
    subjects = {_REPLY.sub("", mail.title) for mail in mails}
    pieces: list[Piece] = []
    for mail in mails:
        sent = ", ".join(filter(None, (mail.byline, mail.published)))
        heading, below = (sent or mail.title, "") if len(subjects) == 1 else (mail.title, sent)
        pieces += [Piece(heading or _NAMELESS, BlockKind.HEADING, 1), *([Piece(below)] if below else [])]
        pieces += (piece._replace(level=piece.level + (piece.kind is BlockKind.HEADING)) for piece in pieces_of(mail))
    article = drafted(pieces).article(title=subjects.pop() if len(subjects) == 1 else "", source=source)
    return replace(article, keeps_lines=any(mail.keeps_lines for mail in mails))


def _article_from_message(message: EmailMessage, source: str) -> Article:
    try:
        has_parts = all(part.is_multipart() for part in message.walk() if part.get_content_maintype() == "multipart")
    except RecursionError:
        raise SourceError(_NOT_DIVIDED) from None
    if (page := _saved_page(message, source)) is not None:
        return page
    plain, html = (_text_of(_body(message, kind)) for kind in ("plain", "html"))
    if not (plain or html or has_parts):
        raise SourceError(_NOT_DIVIDED)
    article = with_block_quotes(article_from_text(plain.replace("\r\n", "\n"), source=source))
    if _STUB * len(plain) < len(html):
        shown = _article_from_html(html, source)
        article = shown if len(shown.text) > _STUB * len(article.text) else article
    name, address = parseaddr(_header(message, "from"))
    return replace(
        article,
        title=_header(message, "subject"),
        byline=as_spoken(stated_author(clean_line(name or address))),
        published=stated_date(_header(message, "date")),
    )


def _saved_page(message: EmailMessage, source: str) -> Article | None:
    """The Article on a web page that a browser has saved in the form of a mail; none if `message` is a mail."""
    address = _header(message, "snapshot-content-location") or _header(message, "content-location")
    body = _body(message, "html")
    if not (is_on_the_web(address) or "to" not in message) or message.get_content_subtype() != "related" or body is None:
        return None
    data = body.get_payload(decode=True)
    page = RawDocument(data if isinstance(data, bytes) else b"", address, "text/html", body.get_content_charset("") or "")
    from reader.sources.html.read import article_from_html

    article = article_from_html(page)  # the date of the mail is that of its saving
    return replace(article, source=source, address=linkable(address), title=article.title or _header(message, "subject"))


def _article_from_html(html: str, source: str) -> Article:
    from reader.sources.html.blocks import pieces_in
    from reader.sources.html.page import parsed_page

    page = parsed_page(html)
    for element in page.xpath(_HIDDEN):
        element.drop_tree()
    return drafted(piece for piece in pieces_in(page) if not _is_about_mail(piece)).article(source=source)


def _is_about_mail(piece: Piece) -> bool:
    is_linked = any(isinstance(each, Link) for each in piece.inline)
    return is_linked and len(piece.text) <= _LONGEST_ABOUT_MAIL and _ABOUT_MAIL.fullmatch(piece.text.strip()) is not None


def _text_of(part: object) -> str:
    if not isinstance(part, EmailMessage):
        return ""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    text = decode(data, part.get_content_charset(""))
    is_flowed = str(part.get_param("format", "")).lower() == "flowed"
    return _joined(text, without_space=str(part.get_param("delsp", "")).lower() == "yes") if is_flowed else text


def _joined(text: str, *, without_space: bool) -> str:
    """A text with its lines joined that a mail program has broken for transport, after a space, as RFC 3676 says."""
    parts: list[str] = []
    depth, is_open = "", False
    for line in text.replace("\r\n", "\n").split("\n"):
        marked = line.lstrip(">")
        marks, words = line[: len(line) - len(marked)], marked.removeprefix(" ")
        if is_open and marks == depth and words != _SIGNATURE:
            parts[-1:] = (parts[-1].removesuffix(" ") if without_space else parts[-1], words)
        else:
            parts += ("\n", f"{marks} {words}" if marks else words)
        depth, is_open = marks, words.endswith(" ") and words != _SIGNATURE
    return "".join(parts[1:])


def _body(message: EmailMessage, kind: str) -> MIMEPart | None:
    """The part of `message` that is its text, in plain text or HTML; none if it has none."""
    try:
        return message.get_body((kind,))
    except _FAILURES:
        return None


def _header(message: EmailMessage, name: str) -> str:
    try:
        return clean_line(str(message.get(name) or ""))
    except _FAILURES:
        return ""
