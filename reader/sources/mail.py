"""Turns a mail, or a mailbox, into an Article: its text, with the subject as the title and the sender as the author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from reader.article import Article, BlockKind
from reader.regex import regex
from reader.sources.clean import clean_line
from reader.sources.dates import stated_date
from reader.sources.decode import decode
from reader.sources.draft import Piece, drafted
from reader.sources.plain.read import article_from_text
from reader.sources.raw import RawDocument

_SEPARATOR = regex(rb"(?:\A|\r?\n\r?\n)From [^\n]{1,200}\r?\n(?=[A-Za-z][\w-]*: )")
"""The line before each mail of a mailbox."""
_ESCAPED = regex(rb"^>(>*From )", re.M)
"""A line that would look like one."""
_REPLY = regex(r"\A(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.I)
_MOST_MAILS = 1_000
_NAMELESS = "A mail without a subject"
_SIGNATURE = "-- "
"""The line above the signature."""
_STUB = 2
"""How many times longer a mail is in HTML than in plain text if the latter is not all of it."""
_HIDDEN = "//body//*[contains(translate(@style, ' ', ''), 'display:none')]"
"""What is shown only in the list of mails."""


def article_from_mail(document: RawDocument) -> Article:
    """The Article in a mail, without its attachments, or in a mailbox, whose mails are its sections."""
    found = _mails_in(document.data)
    mails = [_article_from_message(mail, document.source) for mail in found[:_MOST_MAILS]]
    article = mails[0] if len(mails) == 1 else _mailbox(mails, document.source)
    if len(found) <= _MOST_MAILS:
        return article
    return article.with_notice(f"This mailbox has {len(found):,} mails: the first {_MOST_MAILS:,} are shown.")


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
        pieces += (
            Piece(block.span.of(mail.text), block.kind, block.level + (block.kind is BlockKind.HEADING)) for block in mail.blocks
        )
    return drafted(pieces).article(title=subjects.pop() if len(subjects) == 1 else "", source=source)


def _article_from_message(data: bytes, source: str) -> Article:
    message = message_from_bytes(data, policy=policy.default)
    plain, html = (_text_of(message.get_body((kind,))) for kind in ("plain", "html"))
    article = article_from_text(plain.replace("\r\n", "\n"), source=source)
    if _STUB * len(plain) < len(html):
        shown = _article_from_html(html, source)
        article = shown if len(shown.text) > _STUB * len(article.text) else article
    name, address = parseaddr(_header(message, "from"))
    return replace(
        article,
        title=_header(message, "subject"),
        byline=clean_line(name or address),
        published=stated_date(_header(message, "date")),
    )


def _article_from_html(html: str, source: str) -> Article:
    from reader.sources.html.blocks import pieces_in
    from reader.sources.html.page import parsed_page

    page = parsed_page(html)
    for element in page.xpath(_HIDDEN):
        element.drop_tree()
    return drafted(pieces_in(page)).article(source=source)


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


def _header(message: EmailMessage, name: str) -> str:
    try:
        return clean_line(str(message.get(name, "")))
    except (ValueError, LookupError, TypeError, AttributeError):  # the parser fails on some broken headers
        return ""
