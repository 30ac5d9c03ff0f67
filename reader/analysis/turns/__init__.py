"""Finds turns, as in interviews and hearings: `find_turns()`; if there are any, `naming` and `speaking` follow.

`finding` finds each `turn`: those that are `labelled`, with whom an examination names (`examined`), or else those `answered`
under a question; both ask what of a paragraph is `said`. `naming` tells which labels are persons' names; `speaking` makes quotes
of the turns and finds their speakers by the `offices` that they hold or, with labels such as `Q` and `A`, as `parties`.
"""

from reader.analysis.turns.finding import find_turns
from reader.analysis.turns.turn import Turn

__all__ = ["Turn", "find_turns"]
