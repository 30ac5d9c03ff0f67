"""A screen with the text of an article that draws whole frames only, and each once."""

from __future__ import annotations

from contextlib import ExitStack

from textual import events
from textual.geometry import Size
from textual.getters import query_one
from textual.screen import Screen
from textual.widget import Widget

from reader.app.screens.frames import PiecewiseCompositor
from reader.app.screens.robust import Robust
from reader.app.widgets.article.view import ArticleView
from reader.app.widgets.body import Body

_SETTLING = 0.01
"""Seconds after which all widgets have adapted to a new size."""


class SteadyScreen(Robust, Screen[None]):
    """Draws nothing until everything is laid out, and then only what has changed."""

    body = query_one(Body)
    view = query_one(ArticleView)

    def __init__(self) -> None:
        super().__init__()
        self._compositor = PiecewiseCompositor()
        self._is_drawn = False
        self._laid_out_for = Size(0, 0)

    def on_mount(self) -> None:
        """Draw the first frame soon; redraw everything when the terminal comes back from another program."""
        self._update_timer.resume()
        self.app.app_resume_signal.subscribe(self, lambda _app: self.refresh())

    def _compositor_refresh(self) -> None:
        """Draw all changes in one frame, where Textual draws two; none until all is laid out, or while updates are held back."""
        if not self.is_mounted or self.app._batch_count or not (self._is_drawn or self._has_its_place):
            return
        if not self._is_drawn:
            self._is_drawn = self._repaint_required = True
        if self._repaint_required:
            self._repaint_required = False
            self._compositor.update_widgets({self})
        super()._compositor_refresh()

    async def _invoke_and_clear_callbacks(self) -> None:
        """Do what is to be done after the next frame: while updates are held back, Textual would do it before that one."""
        if not self.app._batch_count:
            await super()._invoke_and_clear_callbacks()

    @property
    def _has_its_place(self) -> bool:
        """Whether the panels have their widths, and the text is laid out between them."""
        return bool(self._laid_out_for) and self.view.is_laid_out

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Refresh styles when the screen comes back, but not when they have just been computed."""
        event.refresh_styles = bool(self._laid_out_for)

    def on_resize(self, event: events.Resize) -> None:
        """Lay everything out for a new size; ignore one that Textual reports twice, or that the terminal no longer has."""
        if event.size == self._laid_out_for or event.size != self.app.size:
            event.prevent_default()
            return
        if self._laid_out_for:
            self._settle()
        self._laid_out_for = event.size
        self.body.fit(self.app.size.width)

    def _screen_resized(self, size: Size) -> None:
        """Lay everything out for `size`, once: what widgets wish for before that or meanwhile is thereby done."""
        widgets = self.walk_children(Widget, with_self=True)
        for widget in widgets:
            widget._clear_arrangement_cache()
            widget._layout_updates += 1
        super()._screen_resized(size)
        for widget in widgets:
            widget._layout_required = False

    def _settle(self) -> None:
        """Let all widgets adapt to a new size before any of them is drawn.

        `App.delay_update` does so for the screen in front alone, but this one may lie below a card.
        """
        held = ExitStack()
        held.callback(self.check_idle)
        held.enter_context(self.app.batch_update())
        self.app.set_timer(_SETTLING, held.close)
