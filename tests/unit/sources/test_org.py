"""Reading Org mode."""

from __future__ import annotations

from textwrap import dedent

from reader.article import Article
from reader.sources.load import article_from
from reader.sources.raw import RawDocument
from tests.articles import outline, places_led_to, shape, texts


def read(text: str) -> Article:
    return article_from(RawDocument(dedent(text).encode(), "eels.org"))


def test_title_author_and_date_come_from_keywords_and_are_no_part_of_the_text() -> None:
    article = read("#+TITLE: The /Eels/\n#+author: Ada Quill\n#+DATE: <2024-03-04 Mon>\n\nThey are back.\n")
    assert (article.title, article.byline, article.published) == ("The Eels", "Ada Quill", "2024-03-04")
    assert texts(article) == ["They are back."]


def test_headlines_are_sections_without_what_is_only_for_the_author() -> None:
    article = read(
        """
        * TODO [#A] Night :river:
        SCHEDULED: <2024-03-04 Mon>
        :PROPERTIES:
        :CUSTOM_ID: night
        :END:
        :LOGBOOK:
        - Seen
        :END:
        They are back.
        ** Boats
        # not shown
        Two.
        ** COMMENT Draft
        Secret.
        ** Weirs :noexport:
        Secret.
        *** Lower
        Secret.
        * Day
        """
    )
    assert outline(article) == [(1, "TODO Night"), (2, "Boats"), (1, "Day")]
    assert texts(article) == ["TODO Night", "They are back.", "Boats", "Two.", "Day"]
    assert article.title == "TODO Night"


def test_words_are_set_apart_as_they_are_marked_and_paths_and_sums_stay() -> None:
    article = read(
        "*Eels* are /back/, says =a_b= of ~c/d~ in /usr/share and 2 * 3 * 4, +not+ H_{2}O \\alpha on <2024-03-04 Mon>.\n"
    )
    assert texts(article) == ["Eels are back, says a_b of c/d in /usr/share and 2 * 3 * 4, not H₂O α on 2024-03-04 Mon."]
    assert [(each.span.of(article.text), each.kind.value) for each in article.emphasis] == [
        ("Eels", "bold"),
        ("back", "italic"),
        ("a_b", "code"),
        ("c/d", "code"),
    ]


def test_links_lead_to_addresses_and_to_places_in_the_text() -> None:
    article = read(
        """
        #+LINK: town https://lunde.example/%s
        See [[https://lunde.example][the town]], [[town:weir][weir]], [[*The night][below]], [[#n]] and <<spot>>here, [[spot]].

        * The night
        :PROPERTIES:
        :CUSTOM_ID: n
        :END:
        """
    )
    assert texts(article)[0] == "See the town, weir, below, n and here, spot."
    assert [link.url for link in article.links if link.offset is None] == ["https://lunde.example", "https://lunde.example/weir"]
    assert places_led_to(article) == [
        ("below", "The night"),
        ("n", "The night"),
        ("spot", "See the town, weir, below, n and here, spot."),
    ]


def test_notes_are_numbered_and_stand_where_they_are_written_or_below_the_paragraph() -> None:
    article = read("Back[fn:1] and gone[fn::So it is said.].\n\n* Footnotes\n\n[fn:1] In *spring*.\n")
    assert texts(article) == ["Back[1] and gone[2].", "[2] So it is said.", "Footnotes", "[1] In spring."]
    assert places_led_to(article) == [("[1]", "[1] In spring."), ("[2]", "[2] So it is said.")]


def test_lists_and_code_are_what_their_marks_say() -> None:
    text = """
        - one
          goes on

          further
          1. deep
        - [X] done
        - eel :: a fish

        #+begin_src python
        ,* x
          y
        #+end_src

        #+begin_src sh :exports none
        rm -r boats
        #+end_src
        """
    assert shape(read(text)) == [
        ("list item", 0, "• one goes on"),
        ("list item", 0, "  further"),
        ("list item", 1, "1. deep"),
        ("list item", 0, "☑ done"),
        ("list item", 0, "• eel"),
        ("list item", 1, "◦ a fish"),
        ("code", 0, "* x\n  y"),
    ]


def test_quotes_verse_captions_and_tables_are_what_their_marks_say() -> None:
    text = """
        #+BEGIN_QUOTE
        We wait.
        #+END_QUOTE

        #+begin_verse
        The eel is long,
        the river wide.
        #+end_verse

        : a
        :  b

        #+CAPTION: An eel
        [[file:eel.png]]

        | Town  | Eels |
        |-------+------|
        | Lunde | 7    |
        """
    assert shape(read(text)) == [
        ("block quote", 0, "We wait."),
        ("block quote", 0, "The eel is long,\nthe river wide."),
        ("code", 0, "a\n b"),
        ("caption", 0, "An eel"),
        ("table row", 1, "Town  | Eels"),
        ("table row", 0, "Lunde |    7"),
    ]


def test_what_is_begun_and_never_ended_is_read_as_text() -> None:
    article = read("#+begin_quote\nThey are *back.\n\n:DRAWER:\n[[https://lunde.example][the town\n\n#+end_src\nMany.\n")
    assert texts(article) == ["They are *back.", "[[https://lunde.example][the town", "Many."]


def test_a_macro_writes_its_words_and_its_arguments() -> None:
    assert texts(read("#+MACRO: who *$1* of $2\n\nIt is {{{who(Ada,Lunde)}}}{{{none}}}.\n")) == ["It is Ada of Lunde."]


def test_the_arguments_of_a_macro_are_not_searched_for_others() -> None:
    assert texts(read("#+MACRO: two $2 and $1\n{{{two($2,boats)}}}")) == ["boats and $2"]


def test_a_headline_keeps_its_words_before_its_tags() -> None:
    article = read("* Eels and boats   :river:sea:   \nThey are back.\n")
    assert texts(article) == ["Eels and boats", "They are back."]
