"""What the app relies on in Textual that is not public, and that its next version may lack."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType

import pytest
from textual._compositor import Compositor
from textual.app import App
from textual.command import CommandPalette
from textual.dom import DOMNode
from textual.driver import Driver
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import TextArea

import reader.app

pytest.importorskip("termios", reason="Textual has this driver only where terminals have signals")
from textual.drivers.linux_driver import LinuxDriver

USED = {
    "_app": Driver,
    "_auto_restart": Driver,
    "_batch_count": App,
    "_bindings": DOMNode,
    "_check_resize": App,
    "_clear_arrangement_cache": Widget,
    "_compositor": Screen,
    "_dirty_regions": Compositor,
    "_exit": App,
    "_get_style": Widget,
    "_key_thread": LinuxDriver,
    "_layout_updates": Widget,
    "_loop": Driver,
    "_layout_required": Widget,
    "_mounted_event": MessagePump,
    "_must_signal_resume": LinuxDriver,
    "_notifications": App,
    "_on_key": TextArea,
    "_pruning": DOMNode,
    "_repaint_required": Widget,
    "_start_widget": App,
    "_stop_propagation": Message,
    "_update_timer": Screen,
    "_vertical_scrollbar": Widget,
}
"""The private names that the app uses, with the classes that have them."""
OVERRIDDEN = {
    "_action_command_list": CommandPalette,
    "_check_bindings": App,
    "_compositor_refresh": Screen,
    "_dispatch_action": App,
    "_handle_exception": App,
    "_invoke_and_clear_callbacks": Screen,
    "_screen_resized": Screen,
    "_sigcont_application": LinuxDriver,
    "_watch__list_visible": CommandPalette,
}
"""The private methods that the app overrides, with the classes that have them."""
PUBLIC = {"_replace"}
"""Names that are public in spite of how they begin: those of named tuples."""
_PRIVATE = re.compile(r"_(?!_)")


def modules() -> Iterator[str]:
    return (module.name for module in pkgutil.walk_packages(reader.app.__path__, "reader.app."))


def defined(tree: ast.AST) -> Iterator[str]:
    """The names that are defined or set in `tree`."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.Attribute(attr=name, ctx=ast.Store()):
                yield name


def attributes(tree: ast.AST) -> Iterator[str]:
    """The private attributes that are used in `tree`."""
    return (node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _PRIVATE.match(node.attr))


def overridden_in(module: str) -> Iterator[str]:
    """The private methods of Textual that the classes in `module` override."""
    for kind in vars(importlib.import_module(module)).values():
        if isinstance(kind, type) and kind.__module__ == module:
            above = [each for each in kind.__mro__ if each.__module__.startswith("textual.")]
            for name, value in vars(kind).items():
                if (
                    isinstance(value, FunctionType | property)
                    and re.match("_(?!_)", name)
                    and any(name in vars(a) for a in above)
                ):
                    yield name


@pytest.mark.parametrize(("name", "owner"), [*USED.items(), *OVERRIDDEN.items()])
def test_textual_has_what_the_app_relies_on(name: str, owner: type) -> None:
    is_there = re.search(rf"self\.{name}(: [^=\n]+)? = |def {name}\(", inspect.getsource(owner))
    assert is_there, f"{owner.__name__}.{name} is gone from Textual; see where reader/app uses it"


def test_every_private_name_of_textual_that_the_app_uses_is_known_here() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in Path(reader.app.__file__).parent.rglob("*.py")]
    own = {name for tree in trees for name in defined(tree)}
    assert {name for tree in trees for name in attributes(tree)} - own - PUBLIC <= USED.keys()


def test_every_private_method_of_textual_that_the_app_overrides_is_known_here() -> None:
    assert {name for module in modules() for name in overridden_in(module)} == OVERRIDDEN.keys()
