"""The Markdown that is understood: CommonMark, with what GitHub, Pandoc and makers of manuals add to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def parser() -> MarkdownIt:
    """A parser of tables, notes, definitions, formulas, asides and struck words, which takes every address for a link."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.admon import admon_plugin
    from mdit_py_plugins.container import container_plugin
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.dollarmath import dollarmath_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    made.use(footnote_plugin, inline=False, move_to_end=False)
    made.disable("footnote_ref")  # which finds no notes in a link, nor those of which the text is still to come
    made.use(deflist_plugin)
    made.use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False, allow_blank_lines=False)
    made.use(admon_plugin)
    made.use(container_plugin, "", validate=lambda words, *_: bool(words.strip()))
    made.validateLink = lambda url: True  # type: ignore[method-assign]  # else their marks stay in the text
    return made
