"""What a page leaves to the browser to show, in characters."""

import pytest
from lxml.html import fragment_fromstring

from reader.sources.html.written_out import write_out
from tests.articles import LONG
from tests.web_pages import page

FORMULA = "<math><msup><mi>r</mi><mn>2</mn></msup></math>"


def shown(html: str) -> str:
    root = fragment_fromstring(f"<p>{html}</p>")
    write_out(root)
    return str(root.text_content())


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("She said <q>it is late</q>, twice.", "She said “it is late”, twice."),
        ("<q>It was <q>a disgrace</q>, I said</q>", "“It was ‘a disgrace’, I said”"),
        ("<q><q>Late</q> was her word</q>", "“‘Late’ was her word”"),
        ("<q>It is <em>late</em></q>", "“It is <em>late</em>”"),
        ("<q> It is late </q>.", "“It is late”."),
        ("<q>“It is late”</q>.", "“It is late”."),
        ("«<q>Il est tard</q>».", "«Il est tard»."),
        ("<q></q>", "“”"),
    ],
)
def test_quotations_have_marks(html: str, text: str) -> None:
    assert shown(html) == text.replace("<em>", "").replace("</em>", "")


@pytest.mark.parametrize(
    "html",
    [
        FORMULA,
        f"<span><span style='display: none'>{FORMULA}</span><img alt='{{\\displaystyle r^{{2}}}}'></span>",
        f"<span><span>{FORMULA}</span><span aria-hidden='true'>r2</span></span>",
        f"<mjx-container><svg></svg><mjx-assistive-mml>{FORMULA}</mjx-assistive-mml></mjx-container>",
    ],
)
def test_formulas_are_text_without_the_pictures_of_them(html: str) -> None:
    assert shown(f"The area is {html} here") == "The area is r² here"


def test_words_beside_a_formula_stay() -> None:
    assert shown(f"<span>about {FORMULA} or so</span>") == "about r² or so"


def test_quotations_of_which_the_browser_draws_the_marks_stay_within_their_sentence() -> None:
    article = page(f"<p>{LONG}</p><p>He said <q>it was <q>a disgrace</q> for the town</q> and left. {LONG}</p>")
    assert article.text.endswith(f"He said “it was ‘a disgrace’ for the town” and left. {LONG}".strip())


def test_formulas_are_a_part_of_their_sentence() -> None:
    area = "<math><mi>A</mi><mo>=</mo><mi>π</mi><msup><mi>r</mi><mn>2</mn></msup></math>"
    assert "The harbour is A = πr² wide." in page(f"<p>{LONG}The harbour is {area} wide.</p><p>{LONG * 2}</p>").text
