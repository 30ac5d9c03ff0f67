"""The commands that print what is found in sources."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.cli.answers import CommandError, Readable, articles_read, print_answers, print_together, sources_in
from reader.cli.formats import Format, takes_format
from reader.cli.printing import invite_typing, output
from reader.sources.errors import quoted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.analysis.model import Analysis

_SENTENCES = 3
"""The default length of a summary."""
_DIGITS = 6
"""The most digits of a number that an option takes."""


def takes_sources(parser: ArgumentParser) -> None:
    """Add the sources."""
    parser.add_argument(
        "source",
        nargs="*",
        metavar="SOURCE",
        help="a file, folder, web address or feed, or - for standard input (the default in a pipe)",
    )


def _positive(text: str) -> int:
    from argparse import ArgumentTypeError

    if not text.isdecimal() or len(text) > _DIGITS or not int(text):
        raise ArgumentTypeError(f"{quoted(text)} is not a whole number from 1 to {10**_DIGITS - 1:,}")
    return int(text)


def _name(text: str) -> str:
    """The `text`, unless it is blank, as a script gives it from an unset variable: everybody's name contains that."""
    from argparse import ArgumentTypeError

    if not text.strip():
        raise ArgumentTypeError("a name is missing")
    return text


def analyse_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `analyse`."""
    takes_sources(parser)
    takes_format(parser, Format.JSON, Format.MARKDOWN, Format.HTML)
    parser.add_argument("--jsonl", action="store_true", help="analyse a stream of {id, text} lines from standard input")
    parser.add_argument(
        "--jobs", type=_positive, default=1, metavar="N", help="with --jsonl: how many processes, one for each core at most (1)"
    )


def analyse(arguments: Namespace) -> None:
    """Print the whole analysis of each source, in the format that is asked for."""
    from reader.export import analysis_as_json, report_text
    from reader.export.html import analysis_as_html
    from reader.export.markdown import analysis_as_markdown

    if arguments.jsonl:
        _analyse_stream(arguments)
        return
    if arguments.jobs > 1:
        raise CommandError("--jobs is for the stream that --jsonl takes.", status=2)
    by_format: dict[Format, Callable[[Analysis], str]] = {
        Format.JSON: analysis_as_json,
        Format.MARKDOWN: analysis_as_markdown,
        Format.HTML: analysis_as_html,
        Format.TEXT: report_text,
    }
    print_answers(sources_in(arguments.source), arguments.format, by_format[arguments.format])


def _analyse_stream(arguments: Namespace) -> None:
    from reader.cli.stream import analyse_stream, lines_in
    from reader.sources.receiving import standard_input

    if arguments.source or arguments.format is not Format.TEXT:
        raise CommandError(
            "--jsonl reads standard input and prints JSON lines: it takes no SOURCE and no other format.", status=2
        )
    invite_typing()
    own = os.fdopen(os.dup(standard_input().fileno()), "rb")  # Python cannot end while a thread waits in its own
    analyse_stream(lines_in(own), output(), arguments.jobs)


def summary_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `summary`."""
    takes_sources(parser)
    takes_format(parser, Format.JSON)
    length = parser.add_mutually_exclusive_group()
    length.add_argument("-n", dest="sentences", type=_positive, metavar="N", help=f"how many sentences ({_SENTENCES})")
    length.add_argument("--words", type=_positive, metavar="N", help="how many words at most, but one sentence at least")
    parser.add_argument("--sections", action="store_true", help="summarise each section of a long text")


def summary(arguments: Namespace) -> None:
    """Print the most important sentences of each source, or of each of its sections."""
    from reader.export import section_summaries_text, summary_as_json, summary_text

    sentences, words = arguments.sentences, arguments.words
    as_text = partial(section_summaries_text if arguments.sections else summary_text, n=sentences or _SENTENCES, words=words)
    too_short = f"This text is too short to summarise{' its sections' if arguments.sections else ''}."
    by_format: dict[Format, Callable[[Analysis], str]] = {
        Format.JSON: partial(summary_as_json, n=sentences, words=words),
        Format.TEXT: lambda analysis: as_text(analysis) or too_short,
    }
    print_answers(sources_in(arguments.source), arguments.format, by_format[arguments.format])


