"""From a text to display lines: `layout` breaks its `stretches` with `wrap` and `columns`, `layers` and `markup` mark it."""
