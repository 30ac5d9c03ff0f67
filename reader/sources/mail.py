"""Turns a mail into an Article: its text, with the subject as the title and the sender as the author."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from typing import cast

from reader.article import Article
from reader.sources.clean import clean_line
from reader.sources.dates import stated_date
from reader.sources.decode import decode
from reader.sources.draft import drafted
from reader.sources.plain.read import article_from_text
from reader.sources.raw import RawDocument


def article_from_mail(document: RawDocument) -> Article:
    """The Article in a mail, without its attachments."""
    message = message_from_bytes(document.data, policy=policy.default)
    body = message.get_body(("plain", "html"))
    text = "" if body is None else _text_of(cast(EmailMessage, body))
    if body is not None and body.get_content_type() == "text/html":
        from reader.sources.html.blocks import pieces_in
        from reader.sources.html.page import parsed_page

        article = drafted(pieces_in(parsed_page(text))).article(source=document.source)
    else:
        article = article_from_text(text.replace("\r\n", "\n"), source=document.source)
    name, address = parseaddr(_header(message, "from"))
    return replace(
        article,
        title=_header(message, "subject"),
        byline=clean_line(name or address),
        published=stated_date(_header(message, "date")),
    )


def _text_of(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    return decode(data, part.get_content_charset("")) if isinstance(data, bytes) else ""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return clean_line(str(message.get(name, "")))
    except (ValueError, LookupError, TypeError, AttributeError):  # the parser fails on some broken headers
        return ""
