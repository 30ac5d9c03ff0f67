"""Who speaks in turns, as in interviews and hearings: `find_turns()`; where there are any, `naming` and `speaking`.

`finding` finds each `turn`: it is `labelled`, by whom is `examined` as well, or is `answered` under a question; either asks what
is `said`. `naming` tells which labels name persons, for the search for names; and `speaking` makes quotes of the turns and leads
from their labels to the speakers, by the `offices` that they hold, and by `parties` where they are but `Q` and `A`.
"""

from reader.analysis.turns.finding import find_turns
from reader.analysis.turns.turn import Turn

__all__ = ["Turn", "find_turns"]
