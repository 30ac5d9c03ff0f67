"""The supported Markdown: CommonMark with extensions of GitHub, Pandoc and documentation generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def parser_for(text: str) -> MarkdownIt:
    """A parser with tables, strikethrough, and the extensions that `text` shows signs of; it accepts every link."""
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    made.validateLink = lambda url: True  # type: ignore[method-assign]  # their syntax would stay in the text
    if "[^" in text:
        from mdit_py_plugins.footnote import footnote_plugin

        made.use(footnote_plugin, inline=False, move_to_end=False)
        made.disable("footnote_ref")  # it misses notes within links, and those whose text is yet to come
    if "^[" in text:
        from reader.sources.markdown.inline_notes import inline_notes_plugin

        made.use(inline_notes_plugin)
    if "==" in text:
        from reader.sources.markdown.mark import mark_plugin

        made.use(mark_plugin)
    if "\n:" in text or "\n~" in text:
        from mdit_py_plugins.deflist import deflist_plugin

        made.use(deflist_plugin)
    if "$" in text:
        from mdit_py_plugins.dollarmath import dollarmath_plugin

        made.use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False, allow_blank_lines=False)
    if "!!!" in text or "???" in text:
        from mdit_py_plugins.admon import admon_plugin

        made.use(admon_plugin)
    if ":::" in text:
        from mdit_py_plugins.container import container_plugin

        made.use(container_plugin, "", validate=lambda words, *_: bool(words.strip()))
    return made
