"""What an article calls the persons that it names."""

from __future__ import annotations

import pytest

from reader.analysis.grouping.roles import role_of
from reader.article import Span


def role(marked: str) -> str:
    """The role of the person whose mentions are in brackets."""
    parts = marked.replace("]", "[").split("[")
    text, spans = "", []
    for place, part in enumerate(parts):
        if place % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    return role_of(text, spans)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lunde Prime Minister [Ada Quill] slept.", "Lunde Prime Minister"),
        ("It was said by chief operating officer [Ada Quill].", "chief operating officer"),
        ("“No,” said news director [Ada Quill].", "news director"),
        ("(ABC)Harrow midfielder [Tom Brandt] fell.", "Harrow midfielder"),
        ("Lunde-based engineer [Ada Quill] called.", "Lunde-based engineer"),
        ("Then came three-time defending champion [Ada Quill].", "three-time defending champion"),
        ("Then Gov. [Ada Quill] rose.", "Gov."),
        ("Brig. Gen. [Tom Brandt] spoke.", "Brig. Gen."),
        ("He met the baker Mr [Brandt].", "baker"),
        ("“Rest,” says surgeon Dr. [Ada Quill].", "surgeon"),
        ("“Rest,” says surgeon Dr [Ada Quill].", "surgeon"),
        ("So wrote Harrow’s chief executive [Tom Brandt].", "Harrow’s chief executive"),
        ("He met U.S. Secretary of State [Ada Quill] there.", "U.S. Secretary of State"),
        ("Then came the Speaker of the House [Ada Quill].", "Speaker of the House"),
    ],
)
def test_before_a_name(sentence: str, expected: str) -> None:
    assert role(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Harrow’s president, [Ada Quill], resigned.", "Harrow’s president"),
        ("The firm’s new president, [Ada Quill], resigned.", "new president"),
        ("He told his aunt, [Ada Quill].", "aunt"),
        ("The President of Lunde, [Ada Quill], resigned.", "President of Lunde"),
    ],
)
def test_before_a_comma_and_a_name(sentence: str, expected: str) -> None:
    assert role(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[Quill], a teacher at the school, took her hat.", "teacher at the school"),
        (
            "[Quill], 41, head of research and development at Lunde University, left.",
            "head of research and development at Lunde University",
        ),
        ("So said [Tom Brandt], Harrow's chief executive.", "Harrow's chief executive"),
        ("[Tom Brandt], the firm’s deputy director, left.", "deputy director"),
        ("[Ada Quill], undersecretary for trade at the ministry, left.", "undersecretary for trade at the ministry"),
        ("[Ada Quill], Group Economist at Harrow, left.", "Group Economist at Harrow"),
        ("[Ada Quill], Head of Sales for Harrow, left.", "Head of Sales for Harrow"),
        ("[Ada Quill], Chief Economist, left.", "Chief Economist"),
        ("[Ada Quill], Lunde CEO, left.", "Lunde CEO"),
        ("[Ada Quill], the U.S. envoy to Lunde, left.", "U.S. envoy to Lunde"),
        ("[Ada Quill], professor emerita of law, left.", "professor emerita of law"),
        ("[Ada Quill], a baker who never slept, left.", "baker"),
        ("[Ada Quill], editor of “The Quarry”, left.", "editor"),
    ],
)
def test_behind_a_name(sentence: str, expected: str) -> None:
    assert role(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "After [Ada Quill] came nobody.",
        "He told the mayor, [Ada Quill] and others.",
        "In March, [Ada Quill] slept.",
        "[Ada Quill], Tom Singer and Ida Holl came.",
        "[Ada Quill], who met the mayor, slept.",
        "[Ada Quill], whose mother is rich, slept.",
        "“No, mayor.” [Ada Quill] left.",
        "Last came Mr [Brandt], after lunch.",
        "Dame [Ada Quill] slept.",
        "One man, [Tom Brandt], slept.",
        "Asked by [Ada Quill], the officer agreed.",
    ],
)
def test_what_is_no_role(sentence: str) -> None:
    assert role(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The portrait of singer [Ada Quill] fell.", "singer"),
        ("It said coach [Ada Quill] left.", "coach"),
        ("Help came from helpful President [Ada Quill].", "President"),
        ("Last Monday Governor [Ada Quill] left.", "Governor"),
        ("It is late today,’ Harrow manager [Ada Quill] said.", "Harrow manager"),
    ],
)
def test_a_role_has_only_the_words_that_belong_to_it(sentence: str, expected: str) -> None:
    assert role(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chief executive [Ada Quill] left.", "chief executive"),
        ("Baker [Ada Quill] left.", "baker"),
        ("It rained. Former Harrow skipper [Ada Quill] left.", "former Harrow skipper"),
        ("New Zealand envoy [Ada Quill] left.", "New Zealand envoy"),
        ("President [Ada Quill] left.", "President"),
        ("CEO [Ada Quill] left.", "CEO"),
    ],
)
def test_a_role_is_written_as_within_a_sentence(sentence: str, expected: str) -> None:
    assert role(sentence) == expected


def test_the_first_mention_with_a_role_tells_it_and_a_mere_title_only_without_another() -> None:
    assert role("[Ada Quill] came. The mayor, [Quill], sat. The baker [Quill] left.") == "mayor"
    assert role("Sen. [Ada Quill] came. [Quill], a baker, left.") == "baker"
    assert role("Dr [Ada Quill] came. [Quill], a baker, left.") == "baker"


def test_no_word_of_a_long_role_is_cut() -> None:
    assert role(f"[Ada Quill], head of {'coastal ' * 13}laboratories, left.") == f"head of {'coastal ' * 13}".rstrip()
    assert role(f"The {'x' * 200} president [Ada Quill] left.") == "president"
