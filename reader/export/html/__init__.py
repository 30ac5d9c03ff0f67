"""An Analysis as a web page, which `reader.sources` reads as the same article again.

`page` puts it together, with its `style`; `words` marks up what stands in a line, `lists` nests items, and `tables` divides rows
into cells.
"""

from reader.export.html.page import analysis_as_html

__all__ = ["analysis_as_html"]
