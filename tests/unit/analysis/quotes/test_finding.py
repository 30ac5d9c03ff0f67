"""Which quoted passages are speech, and whether they are clauses or a few words."""

from __future__ import annotations

import pytest

from reader.analysis.quotes import find_quotes
from reader.analysis.sentences import split_sentences
from reader.sources.plain.read import article_from_text


def quotes(text: str) -> list[tuple[str, str]]:
    """The words of each quote in `text`, without marks, and its kind."""
    article = article_from_text(text)
    return [(quote.quoted.inner.of(text), str(quote.kind)) for quote in find_quotes(article, split_sentences(article))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The harbour will close on Friday,” Ada Brook said.", "The harbour will close on Friday,"),
        ("“No,” said Tom.", "No,"),
        ("Brook wrote on her website: “We shall not sell the boat.”", "We shall not sell the boat."),
        ("“Never again.”\n\nAda Brook had waited all night on the quay, and she was cold.", "Never again."),
        ("„We shall see what the tide brings,“ the captain said.", "We shall see what the tide brings,"),
    ],
)
def test_a_clause_that_somebody_said_is_direct(text: str, words: str) -> None:
    assert quotes(text) == [(words, "direct")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor called the wall “a disgrace”, and left.", "a disgrace"),
        ("According to Brook, the ferry is “as safe as a bath”.", "as safe as a bath"),
        ("She described the crossing as “long, wet and thoroughly miserable”.", "long, wet and thoroughly miserable"),
        ("Asked whether she would stay, she said she was “not going anywhere”.", "not going anywhere"),
        ("Jones said the team had been “absolutely brilliant” in the second half.", "absolutely brilliant"),
        ("The harbourmaster apologised for what he termed an “error of judgment” on Friday.", "error of judgment"),
        ("The union branded the offer “insulting”.", "insulting"),
        ("Opening the debate, she derided the plan as “half-baked”.", "half-baked"),
        ("The minister lambasted the bankers as “vultures”.", "vultures"),
        ("The owners bemoaned a “broken” market.", "broken"),
        ("Terming the raid “barbaric”, the minister said that the guilty would be found.", "barbaric"),
        ("Prosecutors said the firm was a “sham”.", "sham"),
        ("From the crew there was a “sorry”.", "sorry"),
        ("Weil praised his side’s “fantastic spirit” after the win.", "fantastic spirit"),
        ("Holt’s remark that the fleet was “finished” drew boos.", "finished"),
        (
            "The report found “serious and repeated failures” in the way the bridge was inspected.",
            "serious and repeated failures",
        ),
    ],
)
def test_a_few_reported_words_in_the_sentence_of_the_author_are_mixed(text: str, words: str) -> None:
    assert quotes(text) == [(words, "mixed")]


def test_a_quote_that_goes_on_after_an_interruption_is_as_direct_as_its_beginning() -> None:
    text = "“The harbour,” Ada Brook said, “is closed.” She called it “a shame”."
    assert quotes(text) == [("The harbour,", "direct"), ("is closed.", "direct"), ("a shame", "mixed")]


def test_a_quote_that_continues_the_sentence_of_the_author_is_mixed_however_long() -> None:
    assert quotes("Brook said the town “would never again buy a boat that it had not seen”.") == [
        ("would never again buy a boat that it had not seen", "mixed")
    ]


def test_single_marks_quote_as_double_ones_do() -> None:
    text = "‘We shan’t sell the boat,’ said Ada Brook. ‘It’s the boys’ boat.’"
    assert quotes(text) == [("We shan’t sell the boat,", "direct"), ("It’s the boys’ boat.", "direct")]


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("“For good”, says mayor as bridge closes", "For good"),
        ("Ferry is gone ‘for good’, says mayor", "for good"),
        ("Captain ‘slept through alarm’, inquiry told", "slept through alarm"),
        ("‘Danger to life’ warning as storm nears coast", "Danger to life"),
        ("Harbour wall ‘unsafe’, inspectors warn", "unsafe"),
        ("Ferry firm ‘to cut forty jobs’", "to cut forty jobs"),
    ],
)
def test_the_words_that_a_headline_repeats_are_quotes(headline: str, words: str) -> None:
    text = f"{headline}\n\nNobody on the coast had expected it, and on Friday the road to the harbour was shut."
    assert [said for said, _ in quotes(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Her new novel, “The Salt Road”, is out in May.",
        "The band played “Long Way Home” and “Harbour Lights” before the rain came.",
        "The film “Night Ferry” was shot in Oslo.",
        "She starred in “Rain on the Roof”, a comedy about two plumbers.",
        "The article, headlined “Why the Herring Left”, appeared in 1974.",
    ],
)
def test_titles_of_works_are_no_quotes(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The word “quay” is pronounced like “key”.",
        "The term ‘cure’ is one that doctors avoid.",
        "The term “blue carbon” means the carbon that the sea takes up.",
        "The device, known as a “sea snail”, turns waves into current.",
        "Sailors know it as “the Widow”.",
        "William “Buddy” Holt was born in 1931.",
        "Union boss Jim “The Hammer” Tarn was there.",
        "The forward, nicknamed “the Postman”, scored twice.",
        "Until then the region was thought to be “junk” DNA.",
        "The valley was believed to be a “cradle” of the plant.",
        "Trader Ron Pell, who runs the “Salty Dog” café, is sixty.",
        "Arbo said its new “Pulse” chip would ship in May.",
        "The tower, widely known as “the Pepper Pot”, burned in 1911.",
        "The name of the boat, which means “sea star”, was painted over.",
        "The word “kvist” means “twig”.",
        "The bank has a “tick-box” culture.",
        "They were given the nickname “the Numbers”.",
        "The police had launched “Operation Clean Sweep” a week before.",
    ],
)
def test_terms_and_nicknames_are_no_quotes(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He wore a cap with the slogan “Save Our Harbour”.",
        "Click “Save” and then “Close”.",
        "Press the button marked “Start”.",
        "Analysts have a “buy” rating on the stock.",
        "Cells that were “switched on” grew twice as fast.",
        "The company’s slogan, “Because we care”, was painted over.",
        "They sell “organic” salt at four times the price.",
        "The navy is watching the so-called “ghost ships” that carry the oil.",
        "So-called “smart” meters are read from afar.",
        "Marchers carried banners reading “Hands Off Our Harbour”.",
    ],
)
def test_slogans_labels_and_scare_quotes_are_no_quotes(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "headline",
    [
        "‘Night Ferry’ opens the festival in Oslo",
        "Release of Ada Brook’s ‘Salt Road’ postponed",
        "Tom Tarn to star in ‘Rain on the Roof’",
    ],
)
def test_titles_of_works_in_headlines_are_no_quotes(headline: str) -> None:
    assert quotes(f"{headline}\n\nNobody had expected it, and on Friday the cinema by the harbour was full.") == []


def test_marks_around_nothing_are_no_quotes() -> None:
    assert quotes("He wrote “” and “...” and said nothing.") == []
