"""An Analysis in the forms that people and scripts take; the rarer ones are imported from their own modules."""

from reader.export.citations import attributed, citation, one_line, source_line
from reader.export.data import analysis_as_dict, analysis_as_json
from reader.export.plain import names_text, outline_text, quotes_text, report, summary_text

__all__ = [
    "analysis_as_dict",
    "analysis_as_json",
    "attributed",
    "citation",
    "names_text",
    "one_line",
    "outline_text",
    "quotes_text",
    "report",
    "source_line",
    "summary_text",
]
