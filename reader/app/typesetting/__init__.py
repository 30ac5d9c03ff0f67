"""From a text to display lines: `layout` breaks it with `wrap` and `columns`, `layers` and `markup` say what is marked in it."""
