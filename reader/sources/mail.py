"""Turns a mail into an Article: its text, with the subject as the title and the sender as the author."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from reader.article import Article
from reader.sources.clean import clean_line
from reader.sources.dates import stated_date
from reader.sources.decode import decode
from reader.sources.draft import drafted
from reader.sources.plain.read import article_from_text
from reader.sources.raw import RawDocument

_STUB = 2
"""How many times longer a mail is in HTML than in plain text if the latter is not all of it."""
_HIDDEN = "//body//*[contains(translate(@style, ' ', ''), 'display:none')]"
"""What is shown only in the list of mails."""


def article_from_mail(document: RawDocument) -> Article:
    """The Article in a mail, without its attachments."""
    message = message_from_bytes(document.data, policy=policy.default)
    plain, html = (_text_of(message.get_body((kind,))) for kind in ("plain", "html"))
    article = article_from_text(plain.replace("\r\n", "\n"), source=document.source)
    if _STUB * len(plain) < len(html):
        shown = _article_from_html(html, document.source)
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
    return decode(data, part.get_content_charset("")) if isinstance(data, bytes) else ""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return clean_line(str(message.get(name, "")))
    except (ValueError, LookupError, TypeError, AttributeError):  # the parser fails on some broken headers
        return ""
