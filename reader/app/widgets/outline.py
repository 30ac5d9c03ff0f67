"""The sections of an article, with the one being read marked."""

from __future__ import annotations

from textual.content import Content

from reader.app.widgets.panel import Panel, row
from reader.article import Article


class Outline(Panel):
    """Lists the sections with the share of the text that each takes."""

    TITLE = "SECTIONS"
    DEFAULT_CSS = "Outline { height: auto; max-height: 50%; & > OptionList { height: auto; max-height: 100%; } }"

    def show(self, article: Article, current: int) -> None:
        """List the sections of `article`, with the one at `current` marked."""
        total = max(1, len(article.text))
        rows = []
        top = min((section.level for section in article.sections), default=1)
        for index, section in enumerate(article.sections):
            here = index == current
            indent = "  " * min(3, section.level - top)
            label = Content.assemble(
                ("▎" if here else " ", "$primary"),
                indent,
                (article.heading_of(section), "bold $text" if here else "$foreground"),
            )
            share = f"{round(100 * (section.span.end - section.span.start) / total)} %"
            rows.append(row(label, share, self.inner_width))
        self.set_title()
        self.fill(rows)
