"""Exports an Analysis for people and for scripts; the rarer formats are imported from their own modules.

`plain`, `markdown`, `html`, `spoken` (for screen readers), `table` (CSV), `references` (RIS) and `data` (JSON) are the formats of
one article, all of which quote by `citations`; `together` has the quotes of several articles by speaker, `keepsakes` and `shelf`
what the library has.
"""

from reader.export.citations import attributed, citation, headline, kept_words, one_line, page_words, said_by, source_line
from reader.export.data import analysis_as_dict, analysis_as_json, names_as_json, summary_as_json
from reader.export.plain import names_text, outline_text, quotes_text, report_text, section_summaries_text, summary_text, wrapped

__all__ = [
    "analysis_as_dict",
    "analysis_as_json",
    "attributed",
    "citation",
    "headline",
    "kept_words",
    "names_as_json",
    "names_text",
    "one_line",
    "outline_text",
    "page_words",
    "quotes_text",
    "report_text",
    "said_by",
    "section_summaries_text",
    "source_line",
    "summary_as_json",
    "summary_text",
    "wrapped",
]
