"""A screen whose text leads elsewhere: to its links, to where it came from, and to other programs."""

from __future__ import annotations

from textual import on, work

from reader.app.links import entry_of, links_in
from reader.app.messages import ArticleWanted
from reader.app.piping import pipe
from reader.app.screens.walking import WalkingScreen
from reader.app.widgets.article_view import ArticleView
from reader.article import is_on_the_web


class LinkingScreen(WalkingScreen):
    """Opens what the text links to, here or in the browser; hands the text to other programs."""

    _command = ""
    """What the text was handed to last."""

    @on(ArticleView.LinkClicked)
    def _open_link(self, event: ArticleView.LinkClicked) -> None:
        if is_on_the_web(event.url):
            self.app.post_message(ArticleWanted(entry_of(self.article, event.url)))
        else:
            self.app.open_url(event.url)

    def action_links(self) -> None:
        """All links of the article."""
        from reader.app.screens.links import LinksScreen  # not before it is asked for

        if links_in(self.article):
            self.app.push_screen(LinksScreen(self.reading), self._follow_answer)
        else:
            self.status.flash("There are no links in this article.")

    def action_browser(self) -> None:
        """Open the original in the browser."""
        if is_on_the_web(self.article.source):
            self.app.open_url(self.article.source)
            self.status.flash("Handed to the browser.")
        else:
            self.status.flash("This article does not come from the web; E opens its file.")

    @work
    async def action_pipe(self) -> None:
        """Hand the selection, or else the whole text, to a command that is typed."""
        from reader.app.screens.prompt import PromptScreen  # not before it is asked for

        text = self.get_selected_text() or self.article.text
        title = "Pipe the text to" if text is self.article.text else "Pipe the selection to"
        prompt = PromptScreen(title, "a command, such as wc -w", does="runs it", before=self._command)
        command = await self.app.push_screen_wait(prompt)
        if command:
            self._command = command
            self.status.flash(pipe(self.app, command, text))
