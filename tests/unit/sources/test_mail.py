"""Reading saved mail."""

import io
from email.message import EmailMessage

import pytest

from reader.article import Article
from reader.sources import load
from reader.sources.errors import SourceError
from reader.sources.load import article_from
from reader.sources.raw import RawDocument
from tests.articles import shape, texts

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


def test_lines_broken_for_transport_are_joined() -> None:
    message = mail()
    flowed = "The eels have been \ncounted.\n\n> They were \n> early, \n>> or late.\n\n-- \nZoë\n"
    message.set_content(flowed, params={"format": "flowed"})
    assert shape(load(io.BytesIO(message.as_bytes()))) == [
        ("paragraph", 0, "The eels have been counted."),
        ("block quote", 0, "They were early,"),
        ("block quote", 0, "or late."),
        ("paragraph", 0, "--"),
        ("paragraph", 1, "Zoë"),
    ]


def test_what_a_mail_answers_to_keeps_its_lists_and_its_depth() -> None:
    message = mail()
    message.set_content("I asked:\n\n> Please bring\n> - the lamps\n> - the ropes\n>> 1. and eels\n\n- No.\n")
    article = load(io.BytesIO(message.as_bytes()))
    assert [(block.kind.value, block.quotes) for block in article.blocks] == [
        ("paragraph", 0),
        ("block quote", 1),
        ("list item", 1),
        ("list item", 1),
        ("list item", 2),
        ("list item", 0),
    ]


def test_what_a_mail_answers_to_is_a_block_quote_and_keeps_its_links() -> None:
    message = mail()
    message.set_content(f"Tom wrote:\n\n> {EELS[:40]}\n> {EELS[40:]}\n>\n> See https://lunde.example/7 too.\n\nI doubt it.\n")
    article = load(io.BytesIO(message.as_bytes()))
    assert [kind for kind, _, _ in shape(article)] == ["paragraph", "block quote", "block quote", "paragraph"]
    assert ">" not in article.text
    assert [link.span.of(article.text) for link in article.links] == ["https://lunde.example/7"]


def test_the_mails_of_a_mailbox_keep_their_links() -> None:
    mails = b""
    for _ in range(2):
        message = mail()
        message.set_content(f"<p>{EELS} <a href='https://lunde.example/7'>More.</a></p>", subtype="html")
        mails += b"From zoe@lunde.example Mon Mar  4 12:00:00 2019\n" + message.as_bytes() + b"\n"
    article = load(io.BytesIO(mails))
    assert [(link.span.of(article.text), link.url) for link in article.links] == [("More.", "https://lunde.example/7")] * 2


def test_a_page_that_a_browser_has_saved_as_mail_is_read_as_a_page() -> None:
    page = (
        "<html><head><title>The eels</title></head><body><nav><a href='/'>Home</a></nav><article><h1>The eels</h1>"
        f"<p>By Ada Quill</p><p>{EELS} <a href='/more'>More.</a></p><p>{EELS}</p></article></body></html>"
    )
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://lunde.example/eels"
    message["Subject"] = "The eels"
    message["Date"] = "Mon, 04 Mar 2019 12:00:00 -0000"
    message.set_content(page, subtype="html")
    message.add_related(b"body {}", maintype="text", subtype="css", cid="<css>")
    article = load(io.BytesIO(message.as_bytes()))
    assert (article.title, article.byline, article.published) == ("The eels", "Ada Quill", "")
    assert article.address == "https://lunde.example/eels"
    assert "Home" not in article.text
    assert [link.url for link in article.links] == ["https://lunde.example/more"]


def test_lines_broken_within_words_are_joined_without_a_space() -> None:
    message = mail()
    message.set_content("鰻は港に \n帰った。\n", params={"format": "flowed", "delsp": "yes"})
    assert load(io.BytesIO(message.as_bytes())).text.strip() == "鰻は港に帰った。"


def mailbox(*subjects: str) -> Article:
    whole = b""
    for subject in subjects:
        message = mail()
        message.replace_header("Subject", subject)
        message.set_content(f"{EELS}\n\n>From here on nobody did.\n")
        whole += b"From zoe@lunde.example Mon Mar  4 12:00:00 2019\n" + message.as_bytes() + b"\n"
    return load(io.BytesIO(whole))


def test_the_mails_of_a_mailbox_are_its_sections() -> None:
    article = mailbox("Eels", "Boats")
    assert [block.span.of(article.text) for block in article.blocks] == [
        part for subject in ("Eels", "Boats") for part in (subject, "Zoë Quill, 2019-03-04", EELS, "From here on nobody did.")
    ]
    assert [article.heading_of(section) for section in article.sections] == ["Eels", "Boats"]


def test_of_a_very_large_mailbox_the_first_mails_are_shown_and_the_rest_is_told() -> None:
    mail_of = b"From a\nFrom: ada@lunde.example\nDate: Mon, 04 Mar 2019 12:00:00 +0100\nSubject: Eels %d\n\nEels.\n\n"
    mails = b"".join(mail_of % number for number in range(1_002))
    article = load(io.BytesIO(mails))
    assert len(article.sections) == 1_000 and article.heading_of(article.sections[-1]) == "Eels 999"
    assert article.notice == "This mailbox has 1,002 mails: the first 1,000 are shown."


