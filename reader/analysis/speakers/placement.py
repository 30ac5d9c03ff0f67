"""Locates tokens and quotes in sentences, blocks and headings."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from reader.analysis.quotes.finding import QuoteSpan
from reader.analysis.sentences import sentences_touched
from reader.analysis.speakers.letter_patterns import maybe, not_followed_by, sequence, up_to
from reader.analysis.speakers.token_letters import ADVERB, BLOCK_END, COLON, COMMA, PERSON, POSSESSIVE, QUOTE, SAYS, TITLE
from reader.analysis.speakers.wording import Wording
from reader.article import Article, Span
from reader.regex import regex

_SENTENCES_IN_LINES = 1.5
"""The most sentences per block in a text with one sentence per line."""
_FIRST_BLOCKS = 20
"""How many blocks at the beginning show whether blank lines divide them."""

_SPEAKER = regex(
    sequence(
        up_to(6, TITLE + PERSON + POSSESSIVE),
        PERSON,
        maybe(ADVERB),
        SAYS,
        not_followed_by(maybe(COMMA + COLON), maybe(BLOCK_END), QUOTE),
    )
)
"""A name and a verb of saying behind a quote that they belong to: “…!” Quill's lawyer Tom Brandt said."""

_SAYS = frozenset(
    "said says asked replied cried answered observed remarked exclaimed whispered murmured added returned continued "
    "demanded".split()
)
"""Verbs that mean nothing without what is said, so that the line behind a quote tells whose it is: “…!” ¶ Quill cried."""
_CLOSING, _LONGEST_END = "\"”’' ", 4
"""Closing marks, and the characters at the end of a quote that are searched for the last one before them."""
_GOING_ON = "!?,-—–…"
"""The last characters of words behind which their sentence may go on."""


class Context(NamedTuple):
    """The position of one quote among the tokens."""

    token: int
    frame: tuple[int, int]
    """The tokens of the sentences that the quote lies in."""
    sentence: int
    block: int
    block_tokens: tuple[int, int]
    place: int
    """The number of quotes before it in the block."""


class Placement:
    """The sentences and blocks of an article, in tokens of its Wording."""

    def __init__(self, article: Article, sentences: tuple[Span, ...], quotes: tuple[QuoteSpan, ...], wording: Wording) -> None:
        self._text = article.text
        self._starts = [sentence.start for sentence in sentences]
        self._sentences = [wording.token_at(start) for start in self._starts] + [len(wording.starts)]
        self.blocks = [wording.token_at(block.span.start) for block in article.blocks] + [len(wording.starts)]
        """The first token of each block, and the end of the last."""
        self._are_apart = any(article.text.startswith("\n\n", block.span.end) for block in article.blocks[1:_FIRST_BLOCKS])
        self.contexts: list[Context] = []
        for quote in quotes:
            self.contexts.append(self._context(quote.quoted.span, wording))

    def context_before(self, quote: int) -> Context | None:
        """The position of the quote before the one at `quote`; none before the first."""
        return self.contexts[quote - 1] if quote else None

    @property
    def has_paragraphs(self) -> bool:
        """Whether the blocks are paragraphs rather than lines of a sentence each."""
        return self._are_apart or len(self._starts) > _SENTENCES_IN_LINES * (len(self.blocks) - 1)

    def sentence_of(self, token: int) -> int:
        """The index of the sentence that holds `token`."""
        return max(0, bisect_right(self._sentences, token) - 1)

    def sentence_start(self, token: int) -> int:
        """The first token of the sentence that holds `token`."""
        return min(token, self._sentences[self.sentence_of(token)])

    def block_of(self, token: int) -> int:
        """The index of the block that holds `token`."""
        return max(0, bisect_right(self.blocks, token) - 1)

    def is_block(self, quote: int) -> bool:
        """Whether a quote is all that its block holds."""
        low, high = self.contexts[quote].block_tokens
        return high - low <= 2

    def _context(self, span: Span, wording: Wording) -> Context:
        """The position of the quote at `span`."""
        token = wording.token_at(span.start)
        first, last = sentences_touched(self._starts, span)
        if last + 1 < len(self._starts) and self._goes_on(token, first, last + 1, wording):
            last += 1
        frame = min(self._sentences[first], token), max(self._sentences[last + 1], token + 1)
        block = self.block_of(token)
        before = self.contexts[-1] if self.contexts else None
        place = before.place + 1 if before and before.block == block else 0
        return Context(token, frame, first, block, (self.blocks[block], self.blocks[block + 1]), place)

    def _goes_on(self, token: int, sentence: int, following: int, wording: Wording) -> bool:
        """Whether the sentence `following` that of the quote at `token` belongs to it: “…?” he asked. “…!” Quill said."""
        if self._text[self._starts[following]].islower():
            return True
        first = self._sentences[following]
        speaker = _SPEAKER.match(wording.letters, first)
        if speaker is None or self._sentences[sentence] < token or not self._may_go_on(wording.ends[token]):
            return False
        says = wording.words[speaker.end() - 1] in _SAYS
        return first == token + 1 or (says and self._is_in_next_line(token, first, wording))

    def _may_go_on(self, end: int) -> bool:
        """Whether the words quoted before `end` do not close their sentence."""
        return self._text[max(0, end - _LONGEST_END) : end].rstrip(_CLOSING)[-1:] in _GOING_ON

    def _is_in_next_line(self, token: int, first: int, wording: Wording) -> bool:
        """Whether the token at `first` begins the line behind the one that ends with `token`, in a text of lines."""
        return first == token + 2 and wording.letters[token + 1] == BLOCK_END and not self.has_paragraphs
