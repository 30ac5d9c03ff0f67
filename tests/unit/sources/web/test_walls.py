"""Pages that a server sends in place of an article: the copy of the article is kept and shown."""

from __future__ import annotations

import pytest

from reader.article import Article
from reader.sources import load
from reader.sources.web.cache import CachedPage
from reader.sources.web.walls import is_wall
from tests.servers import Server

EELS = "The eels of Lunde have come back to the harbour after forty years, and nobody knows who asked them to come."
QUILL = "“They were early,” said Ada Quill, who has counted them every night since March with a lamp and a ledger."
BRANDT = "Tom Brandt, a biologist, wants the council to count the fish first, which takes one summer at the very least."
MENU = "<nav><a href='/login'>Sign in</a> <a href='/plus'>Subscribe</a></nav>"
HEADLINE = "Authorities face a human challenge at the signing of the consent of subscribers"
TERMS = "We and our partners store information on your device, such as cookies, and process it to show what you may like."


def page(*paragraphs: str, title: str = "The eels of Lunde", form: str = "") -> bytes:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return f"<!doctype html><html lang='en'><head><title>{title}</title></head><body>{MENU}{form}{body}</body></html>".encode()


FULL = page(EELS, QUILL, BRANDT)


def read_again(server: Server, body: bytes) -> Article:
    """The article at an address that had it before, and has `body` now."""
    load(server.page("/eels", FULL))
    load(server.page("/eels", body))
    server.page("/eels", b"", 503)
    return load(server.address + "/eels")


@pytest.mark.parametrize(
    "wall",
    [
        page(TERMS, title="Your privacy"),
        page("Welcome back.", form="<form><input name='name'><input name='word' type=password></form>"),
        page(EELS, "Subscribe to read the rest of it."),
        page(title="Just a moment..."),
        b"",
    ],
    ids=["consent", "login", "teaser", "check", "nothing"],
)
def test_a_page_that_hides_an_article_does_not_replace_its_copy(server: Server, wall: bytes) -> None:
    load(server.page("/eels", FULL))
    again = load(server.page("/eels", wall))
    assert EELS in again.text and QUILL in again.text and BRANDT in again.text
    assert "hides its text now" in again.notice and "This is the copy of 20" in again.notice
    assert BRANDT in read_again(server, wall).text


def test_a_page_that_leads_to_a_login_does_not_replace_the_copy(server: Server) -> None:
    load(server.page("/eels", FULL))
    server.page("/account/login", page("Welcome back to our readers, who have been with us since the day of the first paper."))
    again = load(server.redirect("/eels", "/account/login?next=/eels"))
    assert BRANDT in again.text


@pytest.mark.parametrize(
    "newer",
    [
        page(EELS.replace("forty", "fifty"), QUILL, BRANDT),
        page("There is no news of the eels today, but the harbour is to be dug out in March, as the council has decided."),
        page(EELS, QUILL, BRANDT, form="<form><input type='password'></form>"),
        page(*(f"{TERMS} {number}" for number in range(9)), title="How cookies work"),
        page(QUILL.replace("They", "We"), BRANDT.replace("one", "no"), form="<p>To continue reading, turn the page.</p>"),
        page("The harbour is closed, for nobody came to the signing of the new rules, say the authorities.", title=HEADLINE),
    ],
    ids=["corrected", "other news", "with a login", "longer", "as long", "a headline"],
)
def test_a_page_that_has_changed_replaces_its_copy(server: Server, newer: bytes) -> None:
    assert read_again(server, newer).text == load(server.page("/new", newer)).text


def test_an_address_that_names_a_login_itself_is_that_of_no_wall(server: Server) -> None:
    load(server.page("/how-to/login", FULL))
    newer = page("The eels have left the harbour of Lunde, and with them everybody who had come from afar to see them.")
    assert "have left" in load(server.page("/how-to/login", newer)).text


def test_a_script_is_no_text_and_many_of_them_are_passed_over_in_linear_time() -> None:
    def cached(data: bytes) -> CachedPage:
        return CachedPage("https://example.org/eels", "text/html", "", "", "", "2026-11-27", data)

    script = f"<script>{EELS} {QUILL} {BRANDT}</script>".encode()
    assert is_wall(cached(page("Please wait.") + script), cached(FULL + script))
    assert not is_wall(cached(FULL), cached(b"<script" * 100_000))