def test_a_digest_of_very_many_mails_says_how_many_are_left_out() -> None:
    digest = "".join(f"--b\n\nSubject: {number}\n\nEels.\n" for number in range(1_001))
    head = 'From: a@lunde.example\nTo: b@lunde.example\nSubject: Eels\nContent-Type: multipart/digest; boundary="b"\n\n'
    article = article_from(RawDocument(f"{head}{digest}--b--\n".encode(), "eels.eml"))
    assert (article.title, article.notice) == ("Eels", "This mailbox has 1,002 mails: the first 1,000 are shown.")


def test_the_mails_of_a_thread_stand_under_their_senders() -> None:
    article = mailbox("Eels", "Re: Eels")
    assert article.title == "Eels"
    assert [article.heading_of(section) for section in article.sections] == ["Zoë Quill, 2019-03-04"] * 2


def test_the_mails_of_a_thread_that_do_not_name_their_senders_stand_under_their_subjects() -> None:
    article = load(
        io.BytesIO(
            b"".join(
                b"From a\nTo: ada@lunde.example\nMessage-ID: 1\nSubject: %b\n\nEels.\n\n" % subject
                for subject in (b"Eels", b"Re: Eels")
            )
        )
    )
    assert [article.heading_of(section) for section in article.sections] == ["Eels", "Re: Eels"]


@pytest.mark.parametrize(
    "field", ["From: ", "Subject: ", "Content-Type: ", "Content-Type: text/plain; a=", "Content-Disposition: "]
)
def test_a_mail_is_read_without_a_field_that_is_broken(field: str) -> None:
    data = f"From: a\nTo: ,\nSubject: b\n{field}{'(' * 9_000}\n\n{EELS}\n".encode()
    assert article_from(RawDocument(data, "a.eml")).text.strip() == EELS


def test_what_a_newsletter_says_about_its_sending_is_left_out() -> None:
    message = mail()
    above, below = (
        "<p><a href='https://l.example'>View this email in your browser</a></p>",
        "<p>1 Quay. <a href='https://l.example/u'>Unsubscribe</a></p>",
    )
    message.set_content(f"{above}<h1>Eels</h1><p>{EELS}</p><p>Nobody can unsubscribe from the sea.</p>{below}", subtype="html")
    article = load(io.BytesIO(message.as_bytes()))
    assert texts(article) == ["Eels", EELS, "Nobody can unsubscribe from the sea."]


@pytest.mark.parametrize("part", ["Content-Type: message/rfc822\n\n", "Content-Type: multipart/mixed; boundary={0}\n\n--{0}\n"])
def test_of_mails_within_mails_without_end_it_is_said_that_they_cannot_be_read(part: str) -> None:
    inside = "".join(part.format(number) for number in range(5_000))
    data = f"From: a@b.example\nTo: b@c.example\nSubject: Eels\n{inside}".encode()
    with pytest.raises(SourceError, match="nested too deep"):
        article_from(RawDocument(data, "eels.eml"))


def test_a_mail_that_is_forwarded_in_another_is_a_section_of_it() -> None:
    inner, outer = mail(), mail()
    inner.replace_header("Subject", "Boats")
    inner.set_content(EELS)
    outer.set_content("See below.")
    outer.add_attachment(inner)
    article = load(io.BytesIO(outer.as_bytes()))
    assert (article.title, article.byline, article.published) == ("Ålene i Lunde", "Zoë Quill", "2019-03-04")
    assert texts(article) == [
        "Ålene i Lunde", "Zoë Quill, 2019-03-04", "See below.",
        "Boats", "Zoë Quill, 2019-03-04", EELS,
    ]  # fmt: skip


def test_the_mails_of_a_digest_are_its_sections() -> None:
    part = b"\n--B\n\nFrom: Ada Quill <a@b.example>\nSubject: Eels %d\n\nThey are counted.\n"
    head = b"From: c@b.example\nTo: d@b.example\nSubject: Digest\nMIME-Version: 1.0\nContent-Type: multipart/digest; boundary=B\n"
    article = load(io.BytesIO(head + b"".join(part % number for number in (1, 2)) + b"\n--B--\n"))
    assert [article.heading_of(section) for section in article.sections] == ["Digest", "Eels 1", "Eels 2"]


def test_attached_files_are_named() -> None:
    message = mail()
    message.set_content(EELS)
    message.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="eel\x1b[31m.png")
    message.add_attachment("Eels\n", subtype="csv", filename="eels.csv")
    assert load(io.BytesIO(message.as_bytes())).notice == "Attached to this mail, and not shown: eel.png, eels.csv."


def test_a_sender_is_named_as_one_says_it() -> None:
    message = mail()
    message.replace_header("From", '"Quill, Ada" <ada@lunde.example>')
    message.set_content(EELS)
    assert load(io.BytesIO(message.as_bytes())).byline == "Ada Quill"
