"""Directives of reStructuredText."""

from __future__ import annotations

from tests.articles import shape, texts
from tests.unit.sources.test_rst import read


def test_tables_may_be_lists_of_lists_or_values_between_commas() -> None:
    listed = ".. list-table:: Seen\n   :header-rows: 1\n\n   * - Town\n     - Eels\n   * - Lunde,\n       by night\n     - 7\n"
    separated = '.. csv-table:: Seen\n   :header: Town, Eels\n\n   "Lunde,  by night", 7\n   Tarn\n'
    head = [("paragraph", 0, "Seen"), ("table row", 1, "Town            | Eels")]
    row = ("table row", 0, "Lunde, by night |    7")
    assert shape(read(listed)) == [*head, row]
    assert shape(read(separated)) == [*head, row, ("table row", 0, "Tarn            |")]


def test_the_version_of_a_change_is_told_in_words() -> None:
    article = read(
        """
        .. versionadded:: 3.1
        .. versionchanged:: 3.4
           The *boats*.

        .. deprecated-removed:: 3.8 3.12 No nets.
        .. versionadded:: 4.0

           * one
        """
    )
    assert texts(article) == [
        "Added in version 3.1.",
        "Changed in version 3.4: The boats.",
        "Deprecated since version 3.8, removed in version 3.12: No nets.",
        "Added in version 4.0.",
        "• one",
    ]


def test_a_table_of_contents_is_a_list_unless_it_is_hidden() -> None:
    listed = ".. toctree::\n   :caption: Towns\n   :maxdepth: 2\n\n   lunde\n   The *weir* <tarn>\n   self\n   more/*\n"
    assert texts(read(f"{listed}\n.. toctree::\n   :hidden:\n\n   dill\n")) == ["Towns", "• lunde", "• The weir"]


def test_what_is_meant_for_programs_is_left_out() -> None:
    article = read(
        """
        .. include:: <isonum.txt>
        .. sectionauthor:: Ada Quill <ada@lunde.example>
        .. only:: html

           Only here.

        .. parsed-literal::

           count(`eels`_ *night*)

        .. function:: count(eels, *, night)
                      count(*boats)

           Count.

        -q, --quiet   Say nothing
                      at all.
        -o FILE       Write it
        """
    )
    assert texts(article) == [
        "Only here.",
        "count(eels night)",
        "count(eels, *, night)\ncount(*boats)",
        "Count.",
        "• -q, --quiet",
        "◦ Say nothing at all.",
        "• -o FILE",
        "◦ Write it",
    ]


def test_blocks_are_what_their_directives_say() -> None:
    text = """
        Told::

            x = [1]_
              y

        .. code-block:: python
           :linenos:

           z = 2

        .. note:: Mind
           the gap.

        .. figure:: eel.png
           :alt: An eel

           An eel of glass.

        .. toctree::

           boats

        .. only a comment
        """
    assert shape(read(text)) == [
        ("paragraph", 0, "Told:"),
        ("code", 0, "x = [1]_\n  y"),
        ("code", 0, "z = 2"),
        ("block quote", 0, "Note"),
        ("block quote", 0, "Mind the gap."),
        ("caption", 0, "An eel"),
        ("paragraph", 0, "An eel of glass."),
        ("list item", 0, "• boats"),
    ]
