"""The supported Markdown: CommonMark with extensions of GitHub, Pandoc and documentation generators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.markdown.machinery import comments_plugin

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_RAISED = regex(r"\w([~^])[\w+-]+\1")
"""A subscript or a superscript, as in `H~2~O`."""
_TAB = regex(r"^ *===[!+]? +\"", re.M)
_TARGET = regex(r"^\([\w.:/-]+\)=[ \t]*$", re.M)
"""A name for what follows, in MyST."""


def parser_for(text: str) -> MarkdownIt:
    """A parser with tables, strikethrough, and the extensions that `text` shows signs of; it accepts every link."""
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    made.validateLink = lambda url: True  # type: ignore[method-assign]  # their syntax would stay in the text
    _extend_blocks(made, text)
    _extend_words(made, text)
    return made


def _extend_blocks(made: MarkdownIt, text: str) -> None:
    if "[^" in text:
        from mdit_py_plugins.footnote import footnote_plugin

        made.use(footnote_plugin, inline=False, move_to_end=False)
        made.disable("footnote_ref")  # it misses notes within links, and those whose text is yet to come
    if "\n:" in text or "\n~" in text:
        from mdit_py_plugins.deflist import deflist_plugin

        made.use(deflist_plugin)
    if _TAB.search(text):
        from reader.sources.markdown.content_tabs import content_tabs_plugin

        made.use(content_tabs_plugin)
    if "!!!" in text or "???" in text:
        from mdit_py_plugins.admon import admon_plugin

        made.use(admon_plugin)
    if ":::" in text:
        from mdit_py_plugins.container import container_plugin

        made.use(container_plugin, "", validate=lambda words, *_: bool(words.strip()))
    if _TARGET.search(text):
        from mdit_py_plugins.myst_blocks import myst_block_plugin

        made.use(myst_block_plugin).disable(["myst_line_comment", "myst_block_break"])


def _extend_words(made: MarkdownIt, text: str) -> None:
    if "^[" in text:
        from reader.sources.markdown.inline_notes import inline_notes_plugin

        made.use(inline_notes_plugin)
    if "[[" in text:
        from reader.sources.markdown.wiki_links import wiki_links_plugin

        made.use(wiki_links_plugin)
    if "%%" in text:
        made.use(comments_plugin)
    if "==" in text:
        from reader.sources.markdown.mark import mark_plugin

        made.use(mark_plugin)
    if "$" in text:
        from mdit_py_plugins.dollarmath import dollarmath_plugin

        made.use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False, allow_blank_lines=False)
    if _RAISED.search(text):
        from mdit_py_plugins.subscript import sub_plugin
        from mdit_py_plugins.superscript import superscript_plugin

        made.use(sub_plugin).use(superscript_plugin)
    if "}`" in text:
        from mdit_py_plugins.myst_role import myst_role_plugin

        made.use(myst_role_plugin)
