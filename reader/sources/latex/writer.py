"""Writes the text of a document in LaTeX in HTML, command by command."""

from __future__ import annotations

import re
from html import escape

from reader.sources.latex.commands import (
    ABOUT,
    DECLARED,
    FONTS,
    LETTER,
    LEVELS,
    MACRO,
    OPTION,
    RAW,
    SKIPPED,
    TOKEN,
    after_arguments,
    after_options,
    balanced,
    is_closed,
    with_arguments,
)
from reader.sources.latex.defined import Defined
from reader.sources.latex.environments import add_item, add_whole, begin, finish, is_whole
from reader.sources.latex.flow import MOST_OPEN, Flow, Group
from reader.sources.latex.formulas import formula
from reader.sources.latex.references import reference
from reader.sources.latex.symbols import accented, is_accent, word
from reader.sources.markup.in_html import anchor, element, heading, link, plain, word_of_code

AND = "<and>"
"""An element that stands between two authors."""
_DEEPEST = 12
"""How deeply macros may write one another."""
_FARTHEST = 5_000
"""The most characters of a formula."""


class Writer:
    """Writes one text, or a part of one."""

    def __init__(self, defined: Defined, depth: int = 0) -> None:
        self._defined = defined
        self._depth = depth
        self._flow = Flow(defined.notes)
        self._endless: set[str] = set()
        """The environments that never end in the rest of the text."""

    def write(self, text: str) -> None:
        """Write `text`, also within what is being written."""
        at = 0
        while at < len(text) and (found := TOKEN.match(text, at)) is not None:
            at = self._take(found, text)

    def end(self) -> list[str]:
        """The blocks, with all that is open closed."""
        return self._flow.end()

    def inline(self, text: str) -> str:
        """`text` in HTML within a line."""
        if self._depth >= _DEEPEST:
            return escape(text)
        writer = Writer(self._defined, self._depth + 1)
        writer.write(text)
        while writer._flow.groups:
            writer._flow.close()
        return "".join([*(plain(block) for block in writer._flow.blocks), *writer._flow.words]).strip()

    def _take(self, found: re.Match[str], text: str) -> int:
        """Write what was `found`; the index after all that belongs to it."""
        if found["text"] is not None:
            self._flow.words.append(escape(found["text"]))
        elif (name := found["name"]) is not None:
            return self._command(name, text, found.end())
        elif (sign := found["sign"]) is not None:
            return self._sign(sign, text, found.end())
        elif found["verb"] is not None:
            self._flow.words.append(word_of_code(found["verb"]))
        elif (source := found["formula"]) is not None:
            self._flow.words.append(escape(formula(source)))
        elif (source := found["shown"]) is not None:
            self._flow.block(element("p", escape(formula(source))))
        else:
            self._flow.obey(str(found.lastgroup), found[0])
        return found.end()

    def _sign(self, sign: str, text: str, at: int) -> int:
        """A command that is a sign: an accent, a formula, a line break, or a character."""
        if sign in "([":
            last = text.find("\\)" if sign == "(" else "\\]", at, at + _FARTHEST)
            if last >= 0:
                written = escape(formula(text[at:last]))
                self._flow.words.append(written) if sign == "(" else self._flow.block(element("p", written))
                return last + 2
        if sign == "\\":
            self._flow.words.append("<br>")
            option = OPTION.match(text, at + (text[at : at + 1] == "*"))
            return option.end() if option else at
        if is_accent(sign):
            return self._accent(sign, text, at)
        self._flow.words.append(escape(word(sign) or ""))
        return at

    def _accent(self, name: str, text: str, at: int) -> int:
        found = LETTER.match(text, at)
        letter = "" if found is None else found["group"] or found["command"] or found["letter"] or ""
        self._flow.words.append(escape(accented(name, letter)))
        return found.end() if found else at

    def _command(self, name: str, text: str, at: int) -> int:
        if name in ("begin", "end"):
            raw = RAW.match(text, at)
            if raw is None:
                return at
            kind = raw[1].strip()
            return self._begin(kind, text, raw.end()) if name == "begin" else finish(kind, raw.end(), self._flow)
        if (macro := self._defined.macros.get(name)) is not None:
            return self._expand(*macro, text, at)
        if len(name) == 1 and is_accent(name):
            return self._accent(name, text, at)
        if name in DECLARED:
            self._flow.set_apart(DECLARED[name])
            return at
        if name == "item":
            return add_item(text, at, self._flow, self.inline)
        return self._with_arguments(name, text, at)

    def _with_arguments(self, name: str, text: str, at: int) -> int:
        """A command whose arguments are special."""
        if name in ("newcommand", "renewcommand", "providecommand", "def", "DeclareMathOperator", "newenvironment"):
            return self._define(text, at)
        start = after_options(text, at)
        raw = RAW.match(text, start)
        if raw is None and text[start : start + 1] != "{":
            self._word(name)
            return start if name in SKIPPED else at
        if name in SKIPPED:
            return after_arguments(SKIPPED[name], text, start)
        if raw is not None and (after := self._referring(name, raw[1], text, raw.end())) is not None:
            return after
        inside = text.index("{", start) + 1
        if (name in ABOUT or name in LEVELS) and not is_closed(text, inside):
            return self._take_line(name, text, inside)
        if len(self._flow.groups) < MOST_OPEN:
            self._open(name)
        return inside

    def _take_line(self, name: str, text: str, at: int) -> int:
        """Take the rest of the line for the argument of a title whose bracket is never closed; the index after it."""
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        words = self.inline(text[at:end])
        if name in ABOUT:
            self._tell(name, words)
        else:
            self._flow.block(heading(LEVELS[name], words))
        return end

    def _word(self, name: str) -> None:
        """A command without arguments."""
        written = word(name)
        if name.lower() == "and":
            self._flow.words.append(AND)
        elif written == "\n\n":
            self._flow.flush()
        elif written is not None:
            self._flow.words.append(escape(written))

    def _referring(self, name: str, argument: str, text: str, at: int) -> int | None:
        """Links, pictures and references; none for any other command."""
        if name == "href":
            words = RAW.match(text, at)
            self._flow.words.append(link(argument.replace("\\", ""), self.inline(words[1]) if words else escape(argument)))
            return words.end() if words else at
        key = argument.strip()
        if name == "bibitem":
            add_item("", 0, self._flow, self.inline)
            self._flow.words.append(f"{anchor(f'work:{key}')}[{self._defined.works.get(key, '')}] ")
        elif name == "label":
            self._flow.words.append(anchor(f"label:{key}"))
        elif (written := reference(name, argument, self._defined)) is not None:
            self._flow.words.append(written)
        else:
            return None
        return at

    def _open(self, name: str) -> None:
        """Open the group that is the argument of the command `name`."""
        if name in LEVELS:
            self._flow.flush()
            self._flow.apart(lambda words: self._flow.block(heading(LEVELS[name], words)))
        elif name in ("paragraph", "subparagraph"):
            self._flow.flush()
            self._flow.groups.append(Group())
            self._flow.set_apart("b")
        elif name in ("footnote", "footnotetext", "endnote"):
            self._flow.apart(lambda words: self._flow.words.append(self._defined.notes.add(words)))
        elif name == "caption":
            self._flow.apart(lambda words: self._flow.block(element("figcaption", words)))
        elif name in ABOUT:
            self._flow.apart(lambda words: self._tell(name, words))
        else:
            self._flow.groups.append(Group())
            if name in FONTS:
                self._flow.set_apart(FONTS[name])

    def _tell(self, name: str, words: str) -> None:
        before = self._defined.about.get(name)
        self._defined.about[name] = f"{before}{AND}{words}" if before and name == "author" else words

    def _begin(self, kind: str, text: str, at: int) -> int:
        """Begin the environment `kind`."""
        if not is_whole(kind):
            return begin(kind, text, at, self._flow, self.inline)
        mark = f"\\end{{{kind}}}"
        last = -1 if kind in self._endless else text.find(mark, at)
        if last < 0:
            self._endless.add(kind)
            return at
        add_whole(kind, text[at:last], self._flow, self.inline)
        return last + len(mark)

    def _define(self, text: str, at: int) -> int:
        found = MACRO.match(text, at)
        if found is None:
            return at
        body, end = balanced(text, found.end())
        if body:
            self._defined.define(found["name"] or found["bare"], int(found["count"] or 0), body)
        return end

    def _expand(self, count: int, body: str, text: str, at: int) -> int:
        """Write what a macro stands for."""
        start = at
        arguments: list[str] = []
        for _ in range(count):
            argument, at = balanced(text, at)
            arguments.append(argument)
        length = len(body) + sum(body.count(f"#{number}") * len(each) for number, each in enumerate(arguments, 1))
        if self._depth < _DEEPEST and self._defined.may_write(length - (at - start)):
            endless, self._endless = self._endless, set()
            self._depth += 1
            self.write(with_arguments(body, arguments))
            self._depth -= 1
            self._endless = endless
        return at
