"""Reading saved mail."""

import io
from email.message import EmailMessage

from reader.sources import load

EELS = "The eels of Lunde have been counted every night since the first of April."


def mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Zoë Quill <zoe@lunde.example>"
    message["To"] = "council@lunde.example"
    message["Subject"] = "Ålene i Lunde"
    message["Date"] = "Mon, 04 Mar 2019 12:00:00 +0100"
    return message


def test_a_mail_has_its_subject_as_title_its_sender_as_author_and_its_date() -> None:
    message = mail()
    message.set_content(f"{EELS} Å!")
    article = load(io.BytesIO(message.as_bytes()))
    assert (article.title, article.byline, article.published) == ("Ålene i Lunde", "Zoë Quill", "2019-03-04")
    assert article.text.strip() == f"{EELS} Å!"


def test_of_two_versions_the_plain_one_is_read_and_attachments_are_not() -> None:
    message = mail()
    message.set_content(EELS)
    message.add_alternative("<p>Not this one</p>", subtype="html")
    message.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="eel.png")
    assert load(io.BytesIO(message.as_bytes())).text.strip() == EELS


def test_a_mail_of_html_alone_is_read_too() -> None:
    message = mail()
    message.set_content(f"<h1>Eels</h1><p>{EELS}</p>", subtype="html")
    assert load(io.BytesIO(message.as_bytes())).text == f"Eels\n\n{EELS}"


def test_a_mail_of_which_only_the_first_line_is_plain_is_read_as_html() -> None:
    message = mail()
    message.set_content("See https://lunde.example/7 for this letter.")
    unseen = "<div style='max-height: 0; display: none'>Eels, boats and more</div>"
    cell = f"<table><tr><td>Dear reader,<br><br>{EELS}<br><br>{EELS} {EELS}</td></tr></table>"
    message.add_alternative(unseen + cell, subtype="html")
    assert load(io.BytesIO(message.as_bytes())).text == f"Dear reader,\n\n{EELS}\n\n{EELS} {EELS}"


def test_nothing_of_a_header_reaches_the_terminal_uncleaned() -> None:
    data = (
        b"From: =?utf-8?q?Ada=1b]52;c;aGk=07?= <a@b.example>\nTo: b@c.example\nSubject: =?utf-8?q?Eels=1b[31m?=\nDate: never\n\n"
        + EELS.encode()
    )
    article = load(io.BytesIO(data))
    assert article.title.isprintable() and article.byline.isprintable()
    assert article.published == ""