def quotes_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `quotes`."""
    takes_sources(parser)
    takes_format(parser, Format.JSON, Format.MARKDOWN, Format.CSV, Format.RIS)
    parser.add_argument("--context", action="store_true", help="print each quote in its sentence; --csv always does")
    parser.add_argument(
        "--speaker",
        type=_name,
        action="append",
        default=[],
        metavar="NAME",
        help="only quotes by this speaker; one word of the name, or its beginning, is enough; may be given several times",
    )
    parser.add_argument("--together", action="store_true", help="speaker by speaker over all sources, the oldest first")
    parser.add_argument("--library", action="store_true", help="take the articles in the library instead of SOURCE")


def quotes(arguments: Namespace) -> None:
    """Print who said what, by source or over all sources."""
    names = arguments.speaker
    if arguments.library and arguments.source:
        raise CommandError("--library takes the articles in the library, and no SOURCE.", status=2)
    if arguments.together and arguments.format is Format.RIS:
        raise CommandError("--ris goes by article, and --together by speaker: choose one of them.", status=2)
    sources = articles_read(names[0].split() if len(names) == 1 else ()) if arguments.library else sources_in(arguments.source)
    nobody = "Nobody is quoted here." if sources else "There is no article in the library yet."
    otherwise = f"No quotes by {' or '.join(map(quoted, names))} were found." if names else nobody
    if arguments.together:
        _quotes_together(sources, arguments, otherwise)
    else:
        _quotes_by_source(sources, arguments, otherwise)


def _quotes_together(sources: Sequence[Readable], arguments: Namespace, otherwise: str) -> None:
    """Print who says what, speaker by speaker over all sources."""
    from reader.export import said_by
    from reader.export.together import together_as_csv, together_as_json, together_as_markdown, together_text

    by_format: dict[Format, Callable[[Iterable[Analysis]], str]] = {
        Format.JSON: together_as_json,
        Format.MARKDOWN: partial(together_as_markdown, context=arguments.context),
        Format.CSV: together_as_csv,
        Format.TEXT: partial(together_text, context=arguments.context),
    }
    answer, names = by_format[arguments.format], arguments.speaker
    said = (lambda analyses: answer(said_by(names, analysis) for analysis in analyses)) if names else answer
    print_together(sources, arguments.format, said, otherwise)


def _quotes_by_source(sources: Sequence[Readable], arguments: Namespace, otherwise: str) -> None:
    """Print who says what, source by source."""
    from reader.export import analysis_as_json, quotes_text, said_by
    from reader.export.markdown import quotes_as_markdown
    from reader.export.references import quotes_as_ris
    from reader.export.table import quotes_as_csv

    with_columns = iter((True,))
    by_format: dict[Format, Callable[[Analysis], str]] = {
        Format.JSON: analysis_as_json,
        Format.MARKDOWN: lambda analysis: quotes_as_markdown(analysis, context=arguments.context) if analysis.quotes else "",
        Format.CSV: lambda analysis: quotes_as_csv(analysis, with_columns=next(with_columns, False)),
        Format.RIS: partial(quotes_as_ris, context=arguments.context),
        Format.TEXT: partial(quotes_text, context=arguments.context),
    }
    answer, names = by_format[arguments.format], arguments.speaker
    said = (lambda analysis: answer(said_by(names, analysis))) if names else answer
    print_answers(sources, arguments.format, said, otherwise)


def names_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `names`."""
    from reader.analysis.model import EntityKind

    kinds = [kind.value for kind in EntityKind]
    takes_sources(parser)
    takes_format(parser, Format.JSON)
    told = f"only this: {', '.join(kinds)}"
    parser.add_argument("--kind", type=str.lower, action="append", choices=kinds, metavar="KIND", help=told)


def names(arguments: Namespace) -> None:
    """Print who and what is named."""
    from reader.export import names_as_json, names_text

    answer = partial(names_as_json if arguments.format is Format.JSON else names_text, kinds=arguments.kind)
    print_answers(sources_in(arguments.source), arguments.format, answer, "No names were found.")


def outline_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `outline`."""
    takes_sources(parser)
    takes_format(parser, Format.JSON)


def outline(arguments: Namespace) -> None:
    """Print the sections, which takes no analysis, unless all of that is to be printed."""
    from reader.analysis.model import Analysis
    from reader.export import analysis_as_json, outline_text

    sources, output_format = sources_in(arguments.source), arguments.format
    if output_format is Format.JSON:
        print_answers(sources, output_format, analysis_as_json)
    else:
        print_answers(sources, output_format, lambda analysis: outline_text(analysis.article), analysed=Analysis)


def text(arguments: Namespace) -> None:
    """Print the text with all marks in words."""
    from reader.export.spoken import spoken_text

    print_answers(sources_in(arguments.source), Format.TEXT, spoken_text)
